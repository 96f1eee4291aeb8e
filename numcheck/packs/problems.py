"""What can be wrong in a rule file, in English and French; read only when something is."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.errors import NumcheckError
from numcheck.messages import typeset
from numcheck.suggest import hint
from numcheck.yamlmarks import Marks

Where = tuple[str | int, ...]
LANGUAGES = ("en", "fr")
TEXTS: dict[str, tuple[str, str]] = {
    "no_list": ("a rule file is a list of rules (`- id: …`)", "un fichier de règles est une liste (`- id: …`)"),
    "no_rule": ("no rule in this file", "aucune règle dans ce fichier"),
    "no_mapping": (
        "a rule is a mapping with `id`, `check`, `level`, `message` and `examples`",
        "une règle a les clés `id`, `check`, `level`, `message` et `examples`",
    ),
    "no_kind": ("unknown kind of check “{name}”", "type de contrôle inconnu « {name} »"),
    "missing": ("“{name}” is missing", "il manque « {name} »"),
    "unknown_key": ("unknown key “{name}”", "clé inconnue « {name} »"),
    "not_allowed": ("{name}: “{value}” is not allowed", "{name} : « {value} » n’est pas possible"),
    "bad_id": (
        "id: “{value}” must begin with one of {prefixes} and go on in a-z, 0-9 and -",
        "id : « {value} » doit commencer par {prefixes} et continuer en a-z, 0-9 et -",
    ),
    "other": ("{name}: {why}", "{name} : {why}"),
    "taken": (
        "id “{name}” stands already in {place}; choose another",
        "l’id « {name} » est déjà pris dans {place} ; choisissez-en un autre",
    ),
    "one_language": (
        "“en” is missing; built-in rules speak both languages",
        "il manque « en » ; les règles livrées parlent les deux langues",
    ),
    "no_param": ("unknown placeholder {{{name}}}", "valeur inconnue {{{name}}}"),
    "brace": (
        "{why}; a brace that belongs to the text is written twice",
        "{why} ; une accolade du texte s’écrit deux fois",
    ),
    "no_plain_name": (
        "{{{name}}} is not the plain name of a value",
        "{{{name}}} n’est pas le simple nom d’une valeur",
    ),
    "no_pattern": ("{name}: no regular expression: {why}", "{name} : expression régulière incorrecte : {why}"),
    "no_example": (
        "“{rule}” has no “{outcome}” example; a built-in rule needs both",
        "« {rule} » n’a pas d’exemple « {outcome} » ; une règle livrée a besoin des deux",
    ),
}


def problem(
    marks: Marks, where: Where, key: str, near: tuple[str, Iterable[str]] | None = None, **values: object
) -> NumcheckError:
    """The error to raise for a place; `near` is a word that is not right, and those that would have been."""
    word, known = (near[0], list(near[1])) if near else ("", [])
    english, french = (
        typeset(text, language).format_map(values) for text, language in zip(TEXTS[key], LANGUAGES, strict=True)
    )
    return marks.error(where, english + hint(word, known), french + hint(word, known, "fr"))
