"""What the command line and the reports say, in French and English: the one catalogue.

An entry is (French, English). Where a number decides the form, the forms stand as `one|many`. Spaces that no line may
break at are written as plain ones: `typeset` sets them. What is said when something does not work is read only then.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from numcheck.errors import NumcheckError
from numcheck.messages.said import TEXTS

Both = tuple[str, str]
"""A text in French and in English."""
LANGUAGES = ("fr", "en")
_GLUED = re.compile(" (?=[:;?!»%])|(?<=«) ")


def typeset(text: str, language: str) -> str:
    """A text of ours as it is printed: in French no line breaks before « : ; ? ! % » nor inside quotation marks."""
    return _GLUED.sub("\u00a0", text) if language == "fr" else text


def say(key: str, language: str, **values: object) -> str:
    """The text of an entry with its values filled in; KeyError for an unknown one."""
    return _entry(key, language).format_map(values)


def count(key: str, language: str, n: int) -> str:
    """The text of an entry in the form that the number asks for: in French 0 and 1 are singular, in English 1 alone."""
    one, _, many = _entry(key, language).partition("|")
    single = n < 2 if language == "fr" else n == 1
    return (one if single else many).format_map({"n": f"{n:,}".replace(",", "\u202f" if language == "fr" else ",")})


def because(key: str, language: str, **values: object) -> str:
    """What a finding says beside its rule's template; these texts are read only where something is wrong."""
    from numcheck.messages.because import TEXTS as BECAUSE

    return filled(BECAUSE[key][language != "fr"], language, values)


def reason(name: str, language: str) -> str:
    """Why a claim was not checked; a reason without an entry speaks for itself."""
    key = f"reason.{name}"
    return _entry(key, language) if key in TEXTS else name.replace("_", " ")


def trouble(key: str, at: str = "", /, **values: object) -> NumcheckError:
    """The error to raise for an entry, in both languages, after the place `at`.

    Values are plain, or `Both`, or an OSError, which is told in the words of the catalogue.
    """
    return told(_troubles()[key], at, **values)


def told(entry: Both, at: str = "", /, **values: object) -> NumcheckError:
    """The same for a text that stands in another catalogue."""
    where = f"{at} : " if at else "", f"{at}: " if at else ""
    french, english = (
        typeset(where[index], language) + filled(entry[index], language, values)
        for index, language in enumerate(LANGUAGES)
    )
    return NumcheckError(english, french)


def filled(text: str, language: str, values: Mapping[str, object]) -> str:
    """A text of a catalogue with its values, of those in both languages the one that is needed."""
    return typeset(text, language).format_map({key: _in(language, value) for key, value in values.items()})


def _in(language: str, value: object) -> object:
    if isinstance(value, OSError):
        from numcheck.messages.system import why

        value = why(value)
    return value[language != "fr"] if isinstance(value, tuple) else value


def _troubles() -> dict[str, Both]:
    from numcheck.messages.troubles import TEXTS as TROUBLES

    return TROUBLES


def _entry(key: str, language: str) -> str:
    return typeset((TEXTS.get(key) or _troubles()[key])[language != "fr"], language)
