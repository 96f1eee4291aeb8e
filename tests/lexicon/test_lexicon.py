"""The lexicon of a language is built once."""

from numcheck.lexicon import lexicon


def test_there_is_one_lexicon_of_a_language() -> None:
    assert lexicon() is lexicon("fr")
