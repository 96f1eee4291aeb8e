"""No text and no document date makes a check fail: figures of any size, days at the edges of the calendar."""

from __future__ import annotations

import datetime as dt
import random
import re

import pytest
from mutations import sentences

from numcheck import check_text

ODD = """0|-1|1e30|99999999999999999999999999999999999|0,000000000000000000000000000001|1/0|½|dix mille milliards|9999
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
