"""What can be wrong in a rule file, in French and English; read only when something is."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.errors import NumcheckError
from numcheck.messages import Both
from numcheck.yamlmarks import Marks, Where

TEXTS: dict[str, Both] = {
    "no_list": ("un fichier de règles est une liste (`- id: …`)", "a rule file is a list of rules (`- id: …`)"),
    "no_rule": ("aucune règle dans ce fichier", "no rule in this file"),
    "no_mapping": (
        "une règle a les clés `id`, `check`, `level`, `message` et `examples`",
        "a rule is a mapping with `id`, `check`, `level`, `message` and `examples`",
    ),
    "no_kind": ("type de contrôle inconnu « {name} »", "unknown kind of check “{name}”"),
    "missing": ("il manque « {name} »", "“{name}” is missing"),
    "unknown_key": ("clé inconnue « {name} »", "unknown key “{name}”"),
    "not_allowed": ("{name} : « {value} » n’est pas possible", "{name}: “{value}” is not allowed"),
    "bad_id": (
        "id : « {value} » doit commencer par {prefixes} et continuer en a-z, 0-9 et -",
        "id: “{value}” must begin with one of {prefixes} and go on in a-z, 0-9 and -",
    ),
    "taken": (
        "l’id « {name} » est déjà pris dans {place} ; choisissez-en un autre",
        "id “{name}” is already taken in {place}; choose another",
    ),
    "one_language": (
        "il manque « en » ; les règles livrées parlent les deux langues",
        "“en” is missing; built-in rules speak both languages",
    ),
    "no_param": ("valeur inconnue {{{name}}}", "unknown placeholder {{{name}}}"),
    "brace": (
        "{why} ; une accolade du texte s’écrit deux fois",
        "{why}; a brace that belongs to the text is written twice",
    ),
    "no_plain_name": ("{{{name}}} n’est pas le simple nom d’une valeur", "{{{name}}} is not the plain name of a value"),
    "no_pattern": ("{name} : expression régulière incorrecte : {why}", "{name}: no regular expression: {why}"),
    "no_example": (
        "« {rule} » n’a pas d’exemple « {outcome} » ; une règle livrée a besoin des deux",
        "“{rule}” has no “{outcome}” example; a built-in rule needs both",
    ),
    "wrong": ("{name} : {why}", "{name}: {why}"),
}


def problem(
    marks: Marks, where: Where, key: str, near: tuple[str, Iterable[str]] | None = None, /, **values: object
) -> NumcheckError:
    """The error to raise for a place; `near` is a word that is not right, and those that would have been."""
    return marks.error(where, TEXTS[key], near, **values)
