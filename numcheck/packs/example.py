"""The examples of a rule: what one may say, and where its marks `[[ ]]` stand."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from numcheck.errors import Refusal
from numcheck.tokens import Span

Outcome = Literal["fail", "pass", "unchecked"]
OUTCOMES: tuple[Outcome, ...] = ("fail", "pass", "unchecked")
_ONE = (
    "an example is one of `fail`, `pass` and `unchecked`",
    "un exemple est soit `fail`, soit `pass`, soit `unchecked`",
)
_PAIRS = "[[ and ]] must stand in pairs", "[[ et ]] vont par paires"
_ELSEWHERE = (
    "[[ ]] enclose what a `fail` example reports, and stand nowhere else",
    "[[ ]] entourent ce qu’un exemple `fail` signale, et ne vont nulle part ailleurs",
)
_MARK = re.compile(r"\[\[|\]\]")


class Example(BaseModel):
    """A sentence and what the rule says of it: exactly one of `fail`, `pass` and `unchecked`.

    In `fail`, `[[ ]]` enclose what is reported. `date` is the document's; `note` says why the example is there.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    date: Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")] | None = None
    fail: Annotated[str, Field(min_length=1)] | None = None
    passes: str | None = Field(None, alias="pass", min_length=1)
    unchecked: Annotated[str, Field(min_length=1)] | None = None
    note: str = ""

    @model_validator(mode="after")
    def _marks(self) -> Example:
        if sum(text is not None for text in (self.fail, self.passes, self.unchecked)) != 1:
            raise Refusal(*_ONE)
        marks = _MARK.findall(self.marked)
        if marks != ["[[", "]]"] * (len(marks) // 2):
            raise Refusal(*_PAIRS)
        if bool(marks) != (self.fail is not None):
            raise Refusal(*_ELSEWHERE)
        return self

    @staticmethod
    def keys() -> tuple[str, ...]:
        """The keys that an example may have."""
        return ("date", *OUTCOMES, "note")

    @property
    def outcome(self) -> Outcome:
        """What the rule should say."""
        return "fail" if self.fail else "pass" if self.passes else "unchecked"

    @property
    def marked(self) -> str:
        """The sentence as written, with its marks."""
        return self.fail or self.passes or self.unchecked or ""

    @property
    def text(self) -> str:
        """The sentence without its marks."""
        return _MARK.sub("", self.marked)

    @property
    def spans(self) -> tuple[Span, ...]:
        """What the marks enclose, in `text`."""
        places = [mark.start() - 2 * number for number, mark in enumerate(_MARK.finditer(self.marked))]
        return tuple(Span(start, end) for start, end in zip(places[::2], places[1::2], strict=True))
