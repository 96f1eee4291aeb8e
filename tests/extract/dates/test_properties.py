"""Properties: printed dates mean themselves, relative ones move with their base, nothing else moves them."""

from __future__ import annotations

import datetime as dt
import itertools
import locale
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import numcheck
from numcheck.extract.dateparser_bridge import parse
from numcheck.extract.dates import calendar as cal
from tests.extract.dates.reading import dates, one, shown

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))
BASES = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
PRINTERS: dict[str, Callable[[dt.date], str]] = {
    "words": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "capitals": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}".upper(),
    "weekday": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "first": lambda d: f"{'1er' if d.day == 1 else d.day} {MONTHS[d.month - 1]} {d.year}",
    "no-break": lambda d: f"{d.day}\u00a0{MONTHS[d.month - 1]}\u202f{d.year}",
    "iso": lambda d: d.isoformat(),
    "slashes": lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}",
    "short slashes": lambda d: f"{d.day}/{d.month}/{d.year}",
    "dots": lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    "hyphens": lambda d: f"{d.day:02d}-{d.month:02d}-{d.year}",
    "year first": lambda d: f"{d.year}/{d.month:02d}/{d.day:02d}",
    "joined words": lambda d: f"{d.day}-{MONTHS[d.month - 1]}-{d.year}",
    "year first in words": lambda d: f"{d.year}/{MONTHS[d.month - 1]}/{d.day:02d}",
}
RANGES: dict[str, Callable[[dt.date, dt.date], str]] = {
    "words": lambda a, b: f"du {PRINTERS['words'](a)} au {PRINTERS['words'](b)}",
    "slashes": lambda a, b: f"du {PRINTERS['slashes'](a)} au {PRINTERS['slashes'](b)}",
    "dash": lambda a, b: f"du {PRINTERS['slashes'](a)} – {PRINTERS['slashes'](b)}",
    "hyphen": lambda a, b: f"({PRINTERS['slashes'](a)}-{PRINTERS['slashes'](b)})",
}


@given(DAYS, st.sampled_from(sorted(PRINTERS)))
def test_a_printed_day_means_itself(day: dt.date, printer: str) -> None:
    mention = one(f"Le {PRINTERS[printer](day)}, il neige.")
    assert mention.days is not None
    assert (mention.days.first, mention.days.last) == (day, day)


@given(DAYS, st.integers(1, 4000), st.sampled_from(sorted(RANGES)))
def test_a_printed_range_goes_from_one_day_to_the_other(start: dt.date, length: int, printer: str) -> None:
    end = min(start + dt.timedelta(length), dt.date(2999, 12, 31))
    mention = one(f"Fermé {RANGES[printer](start, end)}, dit-on.")
    assert mention.days is not None
    assert (mention.days.first, mention.days.last) == (start, max(start, end))


@given(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)))
def test_an_iso_week_holds_its_days(day: dt.date) -> None:
    year, week, _ = day.isocalendar()
    for form in (f"la semaine {week} de {year}", f"la semaine {year}-W{week:02d}"):
        mention = one(f"Pendant {form}, il neige.")
        assert mention.days is not None
        assert mention.days.first <= day <= mention.days.last
        assert (mention.days.last - mention.days.first).days == 6


@given(DAYS, st.times(), st.sampled_from(["", "Z", "+02:00", "-0530"]))
def test_a_stamp_is_its_day_and_its_minute(date: dt.date, time: dt.time, zone: str) -> None:
    day, clock = dates(f"Reçu le {date.isoformat()}T{time.isoformat('seconds')}{zone}, dit-on.")
    assert day.days is not None
    assert (day.days.first, day.days) == (date, clock.days)
    assert clock.fields is not None
    assert (clock.fields.hour, clock.fields.minute) == (time.hour, time.minute)


@given(st.integers(1900, 2100), st.integers(2, 11), st.sampled_from(["premiers", "derniers"]))
def test_the_first_and_the_last_months_of_a_year(year: int, count: int, side: str) -> None:
    mention = one(f"Sur les {count} {side} mois de l'année {year}, il neige.")
    assert mention.days is not None
    first, last = (1, count) if side == "premiers" else (13 - count, 12)
    assert (mention.days.first.year, mention.days.first.month, mention.days.last.month) == (year, first, last)


@given(BASES, st.sampled_from(WEEKDAYS), st.sampled_from([1, 2, 3, 4, -1]))
def test_the_nth_weekday_of_a_month(base: dt.date, weekday: str, number: int) -> None:
    names = {1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième", -1: "dernier"}
    mention = one(f"Vu le {names[number]} {weekday} de {MONTHS[base.month - 1]} {base.year}, dit-on.")
    assert mention.days is not None
    day = mention.days.first
    assert (day.year, day.month, day.weekday()) == (base.year, base.month, WEEKDAYS.index(weekday))
    assert (day + dt.timedelta(7)).month != day.month if number < 0 else (day.day - 1) // 7 == number - 1


SHIFTS = {
    "hier": -1,
    "avant-hier": -2,
    "demain": 1,
    "après-demain": 2,
    "il y a 3 jours": -3,
    "il y a deux semaines": -14,
    "voilà deux jours": -2,
    "cela fait trois semaines": -21,
    "dans dix jours": 10,
    "sous huit jours": 8,
}


@given(BASES, st.sampled_from(sorted(SHIFTS)))
def test_relative_days_move_with_their_base(base: dt.date, form: str) -> None:
    mention = one(f"Ainsi, {form}, il neige.", base)
    assert mention.days is not None
    assert mention.days.first == mention.days.last == base + dt.timedelta(SHIFTS[form])


@given(BASES, st.sampled_from(["week", "month", "year"]), st.sampled_from([-1, 0, 1]))
def test_relative_cells_hold_the_shifted_day(base: dt.date, unit: str, count: int) -> None:
    forms = {
        "week": {-1: "la semaine dernière", 0: "cette semaine", 1: "la semaine prochaine"},
        "month": {-1: "le mois dernier", 0: "ce mois-ci", 1: "le mois prochain"},
        "year": {-1: "l'an dernier", 0: "cette année", 1: "l'an prochain"},
    }
    mention = one(f"Ainsi, {forms[unit][count]}, il neige.", base)
    shifted = cal.shift(base, unit, count)
    assert shifted is not None
    assert mention.days is not None
    assert mention.days.first <= shifted <= mention.days.last


@given(BASES, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_one(base: dt.date, weekday: str) -> None:
    before, after = one(f"Il est venu {weekday} dernier.", base), one(f"Il viendra {weekday} prochain.", base)
    assert before.days is not None
    assert after.days is not None
    assert before.days.first.weekday() == after.days.first.weekday() == WEEKDAYS.index(weekday)
    assert 1 <= (base - before.days.first).days <= 7
    assert 1 <= (after.days.first - base).days <= 7


AGREED = ["hier", "avant-hier", "demain", "il y a 3 jours", "dans 5 jours", "il y a deux semaines", "il y a un mois"]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31)), st.sampled_from(AGREED))
def test_dateparser_agrees_where_both_read(base: dt.date, form: str) -> None:
    mention, other = one(f"Ainsi, {form}, il neige.", base), parse(form, base)
    assert mention.days is not None
    assert other is not None
    assert mention.days.first <= other[0] <= mention.days.last


def test_dateparser_reads_what_is_left_over() -> None:
    mention = one("il y a 1 an, 2 mois et 3 jours")
    assert mention.days is not None
    assert mention.days.first == dt.date(2023, 8, 22)


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    for mention in numcheck.extract(text, date=dt.date(2024, 10, 25)):
        assert text[mention.span.start : mention.span.end] == mention.text


PIECES = [
    "premiers",
    "semaine",
    "W12",
    "2024-W12",
    "05/06",
    "T18:00Z",
    "chaque",
    "toute",
    "quelques",
    "été",
    "soirée",
    "le",
    "5",
    "mai",
    "2024",
    "31",
    ",",
    "à",
    "14",
    "h",
    "30",
    "lundi",
    "dernier",
    "de",
    "l'",
    "année",
    "il y a",
    "-",
    "XXe",
    "siècle",
    "et",
    "du",
    "au",
    "fin",
    "Noël",
    "/",
    "deux",
    "ans",
    "plus tard",
    "\n\n",
    "T3",
    "«",
    "»",
]


EDGES = [dt.date(2024, 10, 25), dt.date(1, 1, 1), dt.date(9999, 12, 31)]


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(EDGES))
def test_any_mixture_of_temporal_words_is_read_without_an_error(pieces: list[str], base: dt.date) -> None:
    text = " ".join(pieces)
    found = numcheck.extract(text, date=base)
    assert all(text[m.span.start : m.span.end] == m.text for m in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


SAMPLE = "Hier, il y a 18 mois, mardi prochain, le 5 mai, à 14 h 30, la semaine dernière, fin 2022."


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
def test_the_time_zone_changes_nothing(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = shown(SAMPLE)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert shown(SAMPLE) == expected
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("name", ["C", "C.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8"])
def test_the_locale_changes_nothing(name: str) -> None:
    expected = shown(SAMPLE)
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pytest.skip(f"no locale {name} here")
    try:
        assert shown(SAMPLE) == expected
    finally:
        locale.setlocale(locale.LC_ALL, before)


def test_the_clock_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    real = dt.date

    class Days(type):
        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, real)

    class Frozen(dt.date, metaclass=Days):
        @classmethod
        def today(cls) -> Frozen:
            raise AssertionError("the clock was asked")

    expected = shown(SAMPLE)
    monkeypatch.setattr(dt, "date", Frozen)
    assert [mention.text for mention in dates(SAMPLE)] == [line.partition(" = ")[0] for line in expected]


def test_frequent_forms_need_no_dateparser() -> None:
    import subprocess
    import sys

    code = (
        f"import numcheck, datetime, sys; numcheck.extract({SAMPLE!r}, date=datetime.date(2024, 10, 25));"
        "assert 'dateparser' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
