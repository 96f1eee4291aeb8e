"""Checks of the order of a story: who died before the birth, what was bought before it was founded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import ClassVar, Literal

from numcheck.checks.base import Context, Rule
from numcheck.checks.calendar.dates import year_printed
from numcheck.checks.finding import Report
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention, Outcome
from numcheck.record import NamedTuple, dataclass
from numcheck.tokens import Span

_FIRST_YEAR = 1000
"""Years before may be counted from another era."""
_LIFE = "life"  # nobody is born or dies of something else
_TO_DATE = 8  # words between what happened and its day: « né à Saint-Jean-de-Luz, le »
_TO_NEXT = 12  # words from a day to what happened next
_SUBJECT = 8  # words of a subject after « Fondée en 1998, »
_HEAD = 6  # words before a comma among which a complement may be whom the participle tells of


@dataclass(frozen=True, slots=True, kw_only=True)
class NarratedOptions:
    """The stages of a course; nothing to choose."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    check: Literal["narrated"]


class _Stage(NamedTuple):
    """What happened at a date: the course (« life »), its place in it, the form that it has, its first token."""

    course: str
    rank: str
    verb: bool
    start: int
    date: Mention

    def span(self, context: Context) -> Span:
        """From the word to the end of the date."""
        return Span(context.tokens.starts[self.start], self.date.span.end)


def run(rule: Rule, context: Context) -> Iterable[Outcome]:
    """Check every two dated stages that follow one another and are told of one subject."""
    report = Report(rule, context)
    stages = [stage for date in _dates(context) if (stage := _stage(context, date))]
    for one, other in pairwise(stages):
        early, late = sorted((one, other), key=lambda stage: stage.rank)
        # Told the other way round, a second life may begin: « rasée en 1910, puis bâtie en 1912 ».
        told_so = (early is one) != _long_before(context, other)
        if told_so and _reversed(early, late) and _of_one(context, one, other):
            yield _wrong(report, other, early, late)


def _dates(context: Context) -> Iterator[Mention]:
    """The dates whose year is printed, or that are a year."""
    for mention in context.mentions:
        days = mention.days if mention.kind == "date" and not mention.hedge else None
        if days and days.first.year >= _FIRST_YEAR and (year_printed(mention) or mention.granularity == "year"):
            yield mention


def _stage(context: Context, date: Mention) -> _Stage | None:
    """What the words before a date say that happened: « né à Lyon le », « rachetée en »."""
    words, stages = context.tokens.words, lexicon().words("stages")
    for place in range(date.tokens[0] - 1, max(-1, date.tokens[0] - 1 - _TO_DATE), -1):
        if words[place] in stages:
            course, rank, *form = str(stages[words[place]]).split()
            if course != _LIFE and _acts(context, place) and not _by_itself(context, place, date):
                return None
            return _Stage(course, rank, bool(form) or _word_before(context, place) in _active(), place, date)
        known = any(words[place] in lexicon().words(table) for table in ("stage_places", "stage_manners"))
        if not known and not _in_place(context, place):
            return None
    return None


def _by_itself(context: Context, place: int, date: Mention) -> bool:
    """Whether what ends is the subject itself: « a fermé en 1958, »; not « a fermé en 1958 une usine »."""
    closed = context.tokens.word(date.tokens[1]) in lexicon().words("phrase_ends")
    return closed and context.tokens.words[place] in lexicon().words("stage_by_itself")


def _active() -> set[str]:
    """The auxiliaries after which a participle shows no gender."""
    return {word for word, sort in lexicon().words("tense_auxiliaries").items() if sort == "have"}


def _acts(context: Context, place: int) -> bool:
    """Whether it is done to something else: « a créé en 2012 une filiale »; works begin by themselves."""
    words, known = context.tokens.words, lexicon()
    behind_and = _word_before(context, place) in known.words("and_words") and not _ending(words[place])
    if _word_before(context, place) not in _active() and not behind_and:
        return False
    return known.words("sites").keys().isdisjoint(words[max(0, place - _HEAD) : place])


def _word_before(context: Context, place: int) -> str:
    """The word before a token; empty at the start of the text."""
    return context.tokens.words[place - 1] if place else ""


def _long_before(context: Context, stage: _Stage) -> bool:
    """Whether a stage is told in the pluperfect: « avait été commencée »."""
    return any(word in lexicon().words("former_verbs") for word in context.tokens.words[stage.start - 2 : stage.start])


def _in_place(context: Context, place: int) -> bool:
    """Whether a word belongs to the name of a place: « à Lyon (Rhône) », « dans le Nord »."""
    words, known = context.tokens.words, lexicon().words("stage_places")
    while place > 0 and (_name(context, place) or words[place] in {"-", "(", ")"}):
        place -= 1
        if words[place] in known:
            return True
    return False


def _name(context: Context, place: int) -> bool:
    """Whether a word is a name: it begins with a capital."""
    return context.tokens.text[context.tokens.starts[place]].isupper()


def _reversed(early: _Stage, late: _Stage) -> bool:
    """Whether two stages of one course have their dates the wrong way round."""
    days: tuple[Days | None, Days | None] = early.date.days, late.date.days
    in_order = early.course == late.course and early.rank < late.rank
    return in_order and days[0] is not None and days[1] is not None and days[1].last < days[0].first


def _of_one(context: Context, one: _Stage, other: _Stage) -> bool:
    """Whether two stages are told of one subject: in apposition to it, or one of them of it as its verb."""
    words = context.tokens.words
    if not (one.verb or other.verb or _ending(words[one.start]) == _ending(words[other.start])):
        return False
    gap = range(one.date.tokens[1], other.start)
    joined = any(words[place] in lexicon().words("stage_joints") for place in gap)
    if _opens(context, one) and ((not joined and _subject_between(context, gap)) or _its_works(context, gap)):
        return True
    if len(gap) > _TO_NEXT or not all(_passes(context, place) for place in gap):
        return False
    return joined or _opens(context, one) or _sure_of_subject(context, one)


def _ending(word: str) -> str:
    """The gender and the number that a participle shows."""
    return next((ending for ending in lexicon().words("agreement_endings") if word.endswith(ending)), "")


def _opens(context: Context, stage: _Stage) -> bool:
    """Whether a sentence opens with what happened: « Fondée en 1998, »."""
    return stage.start == context.tokens.sentence_bounds(context.tokens.sentence(stage.start))[0]


def _subject_between(context: Context, gap: range) -> bool:
    """Whether « à Lens, l'entreprise a été » stands between, and nothing that might be somebody else."""
    words, known = context.tokens.words, lexicon()
    comma = next((place for place in gap if words[place] == ","), gap.stop)
    subject = range(comma + 1, gap.stop)
    if not 1 < len(subject) <= _SUBJECT or words[subject[-1]] not in known.words("auxiliaries"):
        return False
    other = known.words("stage_others")
    return all(_passes(context, place) for place in gap[: comma - gap.start]) and not any(
        words[place] in other for place in subject
    )


def _its_works(context: Context, gap: range) -> bool:
    """« Inauguré en 1897, le viaduc, dont le chantier avait débuté en »: the works are those of the subject."""
    words, known = [context.tokens.words[place] for place in gap], lexicon()
    of_which = next((at for at, word in enumerate(words[:_SUBJECT]) if word in known.words("of_which")), 0)
    article, works, *rest = [*words[of_which + 1 :], "", ""]
    subject = words[1 : of_which - 1]
    plain = words[:1] == [","] and all(word not in known.words("stage_others") for word in subject)
    plain = plain and known.words("of_words").keys().isdisjoint(subject)  # « la copie du viaduc, dont »
    return (
        bool(subject)
        and plain
        and article in known.words("definite_articles")
        and (works in known.words("sites") and rest[0] in known.words("auxiliaries"))
    )


def _passes(context: Context, place: int) -> bool:
    """Whether a word between two stages is no subject of its own; after a full stop a pronoun goes on."""
    words, known = context.tokens.words, lexicon()
    if words[place] == ".":
        first, _ = context.tokens.sentence_bounds(context.tokens.sentence(place))
        others = (word for word in words[first:place] if word.isalpha() and word in known.words("stage_others"))
        return words[place + 1] in known.words("stage_pronouns") and next(others, None) is None
    if words[place] in known.words("stage_gap") or words[place] in known.words("stage_places"):
        return True
    return _in_place(context, place)


def _sure_of_subject(context: Context, stage: _Stage) -> bool:
    """Whether it is told of the subject: by its verb, or after a comma with no complement before it."""
    words, known = context.tokens.words, lexicon()
    before = words[max(0, stage.start - _HEAD) : stage.start]
    if not before or before[-1] in known.words("auxiliaries"):
        return True
    return before[-1] in {",", "("} and not any(word in known.words("of_words") for word in before)


def _wrong(report: Report, told: _Stage, early: _Stage, late: _Stage) -> Outcome:
    first, last = (stage.span(report.context) for stage in (early, late))
    text = report.context.document.text
    params = {"early": text[first.start : first.end], "late": text[last.start : last.end], "found": told.date.text}
    other = early if told is late else late
    return report.contradicted(told.date, told.date, params, related=[(other.date, other.date.text)])


PARAMS = frozenset({"text", "early", "late", "found"})
