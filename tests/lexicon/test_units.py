"""The table of units: how its forms expand, what each of them means, what converts to what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.lexicon.units import Surface, UnitData, expand, load_units
from numcheck.tokens import bare, fold


@pytest.mark.parametrize(
    ("form", "spellings"),
    [
        ("km/h", ["km/h"]),
        ("mois", ["mois"]),
        ("kilomètre(s)", ["kilomètre", "kilomètres"]),
        ("mètre(s) carré(s)", ["mètre carré", "mètres carrés"]),
        ("quinta(l|ux)", ["quintal", "quintaux"]),
        ("cheva(l|ux)-vapeur", ["cheval-vapeur", "chevaux-vapeur"]),
        ("m<²|2>", ["m²", "m2"]),
        ("franc(s)< suisse(s)|>", ["franc suisse", "franc", "francs suisses", "francs"]),
        ("<kilo(s)|kg> par jour", ["kilo par jour", "kg par jour", "kilos par jour"]),
        ("mile(s)< par | à l'>heure", ["mile par heure", "mile à l'heure", "miles par heure", "miles à l'heure"]),
    ],
)
def test_a_form_expands_to_its_spellings(form: str, spellings: list[str]) -> None:
    assert list(expand(form)) == spellings


@pytest.mark.parametrize("form", ["mètre(s", "mètres)", "km<²|2", "km²>", "a|b", "a<b<c>d>"])
def test_brackets_must_pair(form: str) -> None:
    with pytest.raises(ValueError, match="brackets do not pair"):
        expand(form)


def meanings(surfaces: Iterable[Surface], *, folded: bool) -> dict[str, set[tuple[str, int]]]:
    result = defaultdict(set)
    for form, unit, power, exact in surfaces:
        if not exact or not folded:
            result[bare(fold(form)) if folded else form].add((unit, power))
    return result


def test_a_form_means_one_thing_unless_marked(units: UnitData) -> None:
    for surfaces in (units.surfaces, units.english):
        several = {form for form, names in meanings(surfaces, folded=False).items() if len(names) > 1}
        assert several <= units.ambiguous


def test_names_keep_apart_without_accents_and_case(units: UnitData) -> None:
    doubtful = {bare(fold(form)) for form in units.ambiguous}
    several = {form for form, names in meanings(units.surfaces, folded=True).items() if len(names) > 1}
    assert several <= doubtful


def test_every_form_can_be_met_in_a_text(units: UnitData) -> None:
    assert [
        form for form, *_ in units.surfaces + units.english if form != form.strip() or "  " in form or "’" in form
    ] == []


@pytest.mark.parametrize(
    ("form", "unit", "power"),
    [
        ("km/h", "kilometre per hour", 0),
        ("kilomètres à l'heure", "kilometre per hour", 0),
        ("kilomètre-heure", "kilometre per hour", 0),
        ("km·h⁻¹", "kilometre per hour", 0),
        ("m²", "square metre", 0),
        ("m3", "cubic metre", 0),
        ("mètres cubes", "cubic metre", 0),
        ("µg/m³", "microgram per cubic metre", 0),
        ("kWh", "kilowatt hour", 0),
        ("mégawattheures", "megawatt hour", 0),
        ("Mtep", "megatonne of oil equivalent", 0),
        ("tonnes équivalent CO2", "tonne of CO2 equivalent", 0),
        ("tonnes d'équivalent CO2", "tonne of CO2 equivalent", 0),
        ("hab/km²", "inhabitant per square kilometre", 0),
        ("habitants au kilomètre carré", "inhabitant per square kilometre", 0),
        ("milles marins", "nautical mile", 0),
        ("°C", "degree Celsius", 0),
        ("degrés Fahrenheit", "degree fahrenheit", 0),
        ("degrés", "degree Celsius", 0),
        ("chevaux", "metric horsepower", 0),
        ("trimestres", "trimester", 0),
        ("siècle", "century", 0),
        ("boisseaux", "bushel", 0),
        ("Gbit/s", "gigabit per second", 0),
        ("Go", "gigabyte", 0),
        ("litres aux cent", "litre per hundred kilometres", 0),
        ("%", "percentage", 0),
        ("pour cent", "percentage", 0),
        ("‰", "per mille", 0),
        ("points de pourcentage", "point", 0),
        ("points de base", "basis point", 0),
        ("€", "EUR", 0),
        ("M€", "EUR", 6),
        ("Mds€", "EUR", 9),
        ("k$", "USD", 3),
        ("Md$", "USD", 9),
        ("MUSD", "USD", 6),
        ("MEUR", "EUR", 6),
        ("kF", "FRF", 3),
        ("dollars canadiens", "CAD", 0),
        ("francs CFA", "XOF", 0),
        ("francs suisses", "CHF", 0),
        ("francs", "FRF", 0),
        ("livres sterling", "GBP", 0),
        ("couronnes danoises", "DKK", 0),
        ("réaux", "BRL", 0),
        ("reais", "BRL", 0),
        ("lires", "ITL", 0),
        ("deutschemarks", "DEM", 0),
        ("centimes", "EUR cent", 0),
        ("pence", "GBP cent", 0),
        ("kopecks", "RUB cent", 0),
        ("anciens francs", "FRF cent", 0),
    ],
)
def test_the_usual_meaning_of_a_form_stands_first(units: UnitData, form: str, unit: str, power: int) -> None:
    assert next((name, scale) for surface, name, scale, _ in units.surfaces if surface == form) == (unit, power)


def test_words_with_another_meaning_need_evidence(units: UnitData) -> None:
    assert units.ambiguous >= {"livres", "pieds", "pouces", "points", "nœuds", "SUR", "F", "°", "cents", "secondes"}
    assert units.ambiguous.isdisjoint({"kilomètres", "euros", "heures", "km", "€", "%", "hectares", "dollars", "°C"})


def test_symbols_keep_their_case_and_names_do_not(units: UnitData) -> None:
    exact = {(form, unit): case for form, unit, _, case in units.surfaces}
    assert exact["mW", "milliwatt"]
    assert exact["MW", "megawatt"]
    assert exact["CHF", "CHF"]
    assert not exact["mégawatts", "megawatt"]


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        ("30", "mile", "kilometre", "48.28032"),
        ("86", "degree fahrenheit", "degree Celsius", "30"),
        ("-40", "degree Celsius", "degree fahrenheit", "-40"),
        ("0", "kelvin", "degree Celsius", "-273.15"),
        ("1", "nautical mile", "kilometre", "1.852"),
        ("10", "knot", "kilometre per hour", "18.52"),
        ("36", "kilometre per hour", "metre per second", "10"),
        ("100", "hectare", "square kilometre", "1"),
        ("2", "trimester", "month", "6"),
        ("2", "year", "month", "24"),
        ("1", "gigabyte", "megabit", "8000"),
        ("3.6", "megajoule", "kilowatt hour", "1"),
        ("250", "EUR cent", "EUR", "2.5"),
        ("25", "basis point", "point", "0.25"),
        ("15", "per mille", "percentage", "1.5"),
    ],
)
def test_conversions(units: UnitData, value: str, source: str, target: str, result: str) -> None:
    assert units.convert(Decimal(value), source, target) == Decimal(result)


def test_a_conversion_is_rounded_only_at_the_end(units: UnitData) -> None:
    assert round(units.convert(Decimal(370), "kilowatt", "metric horsepower")) == 503
    assert units.convert(Decimal(1), "metre per second", "kilometre per hour") == Decimal("3.6")


def test_a_difference_of_temperatures_has_no_zero(units: UnitData) -> None:
    assert units.convert(Decimal(2), "degree Celsius", "degree fahrenheit", difference=True) == Decimal("3.6")


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("mile", "kilogram", "does not convert"),
        ("EUR", "USD", "does not convert"),
        ("EUR cent", "USD", "does not convert"),
        ("percentage", "point", "does not convert"),
        ("mile", "parasang", "unknown unit: parasang"),
    ],
)
def test_what_does_not_convert_is_refused(units: UnitData, source: str, target: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        units.convert(Decimal(1), source, target)


@given(value=st.decimals(-10_000, 10_000, places=3), choice=st.data())
def test_conversions_come_back(units: UnitData, value: Decimal, choice: st.DataObject) -> None:
    source = choice.draw(st.sampled_from(sorted(units.units)))
    target = choice.draw(
        st.sampled_from([name for name in units.units if units.units[name].base == units.units[source].base])
    )
    there = units.convert(value, source, target, difference=True)
    assert abs(units.convert(there, target, source, difference=True) - value) <= Decimal("1e-20")


def test_the_base_unit_of_each_dimension_is_in_the_table(units: UnitData) -> None:
    bases = {unit.base for unit in units.units.values() if unit.factor == 1}
    assert {unit.base for unit in units.units.values()} - bases == {"share", "dosage"}  # they count in plain numbers


def test_a_table_in_strings_and_a_typed_one_are_the_same() -> None:
    def table(one: Any, tenth: Any, power: Any) -> dict[str, Any]:
        length = {"metre": {"factor": one, "symbols": ["m"]}, "dm": {"factor": tenth}}
        currencies = {"EUR": {"symbols": ["€"], "cents": ["cent(s)?"]}}
        return {
            "units": {"length": length},
            "rates": {},
            "currencies": currencies,
            "prefixes": {"powers": {"k": power}, "symbols": ["€"]},
        }

    read = load_units(table("1", "0.1", "3"))
    assert read == load_units(table(1, Decimal("0.1"), 3))
    assert read.units["dm"].factor == Fraction(1, 10)
    assert read.surfaces == (
        ("m", "metre", 0, True),
        ("€", "EUR", 0, True),
        ("EUR", "EUR", 0, True),
        ("cent", "EUR cent", 0, False),
        ("cents", "EUR cent", 0, False),
        ("k€", "EUR", 3, True),
    )
    assert read.ambiguous == {"cent", "cents"}
