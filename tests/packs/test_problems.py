"""What is wrong in a rule file is said in both languages, at the same place."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from numcheck.errors import NumcheckError
from numcheck.packs import source
from numcheck.packs.problems import TEXTS

GOOD = "- id: x-a\n  check: calendar\n  fault: impossible_day\n  level: note\n  message: {fr: a}\n"


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_show_the_same_values(key: str) -> None:
    french, english = ({name for _, name, _, _ in Formatter().parse(text)} for text in TEXTS[key])
    assert english == french


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("a: b", "1:1: a rule file is a list", "1:1 : un fichier de règles est une liste"),
        ("[]", "1:1: no rule in this file", "1:1 : aucune règle dans ce fichier"),
        ("- a", "1:3: a rule is a mapping", "1:3 : une règle a les clés"),
        ("- id: x-a", "“check” is missing", "il manque « check »"),
        (GOOD.replace("level", "levle"), "unknown key “levle”; did you mean “level”?",
         "clé inconnue « levle » ; vouliez-vous dire « level » ?"),
        (GOOD.replace("note", "nota"), "level: “nota” is not allowed; did you mean “note”?",
         "level : « nota » n’est pas possible ; vouliez-vous dire « note » ?"),
        (GOOD.replace("x-a", "y-a"), "id: “y-a” must begin with one of cal-", "id : « y-a » doit commencer par cal-"),
        (GOOD.replace("fr: a", "fr: \"{txt}\""), "unknown placeholder {txt}; did you", "valeur inconnue {txt}"),
        (GOOD.replace("fr: a", "fr: \"{a\""), "is written twice", "une accolade du texte s’écrit deux fois"),
        (GOOD + GOOD, "id “x-a” is already taken in", "l’id « x-a » est déjà pris dans"),
        (GOOD + "  id: x-b\n", "key “id” stands twice", "la clé « id » est là deux fois"),
        ("- &a x\n- *a", "aliases (*name) are not allowed", "les renvois (*nom) ne sont pas admis"),
        ("- [", "2:1: not valid YAML (did not find", "2:1 : YAML incorrect (une valeur manque"),
    ],
)  # fmt: skip
def test_a_slip_is_told_in_both_languages(text: str, english: str, french: str, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NumcheckError) as error:
        source.read_packs([], [path])
    assert str(error.value).startswith(f"{path}:")
    assert error.value.line("fr").startswith(f"{path}:")
    assert english in error.value.line("en")
    assert french in error.value.line("fr").replace("\u00a0", " ")
