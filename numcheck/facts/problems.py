"""What can be wrong in a set of facts, in French and English; read only when something is."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.errors import NumcheckError
from numcheck.messages import Both
from numcheck.yamlmarks import Marks, Where

TEXTS: dict[str, Both] = {
    # the form of a file
    "unknown_key": ("clé inconnue « {name} »", "unknown key “{name}”"),
    "wrong": ("{name}{why}", "{name}{why}"),
    # what it points to
    "entities": ("aucune entité « {name} »", "no entity “{name}”"),
    "posts": ("aucun poste « {name} »", "no post “{name}”"),
    "measures": ("aucune mesure « {name} »", "no measure “{name}”"),
    "sources": ("aucune source « {name} »", "no source “{name}”"),
    "twice": ("{kind} : « {name} » est déjà dans {path}", "{kind}: “{name}” already stands in {path}"),
    "taken": (
        "sources : « {name} » est l’identifiant d’une source livrée ; choisissez-en un autre",
        "sources: “{name}” is the id of a built-in source; choose another",
    ),
    # what does not hold together
    "reversed": (
        "{holder} : la fin ({end}) précède le début ({start})",
        "{holder}: the end ({end}) precedes the start ({start})",
    ),
    "overlap": (
        "{second} commence le {start} alors que {first} occupe {post} jusqu’au {end}",
        "{second} starts on {start} while {first} holds {post} until {end}",
    ),
    "overlap_now": (
        "{second} commence le {start} alors que {first} occupe {post} jusqu’à aujourd’hui",
        "{second} starts on {start} while {first} holds {post} until now",
    ),
    "no_term_source": ("aucune source pour le mandat de {holder}", "no source for the term of {holder}"),
    "no_value_source": ("aucune source pour {value}", "no source for {value}"),
    "doubled_name": (
        "« {name} » est deux fois parmi les noms de {entity}",
        "“{name}” stands twice among the names of {entity}",
    ),
    "shared_name": ("« {name} » est déjà un nom de {entity}", "“{name}” is already a name of {entity}"),
    "no_unit": ("« {name} » n’est pas une unité du lexique", "“{name}” is not a unit of the lexicon"),
    # what has aged
    "stale_series": (
        "{measure} de {entity} s’arrête au {day}, il y a {days} jours",
        "{measure} of {entity} ends on {day}, {days} days ago",
    ),
    "stale_post": (
        "les titulaires de {post} sont connus jusqu’au {day}, il y a {days} jours",
        "the holders of {post} are known up to {day}, {days} days ago",
    ),
}


def problem(
    marks: Marks, where: Where, key: str, near: tuple[str, Iterable[str]] | None = None, /, **values: object
) -> NumcheckError:
    """The error for a place; `near` is a word that is not right, and those that would have been."""
    return marks.error(where, TEXTS[key], near, **values)
