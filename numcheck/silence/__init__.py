"""Silencing: which findings a writer has answered, by a directive in the draft, by « [CQ] » or in an accept file.

Everything silenced is kept and counted, and what silences nothing is reported, so that no exception outlives its
reason.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from numcheck.document import Document
from numcheck.model import Days, Finding, Suppression
from numcheck.record import NamedTuple
from numcheck.tokens import Tokens

if TYPE_CHECKING:
    from numcheck.silence.accepts import Accept

UNUSED = "silence-unused"  # the id of the warnings for what silences nothing, which no pack defines
_MARK = "[cq]"  # the desk's own mark for a figure that was checked, folded


class Silenced(NamedTuple):
    """What is left: the findings kept, those suppressed, and warnings for what silenced nothing (`silence-unused`)."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppression, ...]
    unused: tuple[Finding, ...]


def silence(
    document: Document,
    findings: Sequence[Finding],
    tokens: Tokens,
    accepts: Sequence[Accept] = (),
    *,
    date: Days | None = None,
    ran: Collection[str] | None = None,
    language: str = "fr",
) -> Silenced:
    """Part the findings into those kept and those silenced.

    `date` is what an accept's `until` is compared with: the document's date or the caller's, never the clock; without
    it no accept ends. `ran` are the ids of the rules that ran: what silences another rule is not called unused; None
    stands for all. NumcheckError for a directive that names no rule or gives no reason.
    """
    if "numcheck" not in document.source and _MARK not in tokens.folded and not accepts:
        return Silenced(tuple(findings), (), ())
    from numcheck.silence.answers import Answers

    return Answers(document, tokens, accepts, _MARK).part(findings, date, ran, language)
