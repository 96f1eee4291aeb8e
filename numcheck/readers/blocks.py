"""The blocks of Markdown: each recogniser looks at the line where the walker stands.

A recogniser takes its lines and returns True, or declines.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from numcheck import regexes
from numcheck.readers.inline import add_inline
from numcheck.readers.lined import put_list, put_table
from numcheck.readers.pipes import table
from numcheck.readers.walker import Walker

_MARKS = frozenset(" \t\r#>`~<:-*+_=[{$0123456789ie")  # « import » and « export » lines are code in MDX
_FENCE = regexes.later(r" {0,3}(`{3,}(?=[^`\n]*$)|~{3,}|:{3,})")
_HEADING = regexes.later(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING = regexes.later(r"(?:[ \t]+#+|[ \t]*\{[^{}]*\})*[ \t]*$")
_UNDERLINE = regexes.later(r" {0,3}(=+|-+)[ \t]*$")
_RULE = regexes.later(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_ITEM = regexes.later(r"([ \t]*)(?:[-*+]|(\d{1,3})[.)])(?:[ \t]+(?:[-*+>][ \t]+(?!\d))*(?:\[[ xX]\][ \t]+)?|$)")
_QUOTE = regexes.later(r"(?:[ \t]*>)+[ \t]?([ \t]*(?:[-*+]|#{1,6})[ \t]+)?")
_DEFINITION = regexes.later(r" {0,3}\[(?!\^)[^\[\]]+\]:[ \t]*\S")
_NOTE = regexes.later(r" {0,3}\[\^[^\[\]\s]+\]:[ \t]*")
_SKIPPED = regexes.later(r"\{\{[<%].*[%>]\}\}[ \t]*$|\{:?[.#][^{}]*\}[ \t]*$")
_MODULE = regexes.later(r"(?:import[ \t]+(?:[\w{*].*\bfrom\b|[\"'])|export[ \t]+(?:const|let|default|function|\{))")
_MATH = regexes.later(r" {0,3}\$\$[ \t]*$")
_TAG = regexes.later(r"[ \t]*<[A-Za-z][\w.]*(?:[ \t][^<>]*)?$")
_TAG_END = regexes.later(r"[^<]*>[ \t]*$")
_PROSE = regexes.later(r"\s*[A-ZÀ-ÖØ-ÝŒ«“—–][^{}<>;=\\|]*$")
_LONG_TAG = 40  # lines
_WORDS = 5  # from so many words on, an indented line may be prose: a paragraph whose first line a typist set in
_RAW = regexes.later(r" {0,3}<(script|style|pre|textarea|svg|math)\b", re.IGNORECASE)
_EMPTY = regexes.later(r"(?<![^\n])[ \t]*$")
_COMMENT = regexes.later(r"[ \t]*<!--")


def may_be_block(source: str, start: int, end: int) -> bool:
    """Whether a line that is not empty can be more than text of a paragraph: most cannot, and need no further look."""
    return source[start] in _MARKS or source.find("|", start, end) >= 0


def _blank(walker: Walker, start: int, end: int) -> bool:
    return walker.skip() if not walker.source[start:end].strip() else False


def _fence(walker: Walker, start: int, end: int) -> bool:
    match = _FENCE.match(walker.source, start, end)
    if not match:
        return False
    if match[1][0] == ":":  # a Quarto div: only its fences are markup
        return walker.skip()
    return walker.skip_until(re.compile(rf" *{match[1][0]}{{{len(match[1])},}}[ \t]*$"))


def _comment(walker: Walker, start: int, end: int) -> bool:
    if not _COMMENT.match(walker.source, start, end) or walker.source.find("-->", start, end) >= 0:
        return False
    return walker.skip_until(re.compile("-->"))


def _raw(walker: Walker, start: int, end: int) -> bool:
    match = _RAW.match(walker.source, start, end)
    if not match:
        return False
    closing = re.compile(f"</{match[1]}[^<>]*>", re.IGNORECASE)
    found = closing.search(walker.source, start, end)
    if not found:
        return walker.skip_until(closing)
    walker.flush()
    if walker.source[found.end() : end].strip():
        walker.paragraph.append((found.end(), end))
    walker.at += 1
    return True


def _tag(walker: Walker, start: int, end: int) -> bool:
    """A tag over several lines, such as a component with its properties; its last line holds nothing else."""
    if not _TAG.match(walker.source, start, end):
        return False
    for count, line in enumerate(walker.lines[walker.at + 1 : walker.at + _LONG_TAG], 2):
        if _TAG_END.match(walker.source, *line):
            return walker.skip(count)
        if not walker.source[slice(*line)].strip():
            break
    return False


def _heading(walker: Walker, start: int, end: int) -> bool:
    match = _HEADING.match(walker.source, start, end)
    if not match:
        return False
    walker.flush()
    closing = _CLOSING.search(walker.source, match.end(), end)
    walker.paragraph.append((match.end(), closing.start() if closing else end))
    level = len(match[1])
    walker.flush("title" if level == 1 else "heading", level)
    walker.at += 1
    return True


def _underline(walker: Walker, start: int, end: int) -> bool:
    match = _UNDERLINE.match(walker.source, start, end) if walker.paragraph else None
    if not match:
        return False
    level = 1 if match[1][0] == "=" else 2
    walker.flush("title" if level == 1 else "heading", level)
    walker.at += 1
    return True


def _markup(walker: Walker, start: int, end: int) -> bool:
    source = walker.source
    if _RULE.match(source, start, end) or _SKIPPED.match(source, start, end):
        return walker.skip()
    if _MATH.match(source, start, end):
        return walker.skip_until(_MATH)
    if _MODULE.match(source, start, end):
        return walker.skip_until(_EMPTY)
    return walker.skip() if not walker.paragraph and _DEFINITION.match(source, start, end) else False


def _indented(walker: Walker, start: int, end: int) -> bool:
    if walker.paragraph or not walker.source.startswith(("    ", "\t"), start, end):
        return False
    previous = walker.builder.blocks[-1] if walker.builder.blocks else None
    if _PROSE.match(walker.source, start, end) and len(walker.source[start:end].split()) >= _WORDS:
        return False
    return walker.skip() if not (previous and previous.kind == "list_item") else False


def _item(walker: Walker, start: int, end: int) -> bool:
    match = _ITEM.match(walker.source, start, end)
    if not match or (walker.paragraph and walker.kind != "list_item" and match[2] not in (None, "1")):
        return False
    walker.flush()
    walker.kind, walker.level = "list_item", 1 + len(match[1].expandtabs(4)) // 2
    walker.paragraph.append((match.end(), end))
    walker.at += 1
    return True


def _quote(walker: Walker, start: int, end: int) -> bool:
    match = _QUOTE.match(walker.source, start, end)
    if not match:
        return False
    if walker.kind != "quote" or match[1] or not walker.source[match.end() : end].strip():
        walker.flush()
    walker.kind = "quote"
    if walker.source[match.end() : end].strip():
        walker.paragraph.append((match.end(), end))
    walker.at += 1
    return True


def _note(walker: Walker, start: int, end: int) -> bool:
    match = _NOTE.match(walker.source, start, end)
    if not match:
        return False
    walker.flush()
    walker.paragraph.append((match.end(), end))
    walker.at += 1
    return True


def _lined(walker: Walker, start: int, end: int) -> bool:
    found = walker.lined.get(walker.at)
    if found is None or _ITEM.match(walker.source, start, end):
        return False
    walker.flush()

    def add(first: int, last: int) -> None:
        add_inline(walker.builder, first, last)

    if found.kind == "labels":
        put_list(walker.builder, found, add)
    else:
        put_table(walker.builder, found, walker.tables, add)
        walker.tables += 1
    walker.at = found.end
    return True


BLOCKS: list[Callable[[Walker, int, int], bool]] = [
    _blank,
    _fence,
    _comment,
    _raw,
    _tag,
    _heading,
    _underline,
    _markup,
    table,
    _indented,
    _lined,
    _quote,
    _note,
    _item,
]
