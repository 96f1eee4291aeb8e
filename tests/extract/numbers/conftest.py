"""How the tests of numbers read a text."""

from collections.abc import Callable
from typing import Any

import pytest

from numcheck.document import Document
from numcheck.extract import extract

Read = Callable[[str], list[dict[str, Any]]]


@pytest.fixture(scope="session")
def read() -> Read:
    """The live mentions of a text as plain data, with `span`, the text of each."""

    def reader(text: str) -> list[dict[str, Any]]:
        return [mention.to_dict() for mention in extract(Document(text, text, "")).mentions]

    return reader


@pytest.fixture(scope="session")
def guards() -> Callable[[str], list[tuple[str, str | None]]]:
    """The masked mentions of a text: what they cover and which guard masked them."""

    def reader(text: str) -> list[tuple[str, str | None]]:
        return [(mention.text, mention.guard) for mention in extract(Document(text, text, "")).masked]

    return reader
