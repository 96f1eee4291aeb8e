"""Writes French news prose with figures, from sentence patterns and a seed: the text that the benchmark measures on."""

import datetime as dt
import random
from collections.abc import Callable

SHARE_WITH_FIGURES = 0.35
"""Gives about one figure in twelve words, twice as dense as a newspaper: figures are what costs time."""
SPACES = " \u00a0\u202f"
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
PLACES = "Valbrune Saint-Orens-le-Vieux Kermadec Montalban-sur-Ource Port-Aubin Essartons Courvilliers".split()
PEOPLE = ["Maëlle Tardivon", "Hakim Bellerive", "Jeanne Orsatelli", "Rémi Castagnol", "Awa Diarrassou", "Luc Vanhecke"]
BODIES = ["la région", "le syndicat des eaux", "la coopérative", "l’agence du littoral", "le rectorat", "la métropole"]

PLAIN = (
    "Interrogé sur le calendrier, {person} s’est contenté de rappeler que la concertation n’était pas close.",
    "Les riverains, eux, redoutent surtout le bruit et la circulation des camions aux heures d’école.",
    "Dans les allées du marché de {place}, le sujet revient sur toutes les lèvres depuis la fin de l’été.",
    "« Nous avons écouté tout le monde, et nous continuerons de le faire », a répondu {person}.",
    "La décision, attendue de longue date, divise jusque dans les rangs de la majorité.",
    "Selon {body}, les études préalables ont confirmé la fragilité des berges et la nécessité d’agir vite.",
    "Rien n’indique pourtant que les travaux puissent commencer avant la fin des recours.",
    "Plusieurs associations ont annoncé leur intention de saisir le tribunal administratif.",
    "Pour {person}, qui dirige le service, l’enjeu est moins financier que symbolique.",
    "À {place}, on préfère attendre le rapport des experts avant de se prononcer.",
    "Le texte doit encore être examiné en commission, puis soumis au vote de l’assemblée.",
    "Contactée, l’entreprise n’a pas donné suite à nos demandes d’entretien.",
)

WITH_FIGURES = (
    "Le {date}, {body} a débloqué {money} pour remettre en état {count} logements de {place}.",
    "En {year}, la commune comptait {count} habitants ; ils sont désormais {count}, soit {percent} de la vallée.",
    "{change}",
    "Près de {count} personnes, dont un tiers de moins de trente ans, ont voté à la consultation de {month} {year}.",
    "Le chantier, long de {measure} km, devait durer dix-huit mois ; il en est à sa {ordinal} année.",
    "« Il nous manque {money} », a reconnu {person} {weekday} soir, devant une cinquantaine d’élus.",
    "D’après {body}, {percent} des foyers sont raccordés, contre {percent} en {year}.",
    "Âgée de {age} ans, {person} siège au conseil depuis {year}.",
    "La facture moyenne atteint {measure} euros par mois, et plus de {count} abonnés l’ont contestée.",
    "Entre {year} et la fin de l’an dernier, {body} a perdu {count} emplois, surtout à {place}.",
    "Le scrutin s’est tenu le {date}, de 8 heures à 18 h 30, dans {small} bureaux.",
    "Il y a environ {small} mois, un premier projet de {money} avait été abandonné.",
    "L’usine produit {measure} tonnes par jour et emploie quelque {count} salariés sur {small} hectares.",
)


def _grouped(value: int, space: str) -> str:
    return f"{value:,}".replace(",", space)


class Prose:
    """A stream of sentences; the same seed gives the same text."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        pick = self._random.choice
        self._slots: dict[str, Callable[[], str]] = {
            "age": lambda: str(self._random.randint(28, 74)),
            "body": lambda: pick(BODIES),
            "change": self._change,
            "count": lambda: _grouped(self._random.randint(120, 98_000), pick(SPACES)),
            "date": self._date,
            "measure": lambda: f"{self._random.randint(2, 480)},{self._random.randint(1, 9)}",
            "money": lambda: (
                f"{self._random.randint(2, 90)},{self._random.randint(1, 9)} {pick(('millions d’euros', 'M€'))}"
            ),
            "month": lambda: pick(MONTHS),
            "ordinal": lambda: pick(("deuxième", "troisième", "4e", "cinquième")),
            "percent": lambda: f"{self._random.randint(3, 88)},{self._random.randint(1, 9)}{pick(SPACES)}%",
            "person": lambda: pick(PEOPLE),
            "place": lambda: pick(PLACES),
            "small": lambda: pick(("quatre", "sept", "neuf", "15", "dix-huit", "24")),
            "weekday": lambda: pick(WEEKDAYS),
            "year": lambda: str(self._random.randint(1994, 2023)),
        }

    def article(self, size: int) -> str:
        """Paragraphs of three to six sentences, about `size` characters in all."""
        paragraphs: list[str] = []
        length = 0
        while length < size:
            paragraph = " ".join(self._sentence() for _ in range(self._random.randint(3, 6)))
            paragraphs.append(paragraph)
            length += len(paragraph) + 2
        return "\n\n".join(paragraphs) + "\n"

    def _sentence(self) -> str:
        pattern = self._random.choice(WITH_FIGURES if self._random.random() < SHARE_WITH_FIGURES else PLAIN)
        sentence = pattern
        for name, slot in self._slots.items():
            while (field := f"{{{name}}}") in sentence:
                sentence = sentence.replace(field, slot(), 1)
        return sentence[0].upper() + sentence[1:]

    def _date(self) -> str:
        day = dt.date(2023, 1, 1) + dt.timedelta(days=self._random.randint(0, 700))
        weekday = f"{WEEKDAYS[day.weekday()]} " if self._random.random() < 0.4 else ""
        return f"{weekday}{day.day if day.day > 1 else '1er'} {MONTHS[day.month - 1]} {day.year}"

    def _change(self) -> str:
        before = self._random.randint(200, 9_000) * 10
        percent = self._random.randint(4, 60)
        after = round(before * (100 + percent) / 100)
        first, last = _grouped(before, "\u202f"), _grouped(after, "\u202f")
        return f"Le nombre de voyageurs est passé de {first} à {last}, soit une hausse de {percent} % en deux ans."
