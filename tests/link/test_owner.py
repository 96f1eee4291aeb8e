"""Who owns a figure: sentences with an owner and the level they allow, and those in which nobody may be named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import cast

import pytest

from numcheck.document import Document
from numcheck.extract import extract
from numcheck.facts import load_builtin
from numcheck.link import link
from numcheck.model import Claim, Days
from numcheck.yamlmarks import load_marked

DAY = dt.date(2024, 10, 25)
TABLE = cast("dict[str, list[dict[str, str]]]", load_marked(Path(__file__).parent / "owners.yaml")[0])
LEAST = {"error": 0.85, "warning": 0.6}
FACTS = load_builtin()


def claim_of(marked: str) -> Claim:
    """The claim of the figure in [[ ]]."""
    text = marked.replace("[[", "").replace("]]", "")
    document = Document(text, text, "")
    links = link(document, extract(document, Days(DAY, DAY)), FACTS)
    place = marked.index("[[")
    return next(claim for claim in links.claims if claim.kind == "quantity" and claim.span.start == place)


def cases(level: str) -> list[tuple[str, str]]:
    return [(case["text"], case.get("owner", "")) for case in TABLE[level]]


@pytest.mark.parametrize(("text", "owner"), cases("error"))
def test_owner_is_sure(text: str, owner: str) -> None:
    claim = claim_of(text)
    assert claim.subject == owner
    assert claim.confidence >= LEAST["error"]


@pytest.mark.parametrize(("text", "owner"), cases("warning"))
def test_owner_is_likely(text: str, owner: str) -> None:
    claim = claim_of(text)
    assert claim.subject == owner
    assert LEAST["warning"] <= claim.confidence < LEAST["error"]


@pytest.mark.parametrize(("text", "owner"), cases("nobody"))
def test_owner_is_nobody(text: str, owner: str) -> None:
    claim = claim_of(text)
    assert claim.subject is None or claim.confidence < LEAST["warning"], owner
