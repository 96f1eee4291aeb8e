"""Draws figures from real text for reading: mentions (are they right?) and sentences (is a figure missing?).

Usage: python benchmarks/sample.py mentions|dates|sentences CORPUS.jsonl … [--count 300] [--seed 1] [--out FILE]

A corpus is JSON lines with `id`, `text` and, where it is known, the `date` of the text. The sample is spread evenly
over the corpora. What is printed is for the reader's eyes; FILE gets one line for each item without any text (`doc`,
`start`, `end`, `verdict`), to be filled in.

`verdicts/numbers.jsonl` holds what a reader said of the mentions drawn with --count 300 and the seeds 6901, 7001,
9101, 9102, 9201, 9202, 9301, 9601, 9602, 9701, 9901, 9902, 9911, 9912, 10001 to 10009, 10101 to 10104, 10106, 10107,
10301, 10302, 10401, 10402, 11101 to 11104, 11201 to 11204, 12201, 12202, 12204, 12205, 12301 to 12304, 12401 and 12402
(from all corpora) and 9103 (from technical ones): `right`; `label` where the figure is right but names something and
should be guarded; `wrong`. And of the sentences drawn with --count 100 and the seeds 6702, 9603, 9702, 9903, 10021,
10303, 10403, 11105, 11205 and 12203 (`complete`, `incomplete`). The verdicts are those of the first reading, before
what they showed was mended; 9201, 9202 and 9301 were drawn after what 9101 to 9103 showed was, 9701 after what 9601 and
9602 did, 9911 and 9912 after what 9901 and 9902 did, each of 10102 to 10107 after what those before it did, and so were
10002, 10003 with 10004, 10005 with 10006, 10007 with 10008, and 10009; 11201 to 11204 after what 11101 to 11104 did;
12401 and 12402 after what 12201 to 12304 did. From 10001 on, a number without the noun that it counts is wrong too;
readers of 12201 to 12205 were told to be as strict as they could, those of 12401 and 12402 that kings' numbers and
« trois de ses livres » are right as they are.

`verdicts/dates.jsonl` does so for the dates drawn with --count 200 and the seeds 31093 and 9821 and with --count 100
and the seeds 9604, 9904, 10105, 10304, 11106 and 12206 (`right`; `wrong_days`; `no_days` where a reader knows them;
`wrong` where the mention is no date).
"""

import argparse
import datetime as dt
import json
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from numcheck.document import Document
from numcheck.extract import Extraction, extract
from numcheck.extract.numerals.words import word_table
from numcheck.lexicon import lexicon
from numcheck.model import Days

NUMERIC = frozenset(("number", "ordinal", "percent", "ratio", "money", "quantity", "count", "duration"))
AROUND = 60  # characters of context on each side
WIDE = 160  # and before a date, whose days the text before it may give
LONGEST = 600  # characters of a sentence worth reading
HAS_FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class Item:
    """A stretch of a document, and how it is shown to the reader."""

    doc: str
    start: int
    end: int
    shown: str


def documents(path: Path) -> Iterator[tuple[str, str, Days | None]]:
    """The identifiers, the texts and the dates of a corpus."""
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        record = json.loads(line)
        date = record.get("date") or None
        yield record["id"], record["text"], Days(*[dt.date.fromisoformat(date)] * 2) if date else None


def dates(doc: str, text: str, date: Days | None) -> Iterator[Item]:
    """Every date and time with its days."""
    for mention in extract(Document(text, text, doc), date).mentions:
        if mention.kind in {"date", "time"}:
            start, end = mention.span.start, mention.span.end
            days = f"{mention.days.first}..{mention.days.last}" if mention.days else mention.reason
            shown = f"{text[max(0, start - WIDE) : start]}⟦{mention.text}⟧{text[end : end + AROUND]}"
            seen = f"{date.first if date else '-'} {mention.kind} {days} {mention.anchor}"
            yield Item(doc, start, end, f"{seen} | {' '.join(shown.split())}")


def mentions(doc: str, text: str, date: Days | None) -> Iterator[Item]:
    """Every live mention of a number with its reading."""
    for mention in extract(Document(text, text, doc), date).mentions:
        if mention.kind in NUMERIC:
            start, end = mention.span.start, mention.span.end
            data = mention.to_dict()
            ends = "…".join(str(part["value"]) for part in data["ends"] or ())
            fields = (data["value"] or ends, data["unit"], data["noun"], data["hedge"], data["role"])
            shown = f"{text[max(0, start - AROUND) : start]}⟦{mention.text}⟧{text[end : end + AROUND]}"
            yield Item(doc, start, end, f"{mention.kind} {fields} | {' '.join(shown.split())}")


def sentences(doc: str, text: str, date: Days | None) -> Iterator[Item]:
    """Every sentence with a digit or a number word, the mentions of any kind marked in it."""
    words = word_table(lexicon("fr"))
    found = extract(Document(text, text, doc), date)
    tokens = found.tokens
    for number in range(len(tokens.sentences)):
        first, last = tokens.sentence_bounds(number)
        if first >= last:
            continue
        span = tokens.span(first, last)
        numeric = HAS_FIGURE.search(text, span.start, span.end) or any(
            word in words for word in tokens.words[first:last] if word not in {"un", "une"}
        )
        if numeric and span.end - span.start <= LONGEST:
            yield Item(doc, span.start, span.end, " ".join(_marked(text, found, span.start, span.end).split()))


def _marked(text: str, found: Extraction, start: int, end: int) -> str:
    shown, place = "", start
    marks = [(m, "⟦⟧" if m.kind in NUMERIC else "⟨⟩") for m in found.mentions] + [(m, "❲❳") for m in found.masked]
    for mention, brackets in sorted(marks, key=lambda item: item[0].span.start):
        if start <= mention.span.start and mention.span.end <= end and mention.span.start >= place:
            shown += text[place : mention.span.start] + brackets[0] + mention.text + brackets[1]
            place = mention.span.end
    return shown + text[place:end]


def draw(kind: str, corpora: Sequence[Path], count: int, seed: int) -> list[Item]:
    """The sample: as many items from each corpus as it has, up to an even share."""
    source = {"mentions": mentions, "dates": dates, "sentences": sentences}[kind]
    generator = random.Random(seed)
    share = -(-count // len(corpora))
    items: list[Item] = []
    for path in corpora:
        pool = [item for doc, text, date in documents(path) for item in source(doc, text, date)]
        items += generator.sample(pool, min(share, len(pool)))
    return items[:count] if len(items) <= count else generator.sample(items, count)


def write(path: Path, items: Iterable[Item]) -> None:
    """One line for each item, without its text."""
    lines = (json.dumps({"doc": i.doc, "start": i.start, "end": i.end, "verdict": None}) for i in items)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Print the sample and write the file of verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("mentions", "dates", "sentences"))
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args(arguments)
    items = draw(options.kind, options.corpora, options.count, options.seed)
    for number, item in enumerate(items, 1):
        print(f"{number:3} {item.shown}")
    if options.out:
        write(options.out, items)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
