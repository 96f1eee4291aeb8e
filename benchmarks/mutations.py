"""The mutation test: break one figure of a printed relation that holds, and see whether the check finds it.

    python benchmarks/mutations.py [--show N]

Counted are the mutations that leave the relation's robust interval. The other parts show what must change nothing:
figures rounded or cut, other spaces and quotes, a paragraph moved.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from printed import DATES, RELATIONS, YEARS, templates

import numcheck
from numcheck import format as fmt
from numcheck.interval import Interval

SCALES = Path(__file__).with_name("scales.txt")  # sentences that hold, one a line
TODAY = dt.date(2024, 10, 25)
_TEN = Decimal(10)


class Sentence(NamedTuple):
    """A template with its figures."""

    relation: str
    template: str
    figures: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.template.format(*self.figures)

    def replaced(self, place: int, figure: str) -> Sentence:
        """The sentence with another figure in one place."""
        return self._replace(figures=(*self.figures[:place], figure, *self.figures[place + 1 :]))

    def holds(self) -> bool:
        """Whether the printed figures fulfil the relation, each within one unit of its last digit."""
        sizes = [_robust(figure, place in YEARS.get(self.relation, ())) for place, figure in enumerate(self.figures)]
        computed, stated = RELATIONS[self.relation](*sizes)
        return computed.meets(stated)


def sentences() -> list[Sentence]:
    """All sentences of the corpus."""
    return [Sentence(relation, template, figures) for relation, template, rows in templates() for figures in rows]


def _value(figure: str) -> Decimal:
    return Decimal(figure.replace(" ", "").replace(",", "."))


def _places(figure: str) -> int:
    return len(figure.partition(",")[2])


def _robust(figure: str, year: bool) -> Interval:
    ulp = Decimal(0) if year else _TEN ** -_places(figure)
    value = _value(figure)
    return Interval(value - ulp, value + ulp)


def _printed(value: Decimal, places: int, year: bool = False) -> str:
    text = fmt.number(value, "fr", places).replace("\u202f", " ")
    return text.replace(" ", "") if year else text


def mutants(sentence: Sentence) -> Iterator[tuple[str, Sentence]]:
    """Every slip of the pen in every figure, named."""
    for place, figure in enumerate(sentence.figures):
        year = place in YEARS.get(sentence.relation, ())
        for name, changed in _year_slips(figure) if year else _slips(figure):
            if changed != figure:
                yield name, sentence.replaced(place, changed)


def _slips(figure: str) -> Iterator[tuple[str, str]]:
    value, places = _value(figure), _places(figure)
    yield "×10", _printed(value * 10, max(0, places - 1))
    yield "÷10", _printed(value / 10, places + 1 if value % 10 or places else places)
    yield "+30 %", _printed(value * Decimal("1.3"), places)
    digits = figure.replace(" ", "")
    for place in range(len(digits) - 1):
        if digits[place].isdigit() and digits[place + 1].isdigit():
            swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
            if not swapped.startswith("0"):
                yield "swap", _printed(_value(swapped), places)


def _year_slips(figure: str) -> Iterator[tuple[str, str]]:
    for step in (-10, 10, -100, 4):
        yield "year", str(int(figure) + step)


class Score(NamedTuple):
    """How many mutations were found, and those that were not."""

    found: Counter[str]
    missed: list[tuple[str, Sentence]]

    @property
    def share(self) -> float:
        """The share found, 0 to 1."""
        found = sum(self.found.values())
        return found / max(1, found + len(self.missed))


def loud(text: str) -> list[str]:
    """The ids of the findings about calendar, arithmetic and the document, without those on spelling."""
    findings = numcheck.check_text(text, date=TODAY).findings
    return sorted(finding.rule for finding in findings if not finding.rule.startswith(("typo-", "ref-")))


def mutation_score(corpus: list[Sentence]) -> Score:
    """Break each figure of each sentence and count what is found."""
    score = Score(Counter(), [])
    for sentence in corpus:
        for name, mutant in mutants(sentence):
            if mutant.holds():
                continue
            if loud(mutant.text):
                score.found[name] += 1
            else:
                score.missed.append((name, mutant))
    return score


def weekday_score(count: int, seed: int = 7) -> Score:
    """Break the weekday or the day of dates with a printed year."""
    draw, score = random.Random(seed), Score(Counter(), [])
    for number in range(count):
        day = dt.date(1950, 1, 1) + dt.timedelta(draw.randrange(27000))
        wrong = fmt.weekday(day.weekday() + draw.randrange(1, 7))
        template = DATES[number % len(DATES)]
        sentence = Sentence("weekday", template, (f"{wrong} {fmt.day(day)}",))
        if loud(sentence.text):
            score.found["weekday"] += 1
        else:
            score.missed.append(("weekday", sentence))
    return score


def scale_score() -> Score:
    """Break each scale word of sentences that print one with every amount."""
    score = Score(Counter(), [])
    for text in SCALES.read_text(encoding="utf-8").splitlines():
        for match in re.finditer("(milli)(on|ard)", text):
            wrong = {"on": "ard", "ard": "on"}[match[2]]
            mutant = f"{text[: match.start(2)]}{wrong}{text[match.end(2) :]}"
            if loud(mutant):
                score.found["scale"] += 1
            else:
                score.missed.append(("scale", Sentence("scale", mutant, ())))
    return score


def rounded(corpus: list[Sentence]) -> Iterator[Sentence]:
    """Each figure but years cut or rounded to two significant digits."""
    for sentence in corpus:
        for place, figure in enumerate(sentence.figures):
            value = _value(figure)
            if place in YEARS.get(sentence.relation, ()) or value.adjusted() < 1:
                continue
            unit = _TEN ** (value.adjusted() - 1)
            for digits in ((value // unit) * unit, (value / unit).quantize(Decimal(1)) * unit):
                if digits != value:
                    yield sentence.replaced(place, _printed(digits, max(0, -int(unit.adjusted()))))


def errors(text: str) -> list[str]:
    """The ids of the findings at level error."""
    return [finding.rule for finding in numcheck.check_text(text, date=TODAY).findings if finding.level == "error"]


def rewritten(text: str) -> Iterator[str]:
    """The same text in other characters: no-break spaces, other quotes, moved behind another paragraph."""
    yield text.replace(" ", "\u00a0")
    yield re.sub(r"(?<=\d) (?=\d)", "\u202f", text)
    yield text.replace("’", "'")
    yield text.replace("« ", "“").replace(" »", "”")
    yield "Il a plu toute la journée sur la côte.\n\n" + text + "\n\nLe vent tombera ce soir."


def main() -> int:
    """Print the scores and what was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=20)
    args = parser.parse_args()
    corpus = sentences()
    wrong = [(loud(sentence.text), sentence.text) for sentence in corpus if loud(sentence.text)]
    print(f"{len(corpus)} sentences that hold; with a finding: {len(wrong)}")
    for score in (mutation_score(corpus), weekday_score(100), scale_score()):
        share = f"{100 * score.share:.1f} %"
        print(f"found {sum(score.found.values())}, missed {len(score.missed)}: {share}  {dict(score.found)}")
        for name, mutant in score.missed[: args.show]:
            print(f"   {name:6} {mutant.text}")
    cut = [sentence.text for sentence in rounded(corpus)]
    bad = [text for text in cut if errors(text)]
    print(f"rounded or cut: {len(cut)}, with an error: {len(bad)}")
    changed = [(a, b) for sentence in corpus for a in _broken(sentence) for b in rewritten(a) if loud(a) != loud(b)]
    print(f"rewritten with another result: {len(changed)}")
    for text in [f"{ids} {text}" for ids, text in wrong] + bad + [f"{a} → {b}" for a, b in changed]:
        print("  ", text)
    return 0 if not wrong and not bad and not changed else 1


def _broken(sentence: Sentence) -> Iterator[str]:
    """The sentence and its first mutant."""
    yield sentence.text
    for _, mutant in mutants(sentence):
        yield mutant.text
        break


if __name__ == "__main__":
    sys.exit(main())
