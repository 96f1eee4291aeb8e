"""Ages told by their place: labels of lines and rows (« De 6 à 11 ans : 5 € »), after another age, before a child."""

from __future__ import annotations

from numcheck.extract.board import Draft
from numcheck.extract.quantities.desk import Desk

_BLOCK = 40  # tokens on either side of a label
_ROWS = 16  # tokens
_ROW_GOES_ON = frozenset("(+")
_BULLETS = frozenset("-–—•*")


def labels_age(desk: Desk, draft: Draft, first: int) -> bool:
    """Whether years that open a line label it, where ages or prices are spoken of and nothing lasts."""
    after = draft.last
    if (draft.ends or draft.hedge) and _in_row(desk, draft):
        return True
    bound = draft.ends or draft.hedge or desk.word(first - 1) in desk.tables("age_bounds")
    price = desk.word(after) == ":" and bool(bound)
    row = after >= desk.length or "\n" in desk.gaps[after] or desk.words[after] in _ROW_GOES_ON
    if not (price or row) or not opens_line(desk, first):
        return False
    if row and _row_above(desk, first):
        return True
    before, behind = desk.words[max(0, first - _BLOCK) : first], desk.words[after : after + _BLOCK]
    if not price:
        return _column_of_ages(desk, before)
    near = [*before, *behind]
    if any(word in desk.tables("what_lasts") for word in near):
        return False
    return any(word in desk.tables(table) for word in near for table in ("age_cues", "age_label_cues"))


def _column_of_ages(desk: Desk, before: list[str]) -> bool:
    """Whether the heading of a column of ages stands before a row, nearer than what lasts."""
    columns, lasting = desk.tables("age_columns"), desk.tables("what_lasts")
    return next((word in columns for word in reversed(before) if word in columns or word in lasting), False)


def _in_row(desk: Desk, draft: Draft) -> bool:
    """« 16-17 ans 18-20 ans 21 ans et plus »: the next range begins where this one ends, and nothing stands between."""
    high = draft.ends[1].printed if draft.ends else draft.printed
    beside = desk.numeral(draft.last)
    if beside and high:
        ranged = draft.ends or desk.word(beside.last) in desk.tables("range_words")
        return bool(ranged) and beside.printed.value == high.value + (draft.hedge != "under")
    before = desk.board.drafts[-1] if desk.board.drafts else None
    return before is not None and before.role == "age" and before.unit == "year" and before.last == draft.first


def _row_above(desk: Desk, first: int) -> bool:
    """Whether an age that begins a line stands a row or two above."""
    for said in reversed(desk.board.drafts):
        if said.last < first - _ROWS:
            return False
        if said.role == "age" and said.unit == "year":
            return opens_line(desk, said.first)
    return False


def one_more_age(desk: Desk, draft: Draft, first: int) -> bool:
    """« avoir plus de 18 ans et moins de 26 ans », « au moins 20 ans (ou au moins 16 ans »: a bound after an age."""
    if desk.word(first - 1) not in desk.tables("coordinators") or not desk.board.drafts:
        return False
    if draft.hedge is None and desk.word(first - 2) != "(":  # « à partir de 18 ans (ou 16 ans si »
        return False
    before = desk.board.drafts[-1]
    return before.role == "age" and first - 2 <= before.last <= first - 1


def stepped(desk: Desk, draft: Draft, first: int) -> bool:
    """« l’âge légal passe de 62 ans et 3 mois à 64 ans », « de 44 ans à 42 ans, puis à 39 ans »: from age to age."""
    if desk.word(first - 1) not in desk.tables("age_links") or not desk.board.drafts:
        return False
    if desk.word(draft.last) in desk.tables("of_words"):
        return False  # « mort à 61 ans, à 3 ans de la retraite »
    before, steps = desk.board.drafts[-1], desk.tables("age_steps")
    return before.role == "age" and all(word in steps for word in desk.words[before.last : first])


def of_child(desk: Desk, draft: Draft, first: int) -> bool:
    """« avant les 3 ans de l'enfant », « les 18 ans de sa fille »."""
    after = draft.last
    articles = {desk.word(first - 1), desk.word(draft.first - 1)} & desk.tables("many_articles").keys()
    if not articles or desk.word(after) not in desk.tables("of_words"):
        return False
    article, bearers = desk.word(after + 1), desk.tables("age_bearers")
    return article in desk.tables("determiners") and bearers.get(desk.word(after + 2)) == "young"


def celebrated(desk: Desk, draft: Draft, first: int) -> bool:
    """« fêter les 30 ans de l'école », « la célébration des 50 ans du club »."""
    many = desk.word(first - 1) in desk.tables("many_articles")
    return many and desk.word(first - 2) in desk.tables("age_celebrated")


def opens_line(desk: Desk, first: int) -> bool:
    """Whether a line or a sentence begins at a token, or at the « de » or the bullet before it."""
    lead = max(0, first - 2 if desk.word(first - 2) in _BULLETS else first - 1)
    return any(place in desk.sentence_starts or "\n" in desk.gaps[place] for place in range(lead, first + 1))
