"""How a text is set changes nothing that is said of it: apostrophes, spaces, decomposed letters, wrapped lines."""

import datetime as dt
import re
import textwrap
import unicodedata
from collections.abc import Callable

import pytest

import numcheck
from numcheck import packs
from numcheck.packs.source import read_packs

FAMILIES = ("ari", "cal", "doc", "ref")
LEAD = "Dans son dernier bulletin, la commune donne la liste entière. "  # fills a line, so that others may be wrapped
EXAMPLES = [
    (source.head.id, example.text, example.date)
    for source in read_packs(packs.builtin_files(), [])
    for example in source.head.examples
    if source.head.id.startswith(FAMILIES) and "\n" not in example.text
]


def one_line(text: str) -> str:
    return LEAD + text


def wrapped(text: str) -> str:
    return textwrap.fill(LEAD + text, 72, break_on_hyphens=False, break_long_words=False)


def spaced(text: str) -> str:
    grouped = re.sub(r"(?<=\d) (?=\d{3}\b)", "\u202f", text)
    return re.sub(r" (?=[%€$:;!?»])", "\u00a0", grouped).replace("« ", "«\u00a0")


def straight(text: str) -> str:
    return text.replace("’", "'")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def rules_that_speak(text: str, date: str | None) -> set[str]:
    day = dt.date.fromisoformat(date) if date and len(date) == len("2024-10-25") else None
    return {finding.rule for finding in numcheck.check_text(text, day).findings if finding.rule.startswith(FAMILIES)}


@pytest.mark.parametrize(
    ("plain", "set_so"),
    [(str, straight), (str, spaced), (str, decomposed), (one_line, wrapped)],
    ids=lambda f: f.__name__,
)
@pytest.mark.parametrize("family", FAMILIES)
def test_settings_change_no_finding(family: str, plain: Callable[[str], str], set_so: Callable[[str], str]) -> None:
    changed = {
        set_so(text)
        for rule, text, date in EXAMPLES
        if rule.startswith(family) and set_so(text) != plain(text)
        if rules_that_speak(set_so(text), date) != rules_that_speak(plain(text), date)
    }
    assert changed == set()


RENT = (
    "Le loyer de la salle des fêtes est passé cette année de 640 à 720 euros, soit une hausse de 25 %, "
    "ce que la commission juge trop élevé pour les 40 associations."
)


@pytest.mark.parametrize("width", range(40, 100, 3))
@pytest.mark.parametrize(("first", "others"), [("", ""), ("- ", "  "), ("1. ", "   "), ("* ", ""), ("> ", "> ")])
def test_items_and_quotations_are_wrapped_too(first: str, others: str, width: int) -> None:
    text = textwrap.fill(RENT, width, initial_indent=first, subsequent_indent=others)
    assert rules_that_speak(text, None) == {"ari-change-pct"}
