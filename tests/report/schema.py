"""The part of JSON Schema that the published schemas use, enough to hold a report against one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "null": type(None),
    "boolean": bool,
}
SAID = {"$schema", "$defs", "title", "description"}


def problems(value: Any, schema: dict[str, Any], root: dict[str, Any], where: str = "$") -> list[str]:
    """What is wrong with a value, one line each; KeyError for a keyword that this does not check."""
    if unknown := set(schema) - set(CHECKS) - FOLLOWED - SAID:
        raise KeyError(f"{where}: {unknown}")
    found = [f"{where}: {key}" for key in schema if key in CHECKS and not CHECKS[key](value, schema[key], schema, root)]
    if "$ref" in schema:
        found += problems(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, where)
    if isinstance(value, dict):
        for key, item in value.items():
            inner = schema.get("properties", {}).get(key, schema.get("additionalProperties"))
            if isinstance(inner, dict):
                found += problems(item, inner, root, f"{where}.{key}")
    if isinstance(value, list):
        for index, item in enumerate(value):
            inner = schema.get("items") or (schema.get("prefixItems") or [{}] * len(value))[index]
            found += problems(item, inner, root, f"{where}[{index}]")
    return found


def _one_type(value: Any, wanted: Any) -> bool:
    return any(isinstance(value, TYPES[kind]) for kind in ([wanted] if isinstance(wanted, str) else wanted))


CHECKS: dict[str, Callable[[Any, Any, dict[str, Any], dict[str, Any]], bool]] = {
    "type": lambda value, wanted, *_: _one_type(value, wanted),
    "const": lambda value, wanted, *_: bool(value == wanted),
    "enum": lambda value, wanted, *_: value in wanted,
    "oneOf": lambda value, wanted, _, root: sum(not problems(value, one, root) for one in wanted) == 1,
    "required": lambda value, wanted, *_: not isinstance(value, dict) or set(wanted) <= set(value),
    "additionalProperties": lambda value, wanted, schema, _: (
        wanted is not False or not isinstance(value, dict) or set(value) <= set(schema["properties"])
    ),
    "minItems": lambda value, wanted, *_: not isinstance(value, list) or len(value) >= wanted,
    "maxItems": lambda value, wanted, *_: not isinstance(value, list) or len(value) <= wanted,
    "uniqueItems": lambda value, wanted, *_: not wanted or all(one not in value[:at] for at, one in enumerate(value)),
    "pattern": lambda value, wanted, *_: not isinstance(value, str) or re.search(wanted, value) is not None,
    "minimum": lambda value, wanted, *_: not isinstance(value, int | float) or value >= wanted,
    "maximum": lambda value, wanted, *_: not isinstance(value, int | float) or value <= wanted,
}
FOLLOWED = {"$ref", "properties", "items", "prefixItems"}
