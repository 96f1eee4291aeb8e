"""Every term of the facts, told with its own years, is never contradicted; told with others, it mostly is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from numcheck import check_text
from numcheck.facts import load_builtin
from numcheck.facts.records import Post, Term

FACTS = load_builtin()


def year(day: int) -> int:
    return dt.date.fromordinal(day).year


def terms() -> Iterator[Term]:
    """The terms that are over and span several years."""
    people = (key for key in FACTS.ids("entities") if FACTS.entity(key).type == "person")
    held = (term for key in people for term in FACTS.terms(key) if term.phase is None and term.end)
    return (term for term in held if term.end and year(term.start[1]) < year(term.end[0]))


def title(post: Post, woman: bool) -> str:
    words = [*(post.titles_f if woman and post.titles_f else post.titles_m)[0], *min(post.complements, default=())]
    return " ".join(words).replace(" - ", "-").replace("' ", "'")


def stated(term: Term, later: int = 0) -> tuple[str, dt.date]:
    """A sentence that gives the years of a term, and a day after it."""
    assert term.end
    person, end = FACTS.entity(term.holder), year(term.end[1]) + later
    said = f"{title(FACTS.post(term.post), person.sex == 'f')} de {year(term.start[0])} à {end}"
    return f"{person.label}, {said}, a parlé.", dt.date(end + 1, 6, 1)


def contradicted(text: str, day: dt.date) -> bool:
    return any(found.rule == "ref-term-dates" for found in check_text(text, day).findings)


def test_the_years_of_a_term_are_right() -> None:
    assert [text for text, day in map(stated, terms()) if contradicted(text, day)] == []


def test_other_years_are_seen() -> None:
    wrong = [contradicted(*stated(term, later=2)) for term in terms()]
    assert sum(wrong) > 0.9 * len(wrong)
