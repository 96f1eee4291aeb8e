"""The scalars and lists of a fact file: what pydantic makes of the strings that YAML gives."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from numcheck.errors import Refusal
from numcheck.facts.time import Days, parse_days


def _days(value: object) -> Days:
    if not isinstance(value, str):
        raise Refusal("a date is written 2024-10-25, 2024-10 or 2024", "une date s’écrit 2024-10-25, 2024-10 ou 2024")
    return parse_days(value)


def listed(value: object) -> object:
    """One string stands for a list of one."""
    return [value] if isinstance(value, str) else value


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite() or abs(value.adjusted()) > 40:
        raise Refusal(
            "a figure must be finite and of a reasonable size", "un nombre doit être fini et de taille raisonnable"
        )
    return value


Text = Annotated[str, Field(min_length=1)]
Date = Annotated[Days, BeforeValidator(_days, json_schema_input_type=str)]
Number = Annotated[Decimal, AfterValidator(_finite)]
Relative = Annotated[Number, Field(ge=0)]
Ratio = Annotated[Number, Field(gt=1)]
Some = Annotated[tuple[Text, ...], BeforeValidator(listed)]
Listed = Annotated[tuple[Text, ...], BeforeValidator(listed), Field(min_length=1)]


class Strict(BaseModel):
    """A part of a fact file: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)
