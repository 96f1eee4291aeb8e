"""The currency of « francs », « dinars » or « $ » that name no country, settled once for a text."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.extract.quantities.desk import Desk
from numcheck.extract.units import CUE_REACH, UnitMatch

_CENTS = " cent"
_NAMED = 4  # votes of « francs suisses » written out, more than any place has
_LEAD = 2  # votes by which one currency must outdo all others
_OPENING = 1000  # words of a text in which it tells where it plays
_BRACKET = 5  # tokens from a bracket to the currency of the amount in it


def settled(desk: Desk, unit: UnitMatch) -> UnitMatch:
    """The unit in the currency that the text means, where its word leaves the country open."""
    group = desk.tables("currency_words").get(desk.words[unit.last - 1])
    if group is None:
        return unit
    usual, *rivals = group.split()
    return _converted(desk, unit, usual) if unit.unit in rivals else _of_text(desk, unit, group)


def _of_text(desk: Desk, unit: UnitMatch, group: str) -> UnitMatch:
    """The unit in the currency of the text, where no word near it decides."""
    usual, *_ = group.split()
    if unit.last - unit.first > 1 and not unit.exponent:  # « M$ » is open, « US$ » is not
        return unit
    if usual not in desk.currencies:
        desk.currencies[usual] = _elected(desk, group)
    code = desk.currencies[usual]
    if code == usual or _vouched(desk, unit, usual):
        return unit
    name = f"{code}{_CENTS}" if unit.unit.endswith(_CENTS) else code
    return unit._replace(unit=name) if name in desk.units.dimensions else unit


def _converted(desk: Desk, unit: UnitMatch, usual: str) -> UnitMatch:
    """« 250 millions de francs suisses (1 milliard de francs) »: another currency than the one written out before."""
    before = desk.board.drafts[-1] if desk.board.drafts else None
    if before is None or before.unit != unit.unit or unit.first - before.last > _BRACKET:
        return unit
    written = desk.words[before.last - 1] not in desk.tables("currency_words")
    return unit._replace(unit=usual) if written and desk.words[before.last] == "(" else unit


def _elected(desk: Desk, group: str) -> str:
    """The currency that the words of a text speak for, clearly more than for any other; else the usual one."""
    usual, *others = group.split()
    homes, opening = desk.tables("currency_homes"), desk.words[:_OPENING]
    words = set(opening)
    votes: dict[str, int] = {usual: 0}
    for word in homes.keys() & words:
        code, weight = homes[word].split()
        if code == usual or code in others:
            votes[code] = votes.get(code, 0) + int(weight)
    if len(votes) == 1:
        return usual
    openers = [word for word, name in desk.tables("currency_words").items() if name == group and word in words]
    for code in {code for word in openers for code in _named(desk, opening, word)}:
        votes[code] = votes.get(code, 0) + _NAMED
    best = max(votes, key=votes.__getitem__)
    return best if 2 * votes[best] >= sum(votes.values()) + _LEAD else usual


def _named(desk: Desk, words: list[str], word: str) -> Iterator[str]:
    """The currencies that the text spells out: « 12 francs suisses », « 40 $ CA »; a coin alone may be its market."""
    place = -1
    for _ in range(words.count(word) if word.endswith("s") or not word.isalpha() else 0):
        place = words.index(word, place + 1)
        match = desk.units.match(desk.tokens, place)
        if match and match.last - place > 1 and not match.unit.endswith(_CENTS):
            yield match.unit


def _vouched(desk: Desk, unit: UnitMatch, usual: str) -> bool:
    """Whether words near a unit speak for the usual currency: « Washington versera 3 milliards de dollars »."""
    homes = desk.tables("currency_homes")
    near = range(max(0, unit.first - CUE_REACH), min(desk.length, unit.last + CUE_REACH))
    return any(homes.get(desk.words[place], "").startswith(usual) for place in near)
