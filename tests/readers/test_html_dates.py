"""The dates of publication in an HTML page: which are the article's, and what day they give."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck.readers.html import read_html

LD = '<script type="application/ld+json">{}</script>'
DATES = {
    '<meta property="article:published_time" content="2024-10-25T09:30:00+02:00">': ["2024-10-25"],
    '<meta name="DC.Date" content="2024-10-25">': ["2024-10-25"],
    "<meta name=date content='2024-10-25'><meta name=date content='2024-01-01'>": ["2024-10-25"],
    '<meta itemprop="datePublished" content="2024-10-25">': ["2024-10-25"],
    '<article><time itemprop="datePublished" datetime="2024-10-25">hier</time></article>': ["2024-10-25"],
    '<time pubdate datetime="2024-10-25T23:59:00Z">': ["2024-10-25"],
    '<time class="entry-date published" datetime="2024-10-25">': ["2024-10-25"],
    "<article><header><time datetime=2024-10-25></time></header></article>": ["2024-10-25"],
    "<article><header><time class=updated datetime=2024-10-26></time><time datetime=2024-10-25></time>": ["2024-10-25"],
    "<article><header><time itemprop=dateModified datetime=2024-10-26></time></header></article>": [],
    "<p>le <time datetime=1998-07-12>12 juillet</time>": [],
    "<article><header></header><p><time datetime=1998-07-12>12 juillet</time></article>": [],
    "<article>x<article><header><time datetime=2020-01-01></time></header></article></article>": [],
    "<aside><time itemprop=datePublished datetime=2020-01-01></time></aside>": [],
    '<meta property="article:modified_time" content="2024-10-25">': [],
    "<meta name=date content='demain'><meta name=date>": [],
    LD.format('{"@type": "NewsArticle", "datePublished": "2024-10-25"}'): ["2024-10-25"],
    LD.format('{"@graph": [{"@type": "Person"}, {"@type": ["Article"], "datePublished": "2024-10-25"}]}'): [
        "2024-10-25"
    ],
    LD.format('{"@type": "VideoObject", "datePublished": "2024-10-25"}'): [],
    LD.format('{"@type": "Article", "comment": {"@type": "SocialMediaPosting", "datePublished": "2024-10-25"}}'): [],
    LD.format('{"@type": "Article", "datePublished": 12}') + LD.format("{") + LD.format("[" * 100_000): [],
    # one instant written twice is one date: the one in the time of the place
    '<meta name=date content="2024-10-24T22:30:00Z">'
    + LD.format('{"@type": "Article", "datePublished": "2024-10-25T00:30:00+02:00"}'): ["2024-10-25"],
    '<meta name=date content="2024-10-24">'
    + LD.format('{"@type": "Article", "datePublished": "2024-10-25T00:30:00+02:00"}'): ["2024-10-24", "2024-10-25"],
}


@pytest.mark.parametrize("source", DATES)
def test_dates(source: str) -> None:
    expected = [dt.date.fromisoformat(day) for day in DATES[source]]
    found = read_html(source, "x.html").dates
    assert [candidate.days.first for candidate in found] == expected
    assert [candidate.days.last for candidate in found] == expected
