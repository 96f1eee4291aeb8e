"""When a statement speaks and in which mood: the dates that anchor it, tenses that look back, quotations."""

from __future__ import annotations

from numcheck.link.scene import Scene
from numcheck.model import Days, Mention

EARLIER_DATES = 8
"""So many dates back a paragraph is searched for the time that it tells of."""

RETOLD, TITLE = 120, 8
"""So many tokens a work is told at most; so many may stand between its noun and the verb (title, author)."""

RECENT = 31
"""Dates so many days before the document's are its own time, not a past that a paragraph tells of."""

SHORTEST = 5
"""Letters of a verb that its ending tells."""


def anchors(scene: Scene, first: int, last: int) -> list[Days]:
    """The days that the sentence of a statement at a token range names, the likeliest to be its own first.

    Those of the main clause by their distance; those of asides only where there is nothing else.
    """
    return main_dates(scene, first, last) or _days(_by_distance(scene, first, last))


def main_dates(scene: Scene, first: int, last: int) -> list[Days]:
    """The days that the sentence of a statement names outside asides, the nearest first."""
    dates = _by_distance(scene, first, last)
    return _days([date for date in dates if not _in_aside(scene, date.tokens[0])])


def _by_distance(scene: Scene, first: int, last: int) -> list[Mention]:
    return sorted(scene.dates_between(*scene.bounds(first)), key=lambda date: _distance(date, first, last))


def _days(dates: list[Mention]) -> list[Days]:
    return [date.days for date in dates if date.days]


def anchor(scene: Scene, first: int, last: int) -> Days | None:
    """The days that a statement at a token range speaks about, None where only the document's date can tell."""
    return next(iter(anchors(scene, first, last)), None)


def background(scene: Scene, first: int) -> list[Days]:
    """The past dates that the paragraph of a token has told of before its sentence, the latest first.

    The years that a relative clause or a title gives somebody tell no time (« celui qui fut ministre de 2005 à 2010 »).
    """
    start, _ = scene.bounds(first)
    earlier = scene.dates_between(scene.paragraph(first), start)[-EARLIER_DATES:]
    past = (date for date in reversed(earlier) if date.days and _is_past(scene, date.days))
    return [date.days for date in past if date.days and not _of_somebody(scene, date.tokens[0], date.days)]


def _of_somebody(scene: Scene, index: int, days: Days) -> bool:
    """Whether years stand in a relative clause, or in apposition after a title and a preposition."""
    if days.first.year == days.last.year:
        return False
    words, relatives = scene.words, scene.lexicon.words("relatives")
    start, _ = scene.bounds(index)
    place = index - 1
    while place > start and words[place] not in {",", "(", ";", ":"}:
        if words[place] in relatives:
            return True
        place -= 1
    return index - 2 in scene.titled and words[index - 1] in scene.lexicon.words("time_openers")


def retold(scene: Scene, first: int) -> bool:
    """Whether the paragraph of a token tells before it what a work shows (« Le film raconte … »)."""
    works, verbs = scene.lexicon.words("work_nouns"), scene.lexicon.words("retelling_verbs")
    words, begin = scene.words, scene.paragraph(first)
    told = (place for place in range(max(begin, first - RETOLD), first) if words[place] in verbs)
    return any(word in works for place in told for word in words[max(begin, place - TITLE) : place])


def pictured(scene: Scene, head: int) -> bool:
    """Whether who is named at a token is in a work (« Dans le film, le roi … ») or shown by one (« portrait du … »)."""
    words, works = scene.words, scene.lexicon.words("work_nouns")
    images, contracted = scene.lexicon.words("image_nouns"), scene.lexicon.words("contracted")
    noun = head - 1 if words[head] in contracted else head - 2
    if noun >= 0 and words[noun] in images and words[noun + 1] in scene.lexicon.words("of_words"):
        return True
    inside, (start, _) = scene.lexicon.words("work_openers"), scene.bounds(head)
    return any(words[index] in works and words[index - 2] in inside for index in range(start + 2, head))


def after_death(scene: Scene, index: int) -> bool:
    """Whether the sentence of a token tells what happens to the dead: their titles are kept."""
    told = scene.lexicon.words("after_death")
    return not told.keys().isdisjoint(scene.words[slice(*scene.bounds(index))])


def set_in_past(scene: Scene, first: int) -> bool:
    """Whether the sentence of a token opens with a time long past (« À cette époque, la ville compte … »)."""
    settings, (start, _) = scene.lexicon.phrases("past_settings"), scene.bounds(first)
    return any(settings.match(scene.words, index) for index in range(start, first))


def _is_past(scene: Scene, days: Days) -> bool:
    return scene.date is None or (scene.date.first - days.last).days > RECENT


def _distance(date: Mention, first: int, last: int) -> int:
    begin, end = date.tokens
    return min(abs(begin - last), abs(first - end))


def _in_aside(scene: Scene, index: int) -> bool:
    """Whether a token stands in a clause between commas or brackets that begins with a participle or a relative."""
    words = scene.words
    start, _ = scene.bounds(index)
    place = index - 1
    while place > start and words[place] not in {",", "("}:
        place -= 1
    return scene.tokens.word(place) in {",", "("} and words[place + 1] in scene.lexicon.words("aside_openers")


def looks_back(scene: Scene, first: int, last: int) -> bool:
    """Whether the statement at a token range is told in a past tense that leaves its time open.

    The first finite verb after it decides; without one, that before it.
    """
    start, end = scene.bounds(first)
    if last < end and _simple_past(scene, last):
        return True
    back, now = scene.lexicon.phrases("looking_back"), scene.lexicon.words("speaking_now")
    for index in range(last, end):
        if back.match(scene.words, index) or _past_ending(scene, index):
            return True
        if _then(scene, index) or (index + 1 < end and _then(scene, index + 1)):
            return True
        if scene.words[index] in now:
            return False
    return any(back.match(scene.words, index) or _past_ending(scene, index) for index in range(start, first))


def _then(scene: Scene, index: int) -> bool:
    """Whether « alors » stands at a token, and not « alors que »."""
    following = scene.words[index + 1] if index + 1 < len(scene.words) else ""
    return scene.words[index] in scene.lexicon.words("then_words") and following not in scene.lexicon.words(
        "while_words"
    )


def _past_ending(scene: Scene, index: int) -> bool:
    """Whether a word has the ending of a past tense (« voulait », « décidèrent »)."""
    word = scene.words[index]
    if len(word) < SHORTEST or scene.capital(index) or word in scene.lexicon.words("no_past"):
        return False
    return word.endswith(scene.lexicon.endings("past_endings"))


def _simple_past(scene: Scene, index: int) -> bool:
    """Whether the word behind a subject is a verb of the simple past (« imagina »)."""
    word = scene.words[index]
    return (
        len(word) >= SHORTEST
        and not scene.capital(index)
        and word.endswith(scene.lexicon.endings("simple_past_endings"))
    )


def modality(scene: Scene, first: int, last: int, aside: bool = False) -> str:
    """How the clause around a token range is meant: affirmed, conditional, forecast, counterfactual, denied.

    What follows a comma denies nothing, and of an aside it says nothing at all.
    """
    start, end = scene.bounds(first)
    words = scene.lexicon.phrases("modal_words")
    for index in range(max(start, first - 25), min(end, last + 6)):
        match = words.match(scene.words, index)
        if not match or first <= index < last:
            continue
        if not (aside or match[1] == "denied") or index < first or "," not in scene.words[last:index]:
            return str(match[1])
    return "affirmed"


def holder(scene: Scene, index: int) -> str:
    """Who says what stands at a token: the narrator or a quotation."""
    return "quote" if scene.tokens.quoted(index) else "narrator"


def looks_back_within(scene: Scene, first: int, last: int) -> bool:
    """Whether a figure is stated in the imperfect or the past (« sa fortune était de … »)."""
    back = scene.lexicon.phrases("looking_back")
    start, _ = scene.bounds(first)
    window = range(max(start, first - 3), last)
    return any(back.match(scene.words, index) or _past_ending(scene, index) for index in window)
