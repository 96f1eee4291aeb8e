"""No text and no document date makes a check fail: figures of any size, days at the edges of the calendar."""

from __future__ import annotations

import datetime as dt
import random
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from mutations import sentences

from numcheck import check_text, extract, tokens

RULES = Path(__file__).parents[2] / "rules"

ODD = """0|-1|1e30|99999999999999999999999999999999999|0,000000000000000000000000000001|1/0|½|dix mille milliards|9999
zéro|entre 0 et 1|plusieurs milliers|moins de 1|plus de 10|une dizaine|environ 0|un tiers|l’an 0|24 h
0001|31 décembre 9999|lundi 31 décembre 9999|1er janvier 0001|XIXe|-0|10^400|3,5,7|1.2.3|∞|²|deux à trois|0 %|12e
15:99"""
FIGURES = re.split(r"[|\n]", ODD)
DATES = [None, dt.date(2024, 10, 25), dt.date(1, 1, 1), dt.date(9999, 12, 31)]


@pytest.mark.parametrize("seed", range(20))
def test_odd_figures(seed: int) -> None:
    draw = random.Random(seed)
    for sentence in draw.sample(sentences(), 15):
        broken = sentence.replaced(draw.randrange(len(sentence.figures)), draw.choice(FIGURES))
        analysis = check_text(broken.text, draw.choice(DATES), language=draw.choice(["fr", "en"]))
        assert all(finding.message for finding in analysis.findings)


@pytest.mark.parametrize("pattern", ["entre 3 et {}", "de 3 à {} euros", "{} à 5 km", "3 ou {} jours", "3 pour {}"])
@pytest.mark.parametrize("figure", ["1e52", "10^60", "9" * 40, "0," + "0" * 40 + "1"])
def test_odd_ends_of_ranges(pattern: str, figure: str) -> None:
    assert check_text(f"Il en faut {pattern.format(figure)}.", DATES[1]).mentions


@pytest.mark.parametrize("title", ["Vingt millions", "Budget 12 milliards", "Près de 12 milliards", "12"])
def test_figures_that_open_a_title(title: str) -> None:
    analysis = check_text(f"# {title}\n\nLe budget est de 21 milliards d’euros.")
    assert len(analysis.mentions) == 2


@cache
def examples() -> list[str]:
    """The texts of the examples of all rules, without their marks."""
    rules = [rule for path in sorted(RULES.glob("*.yaml")) for rule in yaml.safe_load(path.read_text("utf-8"))]
    texts = [
        str(next(example[key] for key in ("fail", "pass", "unchecked") if key in example)) for example in _all(rules)
    ]
    return [re.sub(r"\[\[|\]\]", "", text) for text in texts]


def _all(rules: list[dict[str, list[dict[str, object]]]]) -> list[dict[str, object]]:
    return [example for rule in rules for example in rule["examples"]]


@pytest.mark.parametrize("seed", range(20))
def test_odd_figures_in_two_examples(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(30):
        text = " ".join(draw.sample(examples(), 2))
        figures = [match.span() for match in re.finditer(r"\d(?:[\d\s.,]*\d)?", text)]
        for first, last in sorted(draw.sample(figures, len(figures) // 2), reverse=True):
            text = text[:first] + draw.choice(FIGURES) + text[last:]
        analysis = check_text(text, draw.choice(DATES), language=draw.choice(["fr", "en"]))
        assert all(finding.message for finding in analysis.findings)


@pytest.mark.parametrize(
    "text",
    [
        "Il faut " + " ou ".join(map(str, range(1, 600))) + " voix.",
        "Sur 9e99 sièges, la majorité absolue est de 79 sièges.",
        "Un lycée, 45 élèves sur 180, soit un sur quatre64.985 viennent",
    ],
    ids=["alternatives", "a huge number", "a broken row"],
)
def test_long_and_broken_rows(text: str) -> None:
    assert check_text(text).mentions


def test_a_noun_behind_many_notes() -> None:
    (found,) = extract("Elle cite 40" + "".join(f"[{note}]" for note in range(1_100)) + " villes.")
    assert found.noun == "villes"


class Strict(list[str]):
    """Words of which none is counted from the end: what stands before the first word is not the last one."""

    def __getitem__(self, index: Any) -> Any:
        """The word, as long as it is one of the text."""
        assert not isinstance(index, int) or index >= 0
        return super().__getitem__(index)


def test_nothing_stands_before_the_first_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def split(folded: str) -> tuple[list[str], list[str], list[int], list[int]]:
        words, gaps, starts, ends = tokens.split(folded)
        return Strict(words), Strict(gaps), starts, ends

    monkeypatch.setattr(sys.modules["numcheck.extract.scan"], "split", split)
    for text in examples():
        figure = re.search(r"\d", text)
        check_text(text[figure.start() :] if figure else text)
