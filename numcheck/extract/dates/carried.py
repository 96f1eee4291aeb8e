"""Hours that only another time of their sentence, or the time stamp of another line, makes times of day.

The words between the two may be any, so the windows of the grammar are too narrow for them.
"""

from __future__ import annotations

from numcheck.extract.board import Board, Draft
from numcheck.extract.dates.chart import Chart, Node
from numcheck.extract.dates.classes import NAMES
from numcheck.extract.dates.emit import Left, draft
from numcheck.extract.dates.timetables import Timetable
from numcheck.record import replace

_OF_A_LENGTH = ("of", "per", "before", "after", "later", "earlier")  # « 2 heures de route », « 3 heures avant »
_STAMP_ENDS = ("dash", "hyphen", "colon")
_BETWEEN_REACH = 8  # tokens from one end of « entre 8 heures pour Nantes et 19 heures » to the other


def carried(board: Board, times: list[Draft], left: Left) -> list[Draft]:
    """The left moments that the times of the text make times, as drafts; `times` may hold other dates."""
    times = [date for date in times if date.kind == "time"]
    made: list[Draft] = []
    unmade: list[int] = []
    stamped = any(_stamp(board, time.first, time.last) for time in times)
    timetable = Timetable(board, times)
    for node, chart in left if times else ():
        first, last = chart.shape.range(node.first, node.last)
        told = (stamped and _stamp(board, first, last)) or timetable.holds(first, last)
        if told or _tied(board, node, chart, [*times, *made], unmade):
            made.append(draft(replace(node, name="Time", trail=f"{node.trail} carried"), chart))
        else:
            unmade.append(first)
    return made


def _stamp(board: Board, first: int, last: int) -> bool:
    """« 14 h 05 – … »: at the start of a line, with a dash or a colon behind."""
    tokens, words = board.tokens, board.lexicon.words("time_classes")
    opens = not first or "\n" in tokens.gaps[first]
    return opens and last < len(tokens) and words.get(tokens.words[last]) in _STAMP_ENDS


def _tied(board: Board, node: Node, chart: Chart, times: list[Draft], unmade: list[int]) -> bool:
    """Whether a form of the sentence ties a moment to the last time before it."""
    tokens = board.tokens
    first, last = chart.shape.range(node.first, node.last)
    start = tokens.sentence_bounds(tokens.sentence(first))[0]
    before = max((time for time in times if start <= time.first < first), key=lambda time: time.first, default=None)
    following = NAMES.get(chart.shape.characters[node.last])
    if before is not None and following != "of" and _against(board, before, first, last):
        return not any(before.first < place < first for place in unmade)
    if before is None or before.ends or following in _OF_A_LENGTH:
        return False
    return _other_end(board, before, first) or _elsewhere(board, before, first, last)


def _against(board: Board, before: Draft, first: int, last: int) -> bool:
    """« à 8 h 10, contre 7 h 45 auparavant », « au lieu de 20 heures », « à 5 h 12 (5 h 31 jusqu'ici) »."""
    words, lexicon = board.tokens.words, board.lexicon
    if lexicon.phrases("time_against").match_before(words, first):
        return True
    opens = words[first - 1] == "(" and before.last == first - 1 and last < len(words)
    return opens and words[last] in lexicon.words("time_until_now")


def _other_end(board: Board, before: Draft, first: int) -> bool:
    """« entre 8 heures pour Nantes et 19 heures pour Brest »."""
    words, tables = board.tokens.words, board.lexicon.words
    opened = before.first > 0 and words[before.first - 1] in tables("between_words")
    return opened and words[first - 1] in tables("and_words") and first - before.last <= _BETWEEN_REACH


def _elsewhere(board: Board, before: Draft, first: int, last: int) -> bool:
    """« à 19 heures, soit 14 heures à Québec », « à 8 heures à Lyon et 9 heures à Metz »: a place is named behind."""
    tokens, tables = board.tokens, board.lexicon.words
    if last + 1 >= len(tokens) or not tokens.text[tokens.starts[last + 1]].isupper():
        return False
    preposition, lead = tokens.words[last], tokens.words[first - 1]
    if preposition in tables("time_places") and lead in tables("time_equals"):
        return True
    same = preposition == tokens.words[before.last] and preposition in tables("time_complements")
    named = same and tokens.text[tokens.starts[before.last + 1]].isupper()
    return named and lead in tables("time_joints")
