"""Write what the docs show of the program from the program itself: `make docs`.

A rule page says what `numcheck rule ID` says, in both languages; nothing in docs/rules/ is written by hand. The picture
of a terminal is a run of today.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from numcheck.commands.rules import purpose, read_all
from numcheck.messages import say
from numcheck.packs.source import RuleSource
from tools import terminal_picture

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "rules"
PICTURE = ROOT / "docs" / "terminal.svg"
FAMILIES = {
    "cal": "Calendar",
    "ari": "Arithmetic",
    "doc": "The document against itself",
    "ref": "Reference facts",
    "typo": "Typography",
    "meta": "The document itself",
}
NOTE = "<!-- written by `make docs`; do not edit -->\n"


def pages() -> dict[str, str]:
    """The pages by file name: the list, and one a rule."""
    rules = read_all([])
    return {"index.md": "\n".join(_index(rules))} | {f"{one.head.id}.md": "\n".join(_page(one)) for one in rules}


def _index(rules: list[RuleSource]) -> Iterator[str]:
    yield f"# The rules\n\n{NOTE}"
    yield "`numcheck rule ID` says on the terminal what these pages say. Levels may be changed in the configuration;"
    yield "rules marked *if selected* run only where `select` or `extend-select` names them."
    for family, title in FAMILIES.items():
        yield f"\n## {title} (`{family}`)\n\n| rule | level | what it finds |\n|---|---|---|"
        for rule in rules:
            if rule.head.id.partition("-")[0] == family:
                asked = " *(if selected)*" if rule.head.opt_in else ""
                link = f"[{rule.head.id}]({rule.head.id}.md)"
                yield f"| {link} | {rule.head.level}{asked} | {_cell(purpose(rule, 'en'))} |"
    yield ""


def _page(rule: RuleSource) -> Iterator[str]:
    head = rule.head
    asked = "; it runs only where it is selected (`--extend-select`)" if head.opt_in else ""
    yield f"# {head.id}\n\n{NOTE}"
    yield f"Level: **{head.level}**{asked}. Kind of check: `{rule.check}`.\n"
    for language, title in (("en", "What it says"), ("fr", "En français")):
        about = head.about.both()[language] if head.about else ""
        yield f"## {title}\n\n{_text(about)}\n"
        message = say("rule_message", language, text="`" + " ".join(head.message.both()[language].split()) + "`")
        yield f"{message}\n"
    if head.link:
        yield f"See <{head.link}>.\n"
    yield from _examples(rule)
    yield "## To answer a finding\n"
    yield "Mend the text; or say why it may stay, in the draft, just before the passage:\n"
    yield f"```markdown\n<!-- numcheck: ignore {head.id} -- the reason -->\n```\n"
    yield f'To do without the rule: `--ignore {head.id}`, or `ignore = ["{head.id}"]` in the configuration.\n'


def _examples(rule: RuleSource) -> Iterator[str]:
    for outcome, title in (("fail", "Reported"), ("pass", "Left alone"), ("unchecked", "Not checked")):
        examples = [one for one in rule.head.examples if one.outcome == outcome]
        if examples:
            mark = " (in double brackets)" if outcome == "fail" else ""
            yield f"## {title}{mark}\n"
            for one in examples:
                yield _example(one.marked.strip(), one.date)


def _example(text: str, date: str | None) -> str:
    fence = "~~~~" if "```" in text else "```"
    dated = f"In a document of {date}:\n\n" if date else ""
    return f"{dated}{fence}text\n{text}\n{fence}\n"


def _text(text: str) -> str:
    """Running text whose marks mean themselves in Markdown; what stands between backquotes is code already."""
    parts = " ".join(text.split()).split("`")
    parts[::2] = (re.sub(r"([\\*_<\[])", r"\\\1", part) for part in parts[::2])
    return "`".join(parts)


def _cell(text: str) -> str:
    return _text(text).replace("|", "\\|")


def main() -> int:
    """Write the pages, drop those of rules that are no more, and draw the picture of a terminal."""
    FOLDER.mkdir(exist_ok=True)
    current = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in current:
            path.unlink()
    for name, text in current.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    PICTURE.write_text(terminal_picture.picture(), encoding="utf-8")
    print(f"{FOLDER}: {len(current)} pages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
