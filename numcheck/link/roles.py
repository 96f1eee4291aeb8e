"""A title in the text with what stands around it, before and after it is given to somebody."""

from __future__ import annotations

from numcheck.facts.records import Post
from numcheck.link.scene import Found
from numcheck.record import dataclass


@dataclass(slots=True)
class Role:
    """A title in the text: half-open token range, the posts it may name, its status, whether an organisation is named.

    `bare` is the start of the phrase with its determiner; `definite` says whether that is « le », « la », « l' ».
    """

    first: int
    last: int
    posts: tuple[Post, ...]
    status: str
    specified: bool
    head: int
    determiner: str | None
    title: tuple[str, ...]
    person: Found | None = None
