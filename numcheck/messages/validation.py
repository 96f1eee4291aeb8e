"""What pydantic found wrong in a file that people write, in French and English: its errors by their type.

Read only when a rule or a fact is wrong; it knows the shape of pydantic's errors and does not import it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from numcheck.errors import Refusal
from numcheck.messages import Both

_A_TEXT = ("un texte est attendu", "a text is expected")
_A_LIST = ("une liste est attendue", "a list is expected")
_KEYS = ("des clés et leurs valeurs sont attendues (`clé: valeur`)", "keys with values are expected (`key: value`)")
_WHOLE = ("« {input} » n’est pas un nombre entier", "“{input}” is not a whole number")
_NUMBER = ("« {input} » n’est pas un nombre ; écrivez 12500 ou 12.5", "“{input}” is not a number; write 12500 or 12.5")
_SWITCH = ("« {input} » n’est ni true ni false", "“{input}” is neither true nor false")
_FORM = ("« {input} » n’a pas la forme attendue", "“{input}” does not have the expected form")
_CHOICE = ("« {input} » n’est pas possible", "“{input}” is not possible")
REASONS: dict[str, Both] = {
    "missing": ("il manque", "missing"),
    "missing_keyword_only_argument": ("il manque", "missing"),
    "string_type": _A_TEXT,
    "string_too_short": ("le texte est vide", "the text is empty"),
    "string_pattern_mismatch": _FORM,
    "literal_error": _CHOICE,
    "enum": _CHOICE,
    "int_parsing": _WHOLE,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "decimal_parsing": _NUMBER,
    "decimal_type": _NUMBER,
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "bool_parsing": _SWITCH,
    "bool_type": _SWITCH,
    "greater_than": ("« {input} » n’est pas supérieur à {gt}", "“{input}” is not more than {gt}"),
    "greater_than_equal": ("« {input} » est inférieur à {ge}", "“{input}” is less than {ge}"),
    "less_than": ("« {input} » n’est pas inférieur à {lt}", "“{input}” is not less than {lt}"),
    "less_than_equal": ("« {input} » est supérieur à {le}", "“{input}” is more than {le}"),
    "too_short": ("la liste est trop courte ; minimum : {min_length}", "the list is too short; minimum: {min_length}"),
    "too_long": ("la liste est trop longue ; maximum : {max_length}", "the list is too long; maximum: {max_length}"),
    **dict.fromkeys(("tuple_type", "list_type", "set_type", "frozen_set_type"), _A_LIST),
    **dict.fromkeys(("dict_type", "mapping_type", "model_type", "model_attributes_type", "dataclass_type"), _KEYS),
}
_SHOWN = 60  # characters of a value that is quoted


def explained(error: Mapping[str, Any]) -> Both:
    """The reason of one of pydantic's errors; its own words for a type that is not in the table."""
    refusal = error.get("ctx", {}).get("error")
    if isinstance(refusal, Refusal):
        return refusal.french, str(refusal)
    own = str(error["msg"]).removeprefix("Value error, ")
    french, english = REASONS.get(error["type"], (own, own))
    values = {**error.get("ctx", {}), "input": _quoted(error.get("input"))}
    return french.format_map(values), english.format_map(values)


def possible(error: Mapping[str, Any]) -> list[str]:
    """The values among which a choice has to be made, where the error is that it was not."""
    return re.findall(r"'([^']*)'", str(error.get("ctx", {}).get("expected", "")))


def _quoted(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
