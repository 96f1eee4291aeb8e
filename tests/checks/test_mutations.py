"""The mutation test in a reduced form: a row of figures for each template (all: `python benchmarks/mutations.py`)."""

from __future__ import annotations

import pytest
from mutations import Sentence, errors, loud, mutation_score, rewritten, rounded, scale_score, sentences, weekday_score

CORPUS = sentences()[::3]


@pytest.mark.parametrize("sentence", CORPUS, ids=[sentence.text[:40] for sentence in CORPUS])
def test_a_relation_that_holds_is_silent(sentence: Sentence) -> None:
    assert [text for text in (sentence.text, *rewritten(sentence.text)) if loud(text)] == []


def test_a_broken_figure_is_found() -> None:
    assert mutation_score(CORPUS[::3]).share >= 0.95


def test_a_broken_weekday_is_found() -> None:
    assert weekday_score(30).missed == []


def test_rounding_never_makes_an_error() -> None:
    assert [sentence.text for sentence in rounded(CORPUS) if errors(sentence.text)] == []


def test_a_wrong_scale_word_is_found() -> None:
    score = scale_score()
    assert score.found["scale"] >= 20
    assert score.missed == []
