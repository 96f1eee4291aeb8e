"""Claims and relations: what the text says that a check may confirm or contradict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from numcheck.model.mention import Days, Mention
from numcheck.record import NamedTuple
from numcheck.tokens import Span

Verdict = Literal["contradicted", "confirmed", "unchecked"]


class Relation(NamedTuple):
    """A relation that the text prints between mentions; `roles` names them, `cue` is the connector.

    `sentence` is the number of the sentence it stands in.
    """

    kind: str
    roles: Mapping[str, tuple[Mention, ...]]
    cue: Span
    sentence: int

    def one(self, role: str) -> Mention:
        """The single mention in a role; KeyError when the relation has no such role."""
        return self.roles[role][0]


class Claim(NamedTuple):
    """Something the text says that a check may confirm or contradict.

    `subject` is an entity's id, `measure` the id of a measure or post; `anchor` the days that the statement speaks
    about; `holder` is narrator, quote or a source's name; `confidence` (0 to 1) says how sure the subject is.
    `alternatives` are other subjects, measures or posts that the words may mean: where one of them fits, nothing is
    contradicted. `status` is what an office claim says of the term (bare, former, elect …), or « superlative » for the
    figure of a world's first. `verdict`, `reason` and `rules` are folded in from the outcomes of the checks.
    """

    id: int
    kind: Literal["quantity", "date", "relation", "office", "name"]
    span: Span
    source: Span
    mentions: tuple[Mention, ...] = ()
    subject: str | None = None
    measure: str | None = None
    anchor: Days | None = None
    holder: str = "narrator"
    modality: str = "affirmed"
    confidence: float = 1.0
    relation: Relation | None = None
    status: str | None = None
    alternatives: tuple[str, ...] = ()
    verdict: Verdict = "unchecked"
    reason: str | None = "not_covered"
    rules: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "id": self.id,
            "kind": self.kind,
            "start": self.source.start,
            "end": self.source.end,
            "subject": self.subject,
            "measure": self.measure,
            "anchor": self.anchor and [self.anchor.first.isoformat(), self.anchor.last.isoformat()],
            "holder": self.holder,
            "modality": self.modality,
            "confidence": self.confidence,
            "status": self.status,
            "verdict": self.verdict,
            "reason": self.reason,
            "rules": list(self.rules),
        }
