"""Masked stretches that turn out to be part of a unit: the figure of « tonnes de CO2 équivalent », of « m^2 »."""

from __future__ import annotations

from numcheck.extract.board import Board, Draft, Numeral


class Masks:
    """The masked drafts of a board by their first token, found when the first one is asked for."""

    __slots__ = ("board", "by_first", "swallowed")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.by_first: dict[int, Draft] | None = None
        self.swallowed: set[int] = set()

    def swallow(self, numeral: Numeral, draft: Draft) -> bool:
        """Whether all that is taken after the numeral of a draft is masked and lies inside the draft."""
        if self.by_first is None:
            self.by_first = {masked.first: masked for masked in self.board.drafts if masked.guard}
        if not self.board.free(draft.first, numeral.last):
            return False
        inside, index = [], numeral.last
        while index < draft.last:
            masked = self.by_first.get(index) if self.board.taken[index] else None
            if masked is None and self.board.taken[index]:
                return False
            if masked:
                inside.append(id(masked))
            index = masked.last if masked else index + 1
        self.swallowed.update(inside)
        return index == draft.last

    def drop(self) -> None:
        """Take the swallowed drafts off the board."""
        if self.swallowed:
            self.board.drafts = [draft for draft in self.board.drafts if id(draft) not in self.swallowed]
