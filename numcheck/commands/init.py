"""`numcheck init`: writes a commented `numcheck.toml` into the current folder, never over another."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.commands import OK
from numcheck.commands.console import Console
from numcheck.messages import trouble
from numcheck.settings import FILES

if TYPE_CHECKING:
    from numcheck.commands.parser import Parser

TEMPLATES = {
    "fr": """\
# Configuration de numcheck. Chaque clé est facultative ; les valeurs montrées valent par défaut.
# Une option de la ligne de commande l’emporte ; `numcheck config` dit ce qui vaut et d’où cela vient.

# select = []             # seulement ces règles ou familles, par exemple ["cal", "ref-age"]
# extend-select = []      # ces règles ou familles en plus de celles qui valent par défaut
# ignore = []             # sans ces règles ou familles
# exclude = []            # fichiers ou dossiers à laisser de côté, par exemple ["archives", "*.tmp.md"]
# rules = []              # dossiers de vos propres règles
# facts = []              # fichiers de vos propres faits de référence
# accept = []             # fichiers de constats acceptés
# baseline = ""           # constats déjà là, notés par `numcheck baseline create`
# require-date = false    # true : un document sans date sûre est un constat (meta-doc-date)
# fail-level = "error"    # error, warning, note ou never : gravité à partir de laquelle le code de retour est 1
# min-level = "note"      # error, warning ou note : ce qui est montré
# language = "fr"         # langue des messages : fr ou en
# format = "terminal"

# [levels]                # une autre gravité pour une règle
# cal-weekday-mismatch = "warning"

# [[overrides]]           # d’autres valeurs pour certains chemins : date, select, extend-select, ignore, levels…
# paths = ["archives"]
# ignore = ["typo"]
""",
    "en": """\
# Configuration of numcheck. Every key is optional; the values shown are the defaults.
# An option of the command line overrides them; `numcheck config` says what counts and where it comes from.

# select = []             # only these rules or families, such as ["cal", "ref-age"]
# extend-select = []      # these rules or families on top of the usual ones
# ignore = []             # without these rules or families
# exclude = []            # files or folders to leave out, such as ["archive", "*.tmp.md"]
# rules = []              # folders of your own rules
# facts = []              # files of your own reference facts
# accept = []             # files of accepted findings
# baseline = ""           # findings that were there, noted by `numcheck baseline create`
# require-date = false    # true: a document without a certain date is a finding (meta-doc-date)
# fail-level = "error"    # error, warning, note or never: level from which the exit status is 1
# min-level = "note"      # error, warning or note: what is shown
# language = "fr"         # language of the messages: fr or en
# format = "terminal"

# [levels]                # another level for a rule
# cal-weekday-mismatch = "warning"

# [[overrides]]           # other values for some paths: date, select, extend-select, ignore, levels …
# paths = ["archives"]
# ignore = ["typo"]
""",
}


def add_arguments(_: Parser) -> None:
    """`init` has no options of its own."""


def run(_: argparse.Namespace, console: Console) -> int:
    """Write the file; NumcheckError when there is one already or it cannot be written."""
    path = Path(FILES[0])
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATES[console.language])
    except FileExistsError:
        raise trouble("exists", path=path) from None
    except OSError as error:
        raise trouble("unwritable", path=path, why=error) from None
    console.show(console.say("written", path=path) + "\n")
    return OK
