"""The catalogue of messages: both languages say the same, what the system and the parsers say has its French."""

from __future__ import annotations

import errno
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from string import Formatter

import pytest
import yaml

from numcheck import packs
from numcheck.commands import helptexts
from numcheck.commands.plans import parse_date
from numcheck.facts import load
from numcheck.facts import problems as fact_problems
from numcheck.messages import filled, say, trouble, typeset
from numcheck.messages.parsers import FRENCH, complaint
from numcheck.messages.said import TEXTS
from numcheck.messages.system import WHY, why
from numcheck.messages.troubles import TEXTS as TROUBLES
from numcheck.messages.validation import REASONS
from numcheck.packs import problems as rule_problems
from numcheck.packs.source import read_packs
from numcheck.pipeline import check_document
from numcheck.readers import read_text

CATALOGUES: dict[str, Mapping[str, tuple[str, str]]] = {
    "said": TEXTS,
    "troubles": TROUBLES,
    "help": helptexts.TEXTS,
    "rules": rule_problems.TEXTS,
    "facts": fact_problems.TEXTS,
    "validation": REASONS,
}
ENTRIES = [(name, key) for name, catalogue in CATALOGUES.items() for key in catalogue]


@pytest.mark.parametrize(("name", "key"), ENTRIES)
def test_both_languages_show_the_same_values(name: str, key: str) -> None:
    french, english = ({field for _, field, _, _ in Formatter().parse(text)} for text in CATALOGUES[name][key])
    assert french == english


@pytest.mark.parametrize(("name", "key"), ENTRIES)
def test_texts_are_written_with_plain_spaces(name: str, key: str) -> None:
    for text in CATALOGUES[name][key]:
        assert not re.search("[\u00a0\u202f]", text), "typeset sets them"
        assert "'" not in CATALOGUES[name][key][0], "the French apostrophe is « ’ »"


def test_no_key_stands_twice() -> None:
    assert not TEXTS.keys() & TROUBLES.keys()


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ("a : b ; c ? d !", "a\u00a0: b\u00a0; c\u00a0? d\u00a0!"),
        ("« a b » 12 %", "«\u00a0a b\u00a0» 12\u00a0%"),
        ("a: b", "a: b"),
    ],
)
def test_french_is_typeset(plain: str, printed: str) -> None:
    assert typeset(plain, "fr") == printed
    assert typeset(plain, "en") == plain


def test_a_trouble_speaks_both_languages() -> None:
    error = trouble("unreadable_path", path="a b.md", why=PermissionError(errno.EACCES, "denied"))
    assert error.line("fr") == "a b.md\u00a0: illisible (accès refusé)"
    assert error.line("en") == "a b.md: cannot be read (permission denied)"


def test_values_are_left_as_they_are() -> None:
    assert filled("{name} : {why}", "fr", {"name": "{x} : y", "why": ("un", "one")}) == "{x} : y\u00a0: un"
    assert say("rule_link", "en", text="a : b") == "See: a : b"


@pytest.mark.parametrize("number", WHY)
def test_what_the_system_says_has_its_french(number: int) -> None:
    french, english = why(OSError(number, "as the system says it"))
    assert french != english
    assert "as the system" not in english


def test_an_unknown_error_keeps_its_words() -> None:
    assert why(OSError(-1, "Odd")) == ("Odd", "Odd")
    assert why(OSError("no number")) == ("no number", "no number")


def _of_yaml(text: str) -> str:
    try:
        yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        return str(error.problem)
    raise AssertionError(text)


def _of_toml(text: str) -> str:
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    return str(error.value)


def _of_json(text: str) -> str:
    with pytest.raises(json.JSONDecodeError) as error:
        json.loads(text)
    return error.value.msg


def _of_regex(text: str) -> str:
    with pytest.raises(re.error) as error:
        re.compile(text)
    return str(error.value)


BROKEN: dict[Callable[[str], str], list[str]] = {
    _of_yaml: [
        "- [", "a: b: c", "- a\nb: c", "a: 'b", "\t- a", "a: @b", "a: {b: c", "a: *b", 'a: "\\q"', "a:\n  b\n c: d",
    ],
    _of_toml: [
        "a", "= 1", "a = ", "a = b", "a = [1", "a = 'b", 'a = "b', "[a", "a = 1\na = 2", "[a]\n[a]", "a = 1 b = 2",
        "é = 1",
    ],
    _of_json: ["", "{", "[1", '{"a" 1}', "1 2", '"a'],
    _of_regex: ["(a", "a)", "[a", "*a", "a**", r"\y", "(?ya)", "(?<=a*)b", r"(a)\2", "[z-a]"],
}  # fmt: skip


@pytest.mark.parametrize(("parser", "text"), [(parser, text) for parser, texts in BROKEN.items() for text in texts])
def test_what_a_parser_complains_about_has_its_french(parser: Callable[[str], str], text: str) -> None:
    said = parser(text)
    french, english = complaint(said)
    assert english == said
    assert any(french.startswith(one) for one in FRENCH.values()), said


def test_every_reason_has_its_words() -> None:
    """Why something was not checked, in all examples of the built-in rules."""
    rules, facts = packs.every(), load()
    reasons: set[str] = set()
    for source in read_packs(packs.builtin_files(), []):
        for example in source.head.examples:
            document = read_text(example.text, "x.md")
            analysis = check_document(document, rules=rules, facts=facts, date=parse_date(example.date))
            reasons |= set(analysis.counts["unchecked"])
    assert {reason for reason in reasons if f"reason.{reason}" not in TEXTS} == set()


def test_every_trouble_is_used(root: Path) -> None:
    """An entry that nobody asks for is one that nobody keeps true."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in (root / "numcheck").rglob("*.py"))
    prefixes = ("config.", "docx.")  # put together from parts
    idle = [
        key
        for key in TROUBLES
        if f'"{key}"' not in source.replace(f'    "{key}": ', "") and not key.startswith(prefixes)
    ]
    assert idle == []
