"""Numbers as they are printed, in figures and in words: every numeral of a text, left on the board."""

from numcheck.extract.numerals.reader import numeral_words, parse

__all__ = ["numeral_words", "parse"]
