"""The picture of a terminal in the README, made by `make docs`.

The picture is drawn from the coloured output of a real run, character by character in a grid, so that any fixed-width
font gives the same columns. It asks the network for nothing.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from numcheck.report.excerpt import cells

ROOT = Path(__file__).resolve().parent.parent
NAME = "brouillon.md"
COMMAND = f"numcheck check {NAME} --date 2024-10-25"
DRAFT = """\
Le vote aura lieu jeudi 5 novembre 2024. Le budget passe de 4,2 à 5,1 milliards d’euros, soit une hausse de 31 %.
Avec une fortune de 26,4 milliards de dollars, Elon Musk soutient l’ancien président Donald Trump.
"""
WIDTH = 96  # columns
CELL, LINE, EDGE, BAR = 8.4, 20, 16, 34  # pixels: a column, a line, the margin, the title bar
COLOURS = {"31": "#ff8d8d", "32": "#7fd6a0", "33": "#f0c15a", "36": "#8fd3e8"}
_CODE = re.compile("\033\\[([0-9;]*)m")


class Piece(NamedTuple):
    """Text in one style, from a column on; codes are those of ANSI."""

    column: int
    text: str
    codes: frozenset[str]


def printed() -> str:
    """What the command prints about the draft, with colours."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, NAME).write_text(DRAFT, encoding="utf-8")
        plain = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        environment = plain | {"COLUMNS": str(WIDTH), "PYTHONPATH": str(ROOT), "FORCE_COLOR": "1"}
        command = [sys.executable, "-m", *COMMAND.split()]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    if done.returncode != 1:
        raise SystemExit(f"{COMMAND}: status {done.returncode}, 1 expected\n{done.stderr.decode()}")
    return done.stdout.decode()


def pieces(line: str) -> Iterator[Piece]:
    """The stretches of a line of ANSI text, each in one style, without the blanks around them."""
    codes: frozenset[str] = frozenset()
    column = place = 0
    for match in (*_CODE.finditer(line), None):
        text = line[place : match.start() if match else len(line)]
        if bare := text.strip(" "):
            yield Piece(column + len(text) - len(text.lstrip(" ")), bare, codes)
        column += cells(text)
        if match:
            codes = frozenset(match[1].split(";")) - {"0", ""}
            place = match.end()


def picture() -> str:
    """The picture: a window with the command and its coloured output, as SVG."""
    lines = [f"\033[2m$\033[0m \033[1m{COMMAND}\033[0m", "", *printed().rstrip("\n").split("\n")]
    width, height = round(WIDTH * CELL + 2 * EDGE), BAR + len(lines) * LINE + EDGE
    size = f'width="{width}" height="{height}"'
    rows = (_row(line, BAR + (number + 1) * LINE - 5) for number, line in enumerate(lines))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}>',
            f"<title>{escape(COMMAND)}</title>",
            f'<rect {size} rx="8" fill="#17181c"/>',
            *(f'<circle cx="{EDGE + 4 + 18 * dot}" cy="17" r="5.5" fill="#43464f"/>' for dot in range(3)),
            "<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" "
            'font-size="14" fill="#e8e8ec" xml:space="preserve">',
            *filter(None, rows),
            "</g>",
            "</svg>",
            "",
        ]
    )


def _row(line: str, base: int) -> str:
    return "".join(_text(piece, base) for piece in pieces(line))


def _text(piece: Piece, base: int) -> str:
    colour = next((f' fill="{COLOURS[code]}"' for code in sorted(piece.codes) if code in COLOURS), "")
    weight = ' font-weight="bold"' if "1" in piece.codes else ""
    faint = ' opacity="0.6"' if "2" in piece.codes else ""
    place = f'x="{EDGE + piece.column * CELL:.1f}" y="{base}" textLength="{cells(piece.text) * CELL:.1f}"'
    return f'<text {place} lengthAdjust="spacingAndGlyphs"{colour}{weight}{faint}>{escape(piece.text)}</text>'
