"""The lexicon of a language is built once."""

from numcheck.lexicon import lexicon


def test_there_is_one_lexicon_of_a_language() -> None:
    assert lexicon() is lexicon("fr")


def test_capitals_may_lack_their_accents() -> None:
    seasons = lexicon().words("seasons")
    assert seasons["été"] == seasons["eté"] == "summer"
    assert "à" in lexicon().words("subject_killers")
    assert "a" not in lexicon().words("subject_killers")
