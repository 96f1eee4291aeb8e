"""Relations are read from printed connectors: kind, roles and nothing without a connector."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck.extract import extract
from numcheck.lexicon import lexicon
from numcheck.link.items import Encoder, lettered
from numcheck.link.notation import Compiler
from numcheck.link.patterns import grammar
from numcheck.link.relations import find_relations
from numcheck.model import Days
from numcheck.readers import read_text
from numcheck.tokens import split

TODAY = Days(dt.date(2024, 10, 25), dt.date(2024, 10, 25))


def relations(text: str) -> list[tuple[str, dict[str, list[str]]]]:
    """Every relation of a text: its kind, and the texts of its mentions by role."""
    extraction = extract(read_text(text, ""), TODAY)
    return [
        (relation.kind, {role: [mention.text for mention in found] for role, found in relation.roles.items() if found})
        for relation in find_relations(extraction.tokens, extraction.mentions)
    ]


PRINTED = {
    "Le budget passe de 4,2 à 5,1 milliards, soit une hausse de 31 %.": (
        "change",
        {"from": ["4,2"], "to": ["5,1 milliards"], "stated": ["31 %"]},
    ),
    "Les entrées ont bondi de 74 % (5.093 contre 2.920).": (
        "change",
        {"stated": ["74 %"], "to": ["5.093"], "from": ["2.920"]},
    ),
    "Le parti perd 7 points, à 27 % contre 34 % en 2019.": (
        "change",
        {"stated": ["7 points"], "to": ["27 %"], "from": ["34 %"]},
    ),
    "Quelque 360 des 2 400 salariés (15 %) font grève.": (
        "share",
        {"part": ["360"], "base": ["2 400"], "rate": ["15 %"]},
    ),
    "On compte 12 blessés, dont 5 femmes et 7 hommes.": ("subset", {"total": ["12"], "parts": ["5", "7"]}),
    "Au total, 350 personnes : 120 hommes, 150 femmes et 80 enfants.": (
        "sum",
        {"total": ["350"], "parts": ["120", "150", "80"]},
    ),
    "La base est à 30 miles (48 km).": ("conversion", {"printed": ["30 miles"], "converted": ["48 km"]}),
    "Il est arrivé le 12 mars 2019, il y a cinq ans.": ("apposed", {"a": ["12 mars 2019"], "b": ["il y a cinq ans"]}),
    "Le mandat de 2015 à 2019, soit quatre ans, s’achève.": (
        "span",
        {"start": ["2015"], "end": ["2019"], "stated": ["quatre ans"]},
    ),
    "Le poète (1932-2011), mort à 78 ans, reste lu.": (
        "lifetime",
        {"birth": ["1932"], "death": ["2011"], "stated": ["78 ans"]},
    ),
    "dans la nuit de jeudi à vendredi": ("night", {"start": ["jeudi"], "end": ["vendredi"]}),
}


@pytest.mark.parametrize(("text", "expected"), PRINTED.items(), ids=[text[:30] for text in PRINTED])
def test_printed_relations(text: str, expected: tuple[str, dict[str, list[str]]]) -> None:
    assert expected in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "La ville compte 45 000 habitants. Le maire a 62 ans.",
        "Il a vendu 30 tableaux et acheté 12 statues.",
        "Le musée a reçu 12 000 visiteurs en mars et 15 000 en avril.",
        "La hausse est forte à Lyon, faible à Nice, nulle à Metz.",
    ],
)
def test_no_connector_no_relation(text: str) -> None:
    assert relations(text) == []


def test_a_sentence_that_goes_on() -> None:
    found = relations("Le budget passe de 40 à 52 millions d’euros. Soit une hausse de 30 %.")
    assert ("change", {"from": ["40"], "to": ["52 millions d’euros"], "stated": ["30 %"]}) in found


def test_a_scale_word_is_shared() -> None:
    extraction = extract(read_text("Il a gagné 5,1 milliards contre 4,2, soit une hausse de 21 %.", ""), TODAY)
    (change,) = [r for r in find_relations(extraction.tokens, extraction.mentions) if r.kind == "change"]
    assert change.one("from").value == 4_200_000_000


def test_a_gap_ends_at_the_connector_of_another_relation() -> None:
    text = "La baisse de 50 % de la taxe et la baisse du taux, de 18 % à 10 %, sont votées."
    assert not [roles for kind, roles in relations(text) if kind == "change" and roles["stated"] == ["50 %"]]


@pytest.mark.parametrize(
    "text",
    [
        "Ventes : 40 millions contre 52 (soit une baisse de 23 %)",
        "Le port comptait 42 grues contre 56, c’est-à-dire une baisse de 25 % !",
        "Mais les places sont passées de 3 600 à 4 500, soit 25 % de plus…",
        "Le lundi 4 mars, la veille du dimanche 3 : deux dates, 12 lettres et 7 visites",
        "Parmi les 90 élus, 60 ont voté pour, 20 contre et 10 se sont abstenus (source : greffe).",
    ],
)
def test_no_pattern_that_matches_is_left_out(text: str) -> None:
    rules, extraction = grammar(), extract(read_text(text, ""), TODAY)
    tokens, parts = extraction.tokens, list(lettered(extraction.mentions))
    asked = rules.asked_for(tokens.words, [letter for _, letter in parts])
    codes = [one.code for one in Encoder(tokens, rules).encode(0, len(tokens), parts).readings(rules.parting.pattern)]
    matching = [one for one in rules.patterns if any(map(one.expression.pattern.search, codes))]
    assert matching
    assert set(matching) <= set(asked)
    assert len(asked) < len(rules.patterns) / 4


@pytest.mark.parametrize(("pattern", "problem"), [("{a} ~ {b}", "connector"), ("soit [ {a}", "brackets")])
def test_a_wrong_pattern_is_refused(pattern: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Compiler(lexicon()).compile(tuple(split(pattern)[0]))
