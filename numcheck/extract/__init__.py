"""Extraction: from a text to its mentions of figures and dates.

Parsers write drafts on the board in the order below, refiners then mend the list, and the frozen mentions are built
once at the end. Each step sees what the steps before it found.
"""

from __future__ import annotations

from collections.abc import Callable

from numcheck.collector import without_collector
from numcheck.document import Document
from numcheck.extract.board import Board
from numcheck.extract.freeze import freeze
from numcheck.extract.scan import scan
from numcheck.lexicon import lexicon
from numcheck.model import Days, Mention
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens

Step = Callable[[Board], None]


class Extraction(NamedTuple):
    """The tokens of a text and its live mentions in text order.

    `reference` is the document's date as it was used, None when nothing gives one; `board` holds the drafts.
    """

    tokens: Tokens
    mentions: tuple[Mention, ...]
    reference: Days | None
    board: Board

    @property
    def undated(self) -> str | None:
        """Why there is no document date: `no_document_date` or `conflicting_dates`; None where there is one."""
        return self.board.undated

    @property
    def masked(self) -> tuple[Mention, ...]:
        """The mentions that guards took out, in text order; built when they are asked for, which is seldom."""
        return freeze(self.board, [draft for draft in self.board.drafts if draft.guard])


@without_collector
def extract(document: Document, reference: Days | None = None, language: str = "fr") -> Extraction:
    """The mentions of a document; `reference` is its date where the caller knows it, else the text may give one."""
    words = lexicon(language)
    tokens = scan(document.text, words, (block.start for block in document.blocks))
    board = Board(document, tokens, words, reference)
    for step in steps():
        step(board)
    mentions = freeze(board, [draft for draft in board.drafts if not draft.guard])
    return Extraction(tokens, mentions, board.reference, board)


def steps() -> list[Step]:
    """The parsers, then the resolver, in the order in which they run."""
    from numcheck.extract import dates, guards, numerals, quantities

    return [
        guards.mask_literals,  # addresses, URLs, versions, telephone numbers: characters, not numbers
        dates.parse_literals,  # 24/10/24, 2024-10-25, 14h30
        numerals.parse,  # every numeral left, in digits and words
        guards.mask_context,  # article 49.3, Boeing 737, page 12: numerals that are names
        dates.parse_expressions,  # 5 novembre 2024, il y a environ 18 mois
        quantities.parse,  # what is left: percent, money, units, counts, ranges, durations
        dates.resolve,  # symbolic dates → days, from the reference instant on
    ]
