"""Each entry of the table of units against the registries of quantulum3, pint and babel."""

from __future__ import annotations

from typing import Any

import pint
from babel.numbers import get_currency_name, list_currencies
from quantulum3 import load

from numcheck.lexicon.units import MONEY, UnitData

Measures = dict[str, tuple[str, dict[str, Any]]]

# Dimension → the names of quantulum3 for it; a dimension of our own has none.
DIMENSIONS = {
    "duration": {"time"},
    "data": {"data storage"},
    "data rate": {"data transfer rate"},
    "picture size": {"typographical element"},
    "electric current": {"current"},
    "electric charge": {"charge"},
    "electric resistance": {"electrical resistance"},
    "radiation dose": {"radiation absorbed dose"},
    "flow": {"volumetric flow"},
    "frequency": {"frequency", "instance frequency"},
    "share": {"dimensionless"},
    "points": {"dimensionless"},
}

# Dimension → its base unit in the notation of pint, where it is not one of SI's plain names.
BASES = {
    "area": "meter**2",
    "volume": "meter**3",
    "mass": "kilogram",
    "speed": "meter/second",
    "acceleration": "meter/second**2",
    "temperature": "kelvin",
    "duration": "second",
    "data": "bit",
    "data rate": "bit/second",
    "picture size": "pixel",
    "angle": "degree",
    "density": "kilogram/meter**3",
    "dosage": "dimensionless",
    "surface density": "kilogram/meter**2",
    "flow": "meter**3/second",
    "share": "dimensionless",
    "points": "percent",
    "energy": "joule",
    "torque": "newton*meter",
    "force": "newton",
    "fuel consumption": "liter/(100*kilometer)",
    "electric consumption": "kilowatt_hour/(100*kilometer)",
    "energy per area": "kilowatt_hour/meter**2",
    "population density": "count/kilometer**2",
    "emissions": "kilogram",
    "vehicle emissions": "gram/kilometer",
    "drug dose": "count",
    "concentration": "mole/meter**3",
    "specific energy": "watt_hour/kilogram",
    "sound level": "count",
    "amount of substance": "mole",
    "electric potential": "volt",
    "electric current": "ampere",
    "electric charge": "coulomb",
    "electric resistance": "ohm",
    "luminous flux": "lumen",
    "illuminance": "lux",
    "magnetic field": "tesla",
    "radioactivity": "becquerel",
    "radiation dose": "sievert",
    "pressure": "pascal",
    "power": "watt",
    "fiscal power": "count",
    "magnitude": "count",
    "frequency": "hertz",
    "length": "meter",
    "capacitance": "farad",
    "luminous intensity": "candela",
    "luminance": "candela/meter**2",
    "resolution": "count/inch",
    "optical power": "1/meter",
}

# Name → the unit in the notation of pint, where the words of the name do not say it.
IN_PINT = {
    "astronomical unit": "astronomical_unit",
    "barrel": "oil_barrel",
    "kilobarrel": "1000*oil_barrel",
    "barrel of oil equivalent": "5.8e6*Btu_it",
    "barrel per day": "oil_barrel/day",
    "kilobarrel per day": "1000*oil_barrel/day",
    "basis point": "0.01*percent",
    "beat per minute": "1/minute",
    "british thermal unit": "Btu_it",
    "carat": "0.2*gram",
    "centiare": "meter**2",
    "decade": "10*year",
    "decibel": "count",
    "fiscal horsepower": "count",
    "degree of magnitude": "count",
    "degree Celsius": "delta_degree_Celsius",
    "degree angle": "degree",
    "degree fahrenheit": "delta_degree_Fahrenheit",
    "degree Réaumur": "delta_degree_Reaumur",
    "frame per second": "1/second",
    "gallon": "US_liquid_gallon",
    "gram per kilogram": "gram/kilogram",
    "imperial gallon": "imperial_gallon",
    "inhabitant per square kilometre": "count/kilometer**2",
    "international unit": "count",
    "kilogram-force": "kilogram_force",
    "kiloton": "1e12*calorie",
    "kilotonne": "1e3*tonne",
    "kilotonne of oil equivalent": "1e3*toe",
    "kilowatt hour per hundred kilometres": "kilowatt_hour/(100*kilometer)",
    "litre per hundred kilometres": "liter/(100*kilometer)",
    "kilovolt-ampere": "kilovolt*ampere",
    "megaton": "1e15*calorie",
    "megatonne": "1e6*tonne",
    "megatonne of oil equivalent": "1e6*toe",
    "light-second": "speed_of_light*second",
    "light-minute": "speed_of_light*minute",
    "light-hour": "speed_of_light*hour",
    "light-year": "light_year",
    "dot per inch": "count/inch",
    "dioptre": "1/meter",
    "mega british thermal unit": "1e6*Btu_it",
    "millimeter of mercury": "mmHg",
    "millimetre per year": "millimeter/year",
    "minute of arc": "arcminute",
    "percentage": "percent",
    "parts-per-billion": "1e-9",
    "parts-per-million": "ppm",
    "per mille": "permille",
    "point": "percent",
    "pound per square inch": "psi",
    "pound-mass": "pound",
    "quintal": "100*kilogram",
    "quintal per hectare": "100*kilogram/hectare",
    "revolutions per minute": "1/minute",
    "second of arc": "arcsecond",
    "millisecond of arc": "milliarcsecond",
    "microsecond of arc": "microarcsecond",
    "solar mass": "1.98841e30*kilogram",
    "earth mass": "5.97217e24*kilogram",
    "semester": "6*month",
    "tablespoon": "15*milliliter",
    "teaspoon": "5*milliliter",
    "tonne of oil equivalent": "toe",
    "trimester": "3*month",
    "volt-ampere": "volt*ampere",
}

# Relative differences of more than 1e-9, with their reason.
TOLERANCES = {
    **dict.fromkeys(  # pint counts Julian years of 365.25 days, we mean Gregorian ones of 365.2425
        "month trimester semester year decade century millennium".split(), 2.1e-5
    ),
    "millimetre per year": 2.1e-5,
    "centimetre per year": 2.1e-5,
    "acre": 4.1e-6,  # pint before 0.26 builds acres on the survey foot, we on the international one
    "acre foot": 6.1e-6,
}


CO2 = " of CO2 equivalent"

# CLDR's French names that no newspaper writes.
NOT_IN_PRINT = set("AFN CNY XOF XAF NIO ERN GEL KWD OMR ZWL VND XEU YUM".split())


def in_pint(name: str) -> str:
    """The name in the notation of pint: « kilogram per square metre » becomes `kilogram/metre**2`."""
    if name.endswith(CO2):
        return in_pint(name.removesuffix(CO2))
    if name in IN_PINT:
        return IN_PINT[name]
    return "/".join(_factor(part) for part in name.split(" per "))


def _factor(words: str) -> str:
    power, _, unit = words.partition(" ")
    if power in {"square", "cubic"}:
        return f"{unit}**{2 if power == 'square' else 3}"
    return words.replace(" hour", "*hour").replace(" ", "*" if "metre" in words else "_").replace("-", "*")


def test_units_of_quantulum_are_named_as_there_and_ours_are_marked(measures: Measures) -> None:
    known = load.units().names
    ours = {name for name, (_, entry) in measures.items() if entry.get("quantulum") == "false"}
    assert set(measures) - ours <= set(known)
    assert ours.isdisjoint(known)


def test_dimensions_are_those_of_quantulum(measures: Measures) -> None:
    known = load.units().names
    wrong = {
        name: (dimension, known[name].entity.name)
        for name, (dimension, _) in measures.items()
        if name in known and known[name].entity.name not in DIMENSIONS.get(dimension, {dimension})
    }
    assert wrong == {"bushel": ("volume", "mass")}  # quantulum3 weighs its bushel, of wheat; ours is the measure


def test_factors_are_those_of_pint(units: UnitData, measures: Measures) -> None:
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry()
    differences = {}
    for name, (dimension, _) in measures.items():
        ratio = registry.parse_expression(f"({in_pint(name)})/({BASES[dimension]})")
        expected = float(registry.Quantity(ratio).to("dimensionless").magnitude)
        differences[name] = abs(float(units.units[name].factor) / expected - 1)
    assert [name for name, difference in differences.items() if difference > TOLERANCES.get(name, 1e-9)] == []


def test_temperatures_have_the_zeros_of_pint(units: UnitData) -> None:
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry()
    for name, notation in [
        ("degree Celsius", "degree_Celsius"),
        ("degree fahrenheit", "degree_Fahrenheit"),
        ("degree Réaumur", "degree_Reaumur"),
        ("kelvin", "kelvin"),
    ]:
        assert float(units.units[name].offset) == registry.Quantity(0, notation).to("kelvin").magnitude


def test_currencies_have_iso_codes(raw_units: dict[str, Any]) -> None:
    assert set(raw_units["currencies"]) - list_currencies() == {"BTC"}


def test_the_currencies_of_quantulum_are_all_there(units: UnitData) -> None:
    codes = {unit.currency_code for unit in load.units().names.values() if unit.currency_code}
    assert codes <= {name for name, unit in units.units.items() if unit.dimension == MONEY}


def test_french_names_of_currencies_are_those_of_the_cldr(units: UnitData, raw_units: dict[str, Any]) -> None:
    forms = {(surface, name) for surface, name, _, _ in units.surfaces}
    missing = {
        code: name
        for code in raw_units["currencies"]
        for name in (get_currency_name(code, count, "fr") for count in (1, 2))
        if (name, code) not in forms and code not in {"BTC", *NOT_IN_PRINT}
    }
    assert missing == {}
