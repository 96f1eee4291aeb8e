"""House style and spelling: what is off unless selected, what stays as it was written, words and separators."""

from __future__ import annotations

from pathlib import Path

import pytest

from numcheck import NumcheckError, check_text, packs
from numcheck.facts import load_builtin
from numcheck.model import Finding
from numcheck.pipeline import check_document
from numcheck.readers import read_text

OWN = """\
- id: x-hour
  check: typography
  level: warning
  kinds: [time, duration]
  find: '\\d+ h( \\d\\d)?'
  repair: {' ': ''}
  message: {fr: "« {found} » : {expected}"}
"""
STYLE = tuple(rule for rule in packs.every() if rule.opt_in and rule.id.startswith("typo-"))


def style(text: str) -> list[Finding]:
    """What all the rules of house style say of a text."""
    analysis = check_document(read_text(text, "x"), rules=STYLE, facts=load_builtin())
    assert analysis.counts["contradicted"] == 0, "what is ill-written is no claim refuted"
    return list(analysis.findings)


def mended(text: str) -> str:
    """The text with every suggestion of the house style put in."""
    for finding in sorted(style(text), key=lambda finding: -finding.span.start):
        (right,) = finding.suggestions
        text = text[: finding.span.start] + right + text[finding.span.end :]
    return text


def spelt(text: str) -> list[tuple[str, str]]:
    """The spelling rules that are on: their names and what they report."""
    return [(f.rule.removeprefix("typo-"), f.text) for f in check_text(text).findings if f.rule.startswith("typo-")]


def test_house_style_runs_only_where_it_is_selected() -> None:
    assert not {rule.id for rule in STYLE} & {rule.id for rule in packs.load()}
    assert "typo-hour" in {rule.id for rule in packs.load((), ["typo-hour"])}
    assert {rule.id for rule in STYLE} <= {rule.id for rule in packs.load((), ["typo"])}
    assert "typo-hour" not in {rule.id for rule in packs.load((), ["typo"], ["typo-hour"])}


def test_house_style_says_notes_only() -> None:
    assert {rule.level for rule in STYLE} == {"note"}


MENDED = [
    ("un loyer de 15000 euros", "un loyer de 15\u202f000 euros"),
    ("un fonds de 1 250 000 euros", "un fonds de 1\u202f250\u202f000 euros"),
    ("une hausse de 3.7\u00a0%", "une hausse de 3,7\u00a0%"),
    ("une part de 37%", "une part de 37\u00a0%"),
    ("un poids de 12,5 kg", "un poids de 12,5\u00a0kg"),
    ("à 7\u202f929 km² près", "à 7\u202f929\u00a0km² près"),
    ("la 2ème fois et la 1ère fois", "la 2e fois et la 1re fois"),
    ("le 1 mai 2024 et le 1 er juin", "le 1er mai 2024 et le 1er juin"),
    ("rendez-vous à 14H30", "rendez-vous à 14\u00a0h\u00a030"),
    ("rendez-vous à 8h", "rendez-vous à 8\u00a0h"),
    ("au 19ème Siècle", "au XIXe siècle"),
    ("les 17e et 18e siècles", "les XVIIe et XVIIIe siècles"),
    ("ils partent en 2 024.", "ils partent en 2024."),
    ("12\u00a0% ici, 15 pour cent là", "12\u00a0% ici, 15\u00a0% là"),
    ("un contrat de $3 millions", "un contrat de 3 millions de dollars"),
    ("une entrée à €5", "une entrée à 5\u00a0€"),
    ("il fait -5\u00a0°C", "il fait −5\u00a0°C"),
]


@pytest.mark.parametrize(("text", "right"), MENDED)
def test_a_suggestion_is_the_right_form_and_says_no_more(text: str, right: str) -> None:
    assert mended(text) == right
    assert not style(right)


@pytest.mark.parametrize("text", [text for text, _ in MENDED])
def test_a_quotation_stays_as_it_was_written(text: str) -> None:
    assert not style(f"Il a écrit : « {text} »")


@pytest.mark.parametrize(
    ("key", "wrong", "said"),
    [
        ("find", "'['", "find: no regular expression: unterminated character set"),
        ("repair", "{'x': '\\2'}", "repair: no regular expression: invalid group reference 2"),
        ("beside", "'*'", "beside: no regular expression: nothing to repeat"),
        ("kinds", "[moneys]", "moneys"),
        ("words", "x", "words"),
    ],
)
def test_a_rule_of_ones_own_that_is_wrong(key: str, wrong: str, said: str, tmp_path: Path) -> None:
    keys = {"find": "x", "repair": "{}", "beside": "y", "kinds": "[money]", "words": "[x]"} | {key: wrong}
    lines = [f"  {name}: {value}" for name, value in keys.items()]
    rule = ["- id: x-own", "  check: typography", "  level: note", "  message: {fr: Non.}", *lines]
    path = tmp_path / "own.yaml"
    path.write_text("\n".join(rule), encoding="utf-8")
    with pytest.raises(NumcheckError) as raised:
        packs.every([path])
    assert str(raised.value).startswith(f"{path}:{5 + list(keys).index(key)}:")
    assert said in str(raised.value)


def test_a_house_style_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    rules = packs.load([path], ["x-hour"])
    analysis = check_document(read_text("À 14 h 30, ou 9 h.", "x"), rules=rules, facts=load_builtin())
    assert [finding.suggestions for finding in analysis.findings] == [("14h30",), ("9h",)]


SLIPS = "millardaire milliardiare millards milllion milion milions miliard miliers trilion millon millliard mililon"
WORDS = (
    "milliardaire millionnaire millénaire milieu militaire millésime milice billard millet milliaire triller militant"
)


@pytest.mark.parametrize("word", SLIPS.split())
def test_a_scale_word_with_a_slip(word: str) -> None:
    assert spelt(f"Le {word} du fonds a fondu.") == [("scale-misspelt", word)]


@pytest.mark.parametrize("word", [*WORDS.split(), "Millard", "Milliar"])
def test_another_word(word: str) -> None:
    assert not spelt(f"Le {word} du fonds a fondu.")


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Le loyer est de 1.234 euros.", "1.234"),
        ("Le village compte 1,234 habitants.", "1,234"),
        ("Le village compte 3.076 habitants, soit 3.7 % de plus.", "3.076"),
        ("Le village compte 1,234 habitants et 12,5 % de vignes.", "1,234"),
        ("Le prix est de 2,415 dollars ; le fonds a 2,345,678 dollars.", "2,415"),
        ("Il gagne 2.415 euros par mois.", "2.415"),
        ("Le village compte 3.076 habitants.", None),
        ("Les villages comptent 3.076 habitants et 12.430 habitants.", None),
        ("Le loyer passe de 1.234 euros à 1.310 euros.", None),
        ("Il gagne 2.415 euros, soit 1,3 fois plus.", None),
        ("Le loyer est de 400.000 euros, ou 1.500 euros.", None),
        ("Le litre est à 1,459 euro.", None),
        ("Le gazole est à 1.759 euros le litre.", None),
        ("L’euro vaut 1,084 dollar.", None),
        ("Les femmes ont 2,145 enfants en moyenne.", None),
        ("On compte 2,145 personnes par foyer.", None),
        ("Le colis pèse 1,234 kg, sur 1.234 m².", None),
        ("Il manque 1,234 million d’euros.", None),
        ("« Le loyer est de 1.234 euros », dit le bail.", None),
    ],
)
def test_a_separator_that_leaves_the_value_open(text: str, reported: str | None) -> None:
    assert spelt(text) == ([("ambiguous-sep", reported)] if reported else [])


@pytest.mark.parametrize(
    ("figure", "word", "right"),
    [
        ("1,8", "milliards", "milliard"),
        ("0,5", "millions", "million"),
        ("1,99", "millions", "million"),
        ("2,5", "milliard", "milliards"),
        ("2", "million", "millions"),
        ("-1,4", "millions", "million"),
        ("1,8", "milliard", None),
        ("2", "milliards", None),
        ("deux", "millions", None),
        ("30.4", "million", None),
    ],
)
def test_the_number_of_a_scale_word(figure: str, word: str, right: str | None) -> None:
    found = [f for f in check_text(f"Il manque {figure} {word} d’euros.").findings if f.rule == "typo-scale-singular"]
    assert [f.suggestions for f in found] == ([(right,)] if right else [])
    assert all(f.level == "note" for f in found)
