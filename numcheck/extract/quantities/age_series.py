"""Years that label what follows, ages because others of the text are: « Avant 18 ans : … De 18 à 24 ans : … »."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extract.board import Draft
from numcheck.extract.quantities.age_labels import opens_line
from numcheck.extract.quantities.bearers import in_years
from numcheck.extract.quantities.desk import Desk

_GROWN = 12  # years; fewer are as often lengths of time
_CHAIN = 4  # labels that one age makes ages, one after the other
_AHEAD = 6  # tokens after a label in which something may last
_SENTENCE = 20  # tokens on either side
_LABELLED = frozenset((":", ",", "(", "+"))


def mend_ages(desk: Desk) -> None:
    """Make ages of labels of years where the same years, or those beside them, are ages elsewhere in the text."""
    years = [draft for draft in desk.board.drafts if draft.kind == "duration" and not draft.guard and in_years(draft)]
    known = {bound for draft in years if draft.role == "age" for bound in _bounds(draft) if bound >= _GROWN}
    open_ones = [draft for draft in years if draft.role is None]
    labels = [draft for draft in open_ones if _is_label(desk, draft)]
    for label in labels:
        if _from_birth(desk, label):
            _make_age(label, known)
    for _ in range(_CHAIN if known else 0):
        labels = [draft for draft in labels if draft.role is None]
        found = [label for label in labels if _meets(label, known)]
        for label in found:
            _make_age(label, known)
        if not found:
            break
    for draft in open_ones:
        if draft.role is None and not known.isdisjoint(_bounds(draft)) and _bounded(desk, draft):
            draft.role = "age"


def _bounds(draft: Draft) -> list[Decimal]:
    """The years at both ends of a range, or those of a number."""
    ends = draft.ends or (draft,)
    return [end.printed.value for end in ends if end.printed and end.unit == "year"]


def _make_age(label: Draft, known: set[Decimal]) -> None:
    label.role = "age"
    known.update(bound for bound in _bounds(label) if bound >= _GROWN)


def _meets(label: Draft, known: set[Decimal]) -> bool:
    """Whether one of its bounds is a known one, or begins where a known one ends."""
    bounds = _bounds(label)
    return any(bound in known for bound in bounds) or any(
        beside in known for beside in (min(bounds) - 1, max(bounds) + 1)
    )


def _is_label(desk: Desk, draft: Draft) -> bool:
    """A bound or a range of years that opens a line or a sentence, with nothing about what lasts behind it."""
    first, after = _span(desk, draft)
    if not _bounds(draft) or not (draft.ends or draft.hedge or _led(desk, draft)) or not opens_line(desk, first):
        return False
    if after >= desk.length or "\n" in desk.gaps[after]:
        return True
    lasting = desk.tables("what_lasts")
    behind = desk.words[after : after + _AHEAD]
    return behind[0] in _LABELLED and (behind[0] == ":" or not any(word in lasting for word in behind))


def _span(desk: Desk, draft: Draft) -> tuple[int, int]:
    """The tokens of a draft and of its hedge, before or behind it."""
    if not draft.hedge:
        return draft.first, draft.last
    before = desk.lexicon.phrases("hedges_before").match_before(desk.words, draft.first)
    behind = None if before else desk.lexicon.phrases("hedges_after").match(desk.words, draft.last)
    return draft.first - (before[0] if before else 0), draft.last + (behind[0] if behind else 0)


def _led(desk: Desk, draft: Draft) -> bool:
    return desk.word(draft.first - 1) in desk.tables("age_bounds")


def _from_birth(desk: Desk, label: Draft) -> bool:
    """« Entre 0 et 14 ans, le billet coûte … »."""
    if not label.ends or _bounds(label)[0] != 0 or max(_bounds(label)) < _GROWN:
        return False
    return _led(desk, label) or desk.word(label.first - 1) in desk.tables("of_words")


def _bounded(desk: Desk, draft: Draft) -> bool:
    """« s’inscrire au concours avant 18 ans »: in a sentence that speaks of nothing that lasts."""
    if not _led(desk, draft):
        return False
    begin, end = desk.tokens.sentence_bounds(desk.tokens.sentence(draft.first))
    said = desk.words[max(begin, draft.first - _SENTENCE) : min(end, draft.last + _SENTENCE)]
    return not any(word in desk.tables("what_lasts") for word in said)
