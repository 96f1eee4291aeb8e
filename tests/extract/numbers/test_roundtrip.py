"""What num2words and babel write, numcheck reads."""

import re
from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from numcheck.document import Document
from numcheck.extract import extract
from numcheck.model import Mention

LOCALES = ["fr", "fr_CH", "fr_CA", "fr_BE"]
INTEGERS = st.one_of(
    st.integers(2, 10**4),
    st.integers(2, 10**15),
    st.integers(1, 9).flatmap(lambda digit: st.builds(lambda zeros: digit * 10**zeros, st.integers(1, 15))),
).filter(lambda number: number > 1)
AMOUNTS = st.decimals("0.01", "9999999999", places=2)


def only(text: str) -> Mention:
    """The single mention of a text."""
    [found] = extract(Document(text, text, "")).mentions
    return found


def in_1990_spelling(words: str) -> str:
    """All parts of a number joined by hyphens."""
    return (
        re.sub(r" (?!million|milliard|billion|billiard)", "-", words)
        if "milli" not in words and "billi" not in words
        else words
    )


@pytest.mark.parametrize("language", ["fr", "fr_BE", "fr_CH"])
@given(number=INTEGERS)
def test_cardinals_in_words(language: str, number: int) -> None:
    words = num2words(number, lang=language)
    found = only(f"total : {words} objets")
    assert (found.value, found.text) == (Decimal(number), words)


@pytest.mark.parametrize("language", ["fr", "fr_BE", "fr_CH"])
@given(number=INTEGERS)
def test_cardinals_in_the_spelling_of_1990(language: str, number: int) -> None:
    assert only(f"total : {in_1990_spelling(num2words(number, lang=language))} objets").value == number


@pytest.mark.parametrize("language", ["fr", "fr_BE", "fr_CH"])
@given(number=st.integers(3, 999_999))
def test_ordinals_in_words(language: str, number: int) -> None:
    words = num2words(number, lang=language, to="ordinal").replace("tsième", "tième")  # its slip
    found = only(f"le {words} candidat")
    assert (found.value, found.kind) == (Decimal(number), "ordinal")


@pytest.mark.parametrize("locale", LOCALES)
@given(number=AMOUNTS)
def test_decimals(locale: str, number: Decimal) -> None:
    assert only(f"total : {format_decimal(number, locale=locale, format='#,##0.00')} points").value == number


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("currency", ["EUR", "USD", "CHF", "CAD", "GBP"])
@given(number=AMOUNTS)
def test_money(locale: str, currency: str, number: Decimal) -> None:
    found = only("il a payé " + format_currency(number, currency, locale=locale))
    assert (found.kind, found.value) == ("money", number)


@pytest.mark.parametrize("locale", LOCALES)
@given(number=st.decimals("0.001", "9.999", places=3))
def test_percents(locale: str, number: Decimal) -> None:
    found = only("une part de " + format_percent(number, locale=locale, format="#,##0.0 %"))
    assert (found.kind, found.value) == ("percent", number * 100)


@given(number=st.integers(1000, 10**12), gap=st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", "'", "’"]))
def test_groups_of_three(number: int, gap: str) -> None:
    text = f"{number:,}".replace(",", gap)
    found = only(f"total : {text} objets")
    assert (found.value, found.text) == (Decimal(number), text)
