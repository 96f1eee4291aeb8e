"""What a check is: a rule and a reading of the document in, outcomes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from numcheck.document import Document
from numcheck.facts.store import FactStore
from numcheck.model import Claim, Days, Level, Mention, Outcome, Relation
from numcheck.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack: `options` is the dataclass of its kind of check, `message` its templates by language.

    A rule that is `opt_in` runs only where it is selected.
    """

    id: str
    level: Level
    options: Any
    message: Mapping[str, str]
    link: str = ""
    opt_in: bool = False


class Context(NamedTuple):
    """Everything that a check may look at; `date` is the document's, None when unknown; `language` that of messages."""

    document: Document
    tokens: Tokens
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    facts: FactStore
    date: Days | None
    language: str = "fr"


Check = Callable[[Rule, Context], Iterable[Outcome]]
