"""The JSON Schema of rule files, made from the models that validate them, for completion in editors."""

from __future__ import annotations

from typing import Any

from numcheck.checks import KINDS
from numcheck.packs.source import Head, options_of


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, for completion in editors."""
    common = Head.model_json_schema(by_alias=True)
    definitions = common.pop("$defs")
    kinds = []
    for check in sorted(KINDS):
        own = options_of(check).json_schema(ref_template="#/$defs/{model}")
        definitions |= own.pop("$defs", {})
        own["properties"] = common["properties"] | own["properties"]
        own["required"] = [*common["required"], *(name for name in own.get("required", []) if name != "check"), "check"]
        definitions[f"check-{check}"] = own | {"title": check, "additionalProperties": False}
        kinds.append({"$ref": f"#/$defs/check-{check}"})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "numcheck rules",
        "type": "array",
        "minItems": 1,
        "items": {"oneOf": kinds} if kinds else {},
        "$defs": dict(sorted(definitions.items())),
    }
