"""Productions of seasons: l'été 2022, l'hiver 2017-2018, du printemps à l'automne."""

from __future__ import annotations

from numcheck.extract.dates.chart import Hit
from numcheck.extract.dates.grammar import Production
from numcheck.extract.dates.inside import Within
from numcheck.extract.dates.recurring import Feast, Season, Slice
from numcheck.extract.dates.tense import between_verbs
from numcheck.extract.dates.terms import Cell, Term

_ADVERBS = 3  # words between an auxiliary and its participle


def in_year(inner: Feast | Season | Slice, hit: Hit) -> Term:
    """A yearly date, with the year that is printed beside it."""
    return Within(inner, hit.term("outer")) if hit.has("outer") else inner


def season(hit: Hit) -> Term | None:
    """été 2014, l'automne: a season with or without its year; « le Printemps » is a name."""
    if hit.has("cue") and hit.capital("season") and hit.class_of("cue") not in ("this", "last", "next"):
        return None
    if hit.has("range"):
        return Within(Season(hit.name("season")), hit.term("range"))
    return in_year(Season(hit.name("season")), hit)


def season_from(hit: Hit) -> Term | None:
    """« du printemps à l'automne », not « d'été »."""
    return season(hit) if hit.word("cue") in hit.chart.board.lexicon.words("contracted_articles") else None


def season_pair(hit: Hit) -> Term | None:
    """« hiver 2022-2023 »: the season that begins in the first year."""
    first, second = hit.term("outer"), hit.number("next")
    node = hit.chart.nodes.get(hit.first("next"))
    if node and isinstance(node.term, Cell):
        second = node.term.fields.year
    if not isinstance(first, Cell) or first.fields.year is None or second is None:
        return None
    if second % 100 != (first.fields.year + 1) % 100:
        return None
    return in_year(Season(hit.name("season")), hit)


def season_adjacent(hit: Hit) -> Term | None:
    """« été dernier »; « a été passé », « ont ainsi été passés » hold a participle."""
    return None if hit.class_of("season") == "summer" and participle(hit) else season(hit)


def participle(hit: Hit) -> bool:
    """Whether « été » stands after an auxiliary, small adverbs between them left out."""
    lexicon, words = hit.chart.board.lexicon, hit.chart.shape.tokens.words
    place = hit.chart.shape.index[hit.match.start()] - 1
    least = max(0, place - _ADVERBS)
    while place > least and between_verbs(lexicon, words[place]):
        place -= 1
    return place >= 0 and words[place] in lexicon.words("auxiliaries")


def season_alone(hit: Hit) -> Term | None:
    """« été », which the pattern takes only where it is a whole sentence."""
    return Season(hit.name("season"))


SEASONS = (
    Production(
        "season_pair",
        "Period",
        "<season:seasons> {of}? <outer:Year> (?: {stroke} | {slash} ) <next:following_year>",
        season_pair,
    ),
    Production("season_years", "Period", "<season:seasons> <range:Period>", season),
    Production("season_year", "Period", "<season:seasons> {of}? <outer:Year>", season),
    Production(
        "season",
        "Period",
        "(?P<cue> {article} | {in} | {until} | {starting} | {between} | {this} | {part} {hyphen}?"
        " | {direction} ) <season:seasons> (?! {of}? {Year} (?: {stroke} | {slash} ) {following_year} )",
        season,
    ),
    Production("season_from", "Period", "(?P<cue> {of} ) <season:seasons> (?= {at} | {until} )", season_from),
    Production("in_season", "Period", "(?P<cue> {at} ) <season:season>", season),
    Production("season_adjacent", "Period", "<season:seasons> (?= {direction} )", season_adjacent),
    Production("season_alone", "Period", "(?<= @end ) <season:seasons> (?= {point}? {end} )", season_alone),
)
