"""The objects of SARIF 2.1.0 that our reports use, written from the specification (OASIS, sections 3.13 to 3.58).

Each object lists the properties that the standard gives it, as far as numcheck may write them, with their types, bounds
and required ones; sets hold nothing twice. Any other property is an error, so that a misspelt name cannot pass.
"""

from __future__ import annotations

from typing import Any

TEXT = {"type": "string"}
URI = {"type": "string", "pattern": r"^[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*$"}
ABSOLUTE = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$"}
LEVEL = {"enum": ["none", "note", "warning", "error"]}


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required.split(), "additionalProperties": False}


def _list(kind: str, **bounds: int) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}, **bounds}


def _set(kind: str, **bounds: int) -> dict[str, Any]:
    return {**_list(kind, **bounds), "uniqueItems": True}


def _ref(kind: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{kind}"}


def _number(least: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least}


SCHEMA: dict[str, Any] = {
    "$ref": "#/$defs/sarifLog",
    "$defs": {
        "sarifLog": _object("version runs", **{"$schema": ABSOLUTE}, version={"const": "2.1.0"}, runs=_list("run")),
        "run": _object(
            "tool",
            tool=_ref("tool"),
            language={"type": "string", "pattern": r"^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            invocations=_list("invocation"),
            artifacts=_set("artifact"),
            results=_list("result"),
            properties={"type": "object"},
        ),
        "tool": _object("driver", driver=_ref("toolComponent")),
        "toolComponent": _object(
            "name",
            name=TEXT,
            version=TEXT,
            semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$"},
            informationUri=ABSOLUTE,
            rules=_set("reportingDescriptor"),
        ),
        "reportingDescriptor": _object(
            "id",
            id=TEXT,
            shortDescription=_ref("multiformatMessageString"),
            fullDescription=_ref("multiformatMessageString"),
            help=_ref("multiformatMessageString"),
            helpUri=ABSOLUTE,
            defaultConfiguration=_object(level=LEVEL, enabled={"type": "boolean"}),
            properties={"type": "object"},
        ),
        "multiformatMessageString": _object("text", text=TEXT, markdown=TEXT),
        "message": _object("text", text=TEXT, markdown=TEXT),
        "invocation": _object(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=_list("notification"),
        ),
        "notification": _object("message", level=LEVEL, message=_ref("message"), locations=_set("location")),
        "artifact": _object(location=_ref("artifactLocation")),
        "artifactLocation": _object(uri=URI, uriBaseId=TEXT, index=_number(-1)),
        "result": _object(
            "message",
            ruleId=TEXT,
            ruleIndex=_number(-1),
            level=LEVEL,
            message=_ref("message"),
            locations=_list("location"),
            relatedLocations=_set("location"),
            partialFingerprints={"type": "object", "additionalProperties": TEXT},
            fixes=_set("fix"),
            suppressions=_set("suppression"),
            properties={"type": "object"},
        ),
        "location": _object(
            id=_number(-1),
            message=_ref("message"),
            physicalLocation=_ref("physicalLocation"),
        ),
        "physicalLocation": _object(
            "artifactLocation", artifactLocation=_ref("artifactLocation"), region=_ref("region")
        ),
        "region": _object(
            startLine=_number(1),
            startColumn=_number(1),
            endLine=_number(1),
            endColumn=_number(1),
            charOffset=_number(-1),
            charLength=_number(0),
            snippet=_object(text=TEXT),
        ),
        "fix": _object("artifactChanges", description=_ref("message"), artifactChanges=_set("change", minItems=1)),
        "change": _object(
            "artifactLocation replacements",
            artifactLocation=_ref("artifactLocation"),
            replacements=_list("replacement", minItems=1),
        ),
        "replacement": _object("deletedRegion", deletedRegion=_ref("region"), insertedContent=_object(text=TEXT)),
        "suppression": _object(
            "kind",
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
            justification=TEXT,
            location=_ref("location"),
        ),
    },
}
