"""What the parsers of YAML, TOML, JSON and regular expressions complain about, in French; read only when one does."""

from __future__ import annotations

import re

from numcheck.messages import Both

FRENCH: dict[str, str] = {  # the beginning of a complaint, as the parser words it
    # YAML
    "did not find expected node content": "une valeur manque ici",
    "did not find expected key": "une clé est attendue ici ; vérifiez le retrait",
    "did not find expected '-' indicator": "un tiret de liste est attendu ici ; vérifiez le retrait",
    "did not find expected ',' or ']'": "une virgule ou un crochet fermant manque",
    "did not find expected ',' or '}'": "une virgule ou une accolade fermante manque",
    "did not find expected <document start>": "le texte continue après la fin ; vérifiez le retrait",
    "mapping values are not allowed": "deux-points inattendu ; mettez des guillemets, ou vérifiez le retrait",
    "could not find expected ':'": "un deux-points manque après la clé",
    "block sequence entries are not allowed": "tiret de liste inattendu ; vérifiez le retrait",
    "found character that cannot start any token": "caractère inattendu (une tabulation ?) ; mettez des guillemets",
    "found a tab character": "tabulation dans le retrait ; mettez des espaces",
    "found unexpected end of stream": "guillemet jamais refermé",
    "found unknown escape character": "barre oblique inverse inconnue ; mettez des guillemets simples",
    "found undefined": "renvoi (*) ou type (!) inconnu",
    "control characters are not allowed": "caractère de contrôle",
    # TOML
    "Expected '=' after a key": "un signe = manque après la clé",
    "Expected newline or end of document": "fin de ligne attendue après la valeur",
    "Expected ']": "un crochet fermant manque",
    "Invalid value": "la valeur manque ou s’écrit entre guillemets",
    "Invalid statement": "une clé, une table [nom] ou un commentaire # est attendu",
    "Invalid initial character for a key part": "une clé s’écrit en lettres, chiffres, - et _",
    "Unclosed array": "une liste n’est pas refermée",
    "Unclosed inline table": "une accolade n’est pas refermée",
    "Unterminated string": "un texte n’est pas refermé par un guillemet",
    'Expected "\'"': "un texte n’est pas refermé par un guillemet",
    "Expected '\"'": "un texte n’est pas refermé par un guillemet",
    "Illegal character": "caractère ou fin de ligne dans un texte ; vérifiez les guillemets",
    "Unescaped '\\' in a string": "une barre oblique inverse s’écrit deux fois",
    "Cannot overwrite a value": "une clé est là deux fois",
    "Cannot declare": "une table est là deux fois",
    # JSON
    "Expecting value": "une valeur manque",
    "Expecting property name": "une clé entre guillemets est attendue",
    "Expecting ',' delimiter": "une virgule manque",
    "Expecting ':' delimiter": "un deux-points manque",
    "Extra data": "le texte continue après la fin",
    "Invalid control character": "caractère de contrôle",
    # regular expressions
    "missing ), unterminated subpattern": "une parenthèse n’est pas refermée",
    "unbalanced parenthesis": "une parenthèse fermante de trop",
    "unterminated character set": "un crochet n’est pas refermé",
    "nothing to repeat": "il n’y a rien à répéter avant *, + ou ?",
    "multiple repeat": "deux signes de répétition de suite",
    "bad escape": "barre oblique inverse suivie d’une lettre inconnue",
    "unknown extension": "« (? » suivi d’un signe inconnu",
    "look-behind requires fixed-width pattern": "un regard en arrière a une longueur fixe",
    "invalid group reference": "renvoi à un groupe qui n’existe pas",
    "bad character range": "intervalle de caractères à l’envers",
}
_AT = re.compile(r" at position (\d+)(?: \(line \d+, column \d+\))?$")


def complaint(text: str) -> Both:
    """A complaint in French and as it is; one that is not in the table in the parser's own words."""
    french = next((said for begin, said in FRENCH.items() if text.startswith(begin)), text)
    place = _AT.search(text)
    return f"{french}, caractère {int(place[1]) + 1}" if place and french != text else french, text
