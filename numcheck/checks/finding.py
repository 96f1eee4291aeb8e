"""One way to build outcomes and findings: templates rendered in the run's language, places, fingerprints, claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from numcheck.checks.base import Context, Rule
from numcheck.messages import typeset
from numcheck.model import LEVELS, Claim, Finding, Level, Mention, Outcome, Related, Relation
from numcheck.tokens import Span, Tokens, fold


def softened(level: Level) -> Level:
    """The level below, a note at least."""
    return LEVELS[min(len(LEVELS) - 1, LEVELS.index(level) + 1)]


class Report:
    """Builds the outcomes of one rule over one document, each tied to the claim that it is about."""

    def __init__(self, rule: Rule, context: Context) -> None:
        self.rule = rule
        self.context = context

    def claim(self, about: Mention | Relation | Span | Claim | None) -> int:
        """The id of the claim about a mention, a relation or a place; -1 when no claim was made of it."""
        if about is None:
            return -1
        if isinstance(about, Claim):
            return about.id
        places = _by_place(self.context)
        if isinstance(about, Relation):
            return next((places[key] for key in _keys(about) if key in places), -1)
        return places.get(about.start if isinstance(about, Span) else about.span.start, -1)

    def confirmed(self, about: Mention | Relation | Span | Claim) -> Outcome:
        """The text is right."""
        return Outcome(self.claim(about), self.rule.id, "confirmed")

    def unchecked(self, about: Mention | Relation | Span | Claim, reason: str) -> Outcome:
        """Nothing can be said, for a reason."""
        return Outcome(self.claim(about), self.rule.id, "unchecked", reason)

    def contradicted(
        self,
        about: Mention | Relation | Span | Claim | None,
        place: Mention | Span,
        params: Mapping[str, str],
        *,
        level: Level | None = None,
        related: Iterable[tuple[Mention | Span, str]] = (),
        suggestions: Iterable[str | None] = (),
        reread: bool = False,
    ) -> Outcome:
        """The text is wrong at `place`; `params` fill the rule's message, `expected` and `found` among them.

        About nothing where no claim is refuted: what is only ill-written. Figures that may have another value
        (« 1.234 kg ») contradict nothing, unless the check has `reread` them.
        Inside a quotation the finding is a note: a quotation is reported, not mended.
        """
        related = tuple(related)
        if about and not reread and any(map(_ambiguous, (place, *(other for other, _ in related)))):
            return self.unchecked(about, "other_reading")
        span, document = _span(place), self.context.document
        params = {"text": document.text[span.start : span.end], **params}
        quoted = self.context.tokens.quoted(self.context.tokens.at(span.start))
        finding = Finding(
            span=span,
            location=document.location(span),
            text=params["text"],
            rule=self.rule.id,
            level="note" if quoted else level or self.rule.level,
            message=self._message(params),
            expected=params.get("expected"),
            found=params.get("found"),
            source=params.get("source"),
            params=params,
            related=tuple(Related(document.location(_span(other)), label) for other, label in related),
            suggestions=tuple(dict.fromkeys(text for text in suggestions if text and text != params["text"])),
            fingerprint=fingerprint(self.rule.id, self.context, span),
        )
        return Outcome(self.claim(about), self.rule.id, "contradicted", None, finding)

    def _message(self, params: Mapping[str, str]) -> str:
        templates, language = self.rule.message, self.context.language
        template = templates.get(language) or templates["fr"]
        return typeset(template.format_map(_Blank(params)).strip(), language)


def _ambiguous(place: Mention | Span) -> bool:
    return isinstance(place, Mention) and place.ambiguous


def _span(place: Mention | Span) -> Span:
    return place if isinstance(place, Span) else place.span


@lru_cache(maxsize=1)
def _by_place(context: Context) -> dict[object, int]:
    """The ids of claims by the places of their mentions, and of the ends of these, and by their relations."""
    places: dict[object, int] = {}
    for claim in context.claims:
        for mention in claim.mentions:
            for part in (mention, *(mention.ends or ())):
                places.setdefault(part.span.start, claim.id)
        for key in _keys(claim.relation) if claim.relation else ():
            places.setdefault(key, claim.id)
    return places


def _keys(relation: Relation) -> tuple[object, ...]:
    """What a relation goes by: its figures; its words alone once a check has completed or reread it."""
    kind, cue = relation.kind, relation.cue
    figures = tuple(mention.span.start for mentions in relation.roles.values() for mention in mentions)
    return (kind, cue, figures), (kind, cue), ("cue", cue)


class _Blank(dict[str, str]):
    """Parameters of a message; one that a check did not give is empty."""

    def __missing__(self, key: str) -> str:
        return ""


def fingerprint(rule: str, context: Context, span: Span) -> str:
    """What identifies a finding from run to run: rule, printed text, its sentence and occurrence, never the line."""
    from _blake2 import blake2b

    tokens = context.tokens
    number = tokens.sentence(tokens.at(span.start))
    sentence, begin = _printed(tokens, number)
    printed = tokens.folded[span.start : span.end]
    occurrence = _repeats(context)[number] + sentence.count(printed, 0, span.start - begin)
    parts = (rule, _normal(printed), _normal(sentence), str(occurrence))
    return str(blake2b("\0".join(parts).encode(), digest_size=8).hexdigest())


def _printed(tokens: Tokens, number: int) -> tuple[str, int]:
    """A sentence by its number, folded, and where it begins."""
    first, last = tokens.sentence_bounds(number)
    begin = tokens.starts[first]
    return tokens.folded[begin : tokens.ends[last - 1]], begin


@lru_cache(maxsize=1)
def _repeats(context: Context) -> list[int]:
    """How often each sentence of a text was printed before."""
    seen: Counter[str] = Counter()
    before: list[int] = []
    for number in range(len(context.tokens.sentences)):
        sentence, _ = _printed(context.tokens, number)
        before.append(seen[sentence])
        seen[sentence] += 1
    return before


def _normal(text: str) -> str:
    return " ".join(fold(text).split())
