"""The examples of rules as tests: what holds, what does not, and how that is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from numcheck.analysis import Analysis
from numcheck.document import Document
from numcheck.model import Claim, Finding
from numcheck.packs import trial
from numcheck.packs.example import Example
from numcheck.packs.source import Head, RuleSource, Texts
from numcheck.tokens import Span

RULE = "cal-parity"


def finds(*found: tuple[str, str, str], unchecked: bool = False) -> Any:
    """A pipeline that reports (rule, text, level) wherever the text stands, and leaves a claim unchecked or not."""

    def check(document: Document, **_: Any) -> Analysis:
        spans = [
            (rule, Span(document.text.index(text), document.text.index(text) + len(text)), level)
            for rule, text, level in found
        ]
        findings = tuple(
            Finding(
                span, document.location(span), document.text[span.start : span.end], rule, cast("Any", level), "Faux."
            )
            for rule, span, level in spans
        )
        claim = Claim(1, "date", Span(0, 1), Span(0, 1), verdict="unchecked" if unchecked else "confirmed")
        return Analysis(document, (), (), (claim,), findings, {}, ())

    return check


def run(monkeypatch: pytest.MonkeyPatch, pipeline: Any, level: Any = "error", **example: str) -> trial.Trial:
    """The trial of one example of one rule."""
    monkeypatch.setattr(trial, "check_document", pipeline)
    head = Head(id=RULE, level=level, message=Texts(fr="Faux."), examples=[Example.model_validate(example)])
    source = RuleSource(head, "parity", None, Path("rules.yaml"), 1, (7,))
    (done,) = trial.run_examples([source], [], None)  # type: ignore[arg-type]
    return done


ODD = (RULE, "impair", "error")
HOLDS: list[tuple[dict[str, str], Any]] = [
    ({"fail": "un jour [[impair]]"}, finds(ODD)),
    ({"fail": "un jour [[impair]]"}, finds((RULE, "impair", "note"))),
    ({"fail": "[[un]] jour [[impair]]"}, finds(ODD, (RULE, "un", "error"))),
    ({"fail": "un jour [[impair]]"}, finds(ODD, ("cal-other", "jour", "note"))),
    ({"pass": "un jour pair"}, finds()),
    ({"pass": "un jour pair"}, finds((RULE, "pair", "note"))),
    ({"pass": "un jour pair"}, finds(("cal-other", "pair", "error"))),
    ({"unchecked": "un jour"}, finds(unchecked=True)),
]


@pytest.mark.parametrize(("example", "pipeline"), HOLDS)
def test_an_example_that_holds(example: dict[str, str], pipeline: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, pipeline, **example).problems == ()


FALLS: list[tuple[dict[str, str], Any, tuple[str, ...]]] = [
    ({"fail": "un jour [[impair]]"}, finds(), ("cal-parity: nothing at “impair”",)),
    (
        {"fail": "un jour [[impair]]"},
        finds((RULE, "jour impair", "error")),
        ("cal-parity: nothing at “impair”", "cal-parity (error) at “jour impair”: Faux."),
    ),
    (
        {"fail": "un jour [[impair]]"},
        finds(ODD, ("cal-other", "jour", "warning")),
        ("cal-other (warning) at “jour”: Faux.",),
    ),
    ({"fail": "un jour [[impair]]"}, finds(ODD, (RULE, "un", "note")), ("cal-parity (note) at “un”: Faux.",)),
    ({"pass": "un jour pair"}, finds((RULE, "pair", "warning")), ("cal-parity (warning) at “pair”: Faux.",)),
    ({"unchecked": "un jour"}, finds(), ("no claim is left unchecked",)),
    (
        {"unchecked": "un jour"},
        finds((RULE, "jour", "note"), unchecked=True),
        ("cal-parity (note) at “jour”: Faux.",),
    ),
]


@pytest.mark.parametrize(("example", "pipeline", "problems"), FALLS)
def test_an_example_that_does_not_hold(
    example: dict[str, str], pipeline: Any, problems: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = run(monkeypatch, pipeline, **example)
    assert done.problems == problems
    assert done.place == "rules.yaml:7"


def test_a_rule_that_says_notes_says_nothing_of_a_right_example(monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, finds((RULE, "pair", "note")), "note", **{"pass": "un jour pair"})
    assert done.problems == ("cal-parity (note) at “pair”: Faux.",)
    assert not run(monkeypatch, finds(), "note", **{"pass": "un jour pair"}).problems


def test_an_error_of_ours_is_a_problem_of_that_example(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> Analysis:
        raise ZeroDivisionError("thirteen")

    assert run(monkeypatch, broken, fail="[[13]]").problems == ("internal error: ZeroDivisionError: thirteen",)


@pytest.mark.parametrize(("date", "days"), [("2024", "2024-01-01 2024-12-31"), ("2024-02-29", "2024-02-29 2024-02-29")])
def test_the_date_of_an_example_is_the_documents(date: str, days: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def check(document: Document, **given: Any) -> Analysis:
        seen.append(f"{given['date'].first} {given['date'].last}")
        analysis: Analysis = finds()(document)
        return analysis

    run(monkeypatch, check, **{"pass": "un jour", "date": date})
    assert seen == [days]
