"""The date of the document itself: what its metadata, its head and its update line say, intersected."""

from __future__ import annotations

from numcheck import regexes
from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.context import Context
from numcheck.model import Days

HEAD = 600  # characters in which a draft may print its own date
LINE = 60  # a line that holds a date and little else
PLACE = 50  # characters of a place before a date
_NAME = r"[A-ZÀ-Ý][\w'’-]{1,20}(?: [A-ZÀ-Ý][\w'’-]{1,20}){0,2}"
_BEGINS = regexes.later(
    rf"(?:^|[,|–—•·-])\s*(?:[Ll]e )?$|^(?:Fait à )?{_NAME} le $|^{_NAME}$"
)  # « Le Courrier12/06/2021 »
_ENDS = regexes.later(r"\s*(?:[-–—|,•·(]|à? ?\d{1,2} ?[h:]|\n|$)")
_PLACE_BEFORE = regexes.later(rf"(?:{_NAME}, (?:le )?)?")
_PLACE_AFTER = regexes.later(rf"(?P<place>, {_NAME})?(?P<agency> ?\([^()\n]{{2,20}}\))?\.? ?[-–—] ")


def document_date(board: Board) -> tuple[Days | None, str | None]:
    """The days that every source agrees on, or None and a reason: no_document_date or conflicting_dates.

    An update line later than the other dates is no conflict: the text was published before.
    """
    printed, updates = _printed(board)
    found = [candidate.days for candidate in board.document.dates] + printed
    result = _intersect(found)
    if found and result is None:
        return None, "conflicting_dates"
    for days in updates:
        if result is None or days.meets(result):
            result = days.intersection(result) if result else days
        elif days.first < result.first:
            return None, "conflicting_dates"
    return result, None if result else "no_document_date"


def _printed(board: Board) -> tuple[list[Days], list[Days]]:
    """The dates that the text prints as its own: those of its head, and those of its update lines."""
    words, update_words = board.tokens.words, board.lexicon.phrases("update_words")
    datelines = board.lexicon.phrases("dateline_words")
    head: list[Days] = []
    updates: list[Days] = []
    for draft in board.drafts:
        if draft.kind != "date":
            continue
        lead = draft.first - (words[draft.first - 1 : draft.first] == [":"])  # « Mis à jour le : »
        updated = any(update_words.match_before(words, place) for place in (draft.first, lead))
        days = _absolute(draft) if updated or draft.start < HEAD else None
        if days is None:
            continue
        if updated:
            updates.append(days)
        elif datelines.match_before(words, lead) or _own_line(board, draft) or _after_place(board, draft):
            head.append(days)
    return head, updates


def _absolute(draft: Draft) -> Days | None:
    """The days of a draft that names its year, to the month at least."""
    when = draft.when
    if when is None or when.fields is None or when.term is None:
        return None
    if when.fields.year is None or when.fields.month is None:
        return None
    return when.term.resolve(Context()).days


def _own_line(board: Board, draft: Draft) -> bool:
    """Whether the date stands on a short line of its own, with a place, an author or the name of a paper at most."""
    text = board.tokens.text
    start = text.rfind("\n", 0, draft.start) + 1
    end = text.find("\n", draft.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    day = draft.when and draft.when.fields and draft.when.fields.day
    if not day or len(line) > LINE or line.endswith((".", "!", "?")) or "\n" not in text:
        return False
    return _ENDS.match(text, draft.end) is not None and _leads(board, draft, text[start : draft.start])


def _leads(board: Board, draft: Draft, before: str) -> bool:
    """Whether what stands before a date on its line makes it that of the text: not « Né le », « Date limite : »."""
    words, tables = set(before.lower().split()), board.lexicon.words
    if not words.isdisjoint(map(str, tables("other_dates"))):
        return False
    of_paper = board.tokens.word(draft.first - 1) in tables("of_words") if before else False
    return not words.isdisjoint(tables("dated_papers")) if of_paper else _BEGINS.search(before) is not None


def _after_place(board: Board, draft: Draft) -> bool:
    """« Lyon, 12 juin 2021 (AFP) – … », « 12 juin 2021, Lyon. - … »: the line opens with a place and the date."""
    text = board.tokens.text
    start = text.rfind("\n", 0, draft.start) + 1
    if draft.start - start > PLACE:
        return False
    before, after = _PLACE_BEFORE.fullmatch(text, start, draft.start), _PLACE_AFTER.match(text, draft.end)
    return before is not None and after is not None and bool(before[0] or after["place"] or after["agency"])


def _intersect(found: list[Days]) -> Days | None:
    if not found:
        return None
    result: Days | None = found[0]
    for days in found[1:]:
        result = result and result.intersection(days)
    return result
