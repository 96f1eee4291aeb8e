"""Directives, « [CQ] » and what they silence: scopes, refusals, unused ones."""

from __future__ import annotations

import pytest

from numcheck.document import Document
from numcheck.errors import NumcheckError
from numcheck.extract.scan import scan
from numcheck.lexicon import lexicon
from numcheck.model import Finding
from numcheck.readers import read_bytes
from numcheck.silence import Silenced, silence
from numcheck.tokens import Span, Tokens

RULE = "ari-sum"


def tokens(document: Document) -> Tokens:
    return scan(document.text, lexicon("fr"), (block.start for block in document.blocks))


def findings(document: Document, rule: str = RULE) -> list[Finding]:
    """A finding of a rule for each figure that ends in 7."""
    words = tokens(document)
    spans = [
        words.span(index, index + 1) for index, word in enumerate(words.words) if word.isdigit() and word[-1] == "7"
    ]
    return [
        Finding(
            span, document.location(span), document.text[span.start : span.end], rule, "error", "", fingerprint=f"f{n}"
        )
        for n, span in enumerate(spans)
    ]


def run(source: str, path: str = "x.md", ran: list[str] | None = None) -> Silenced:
    document = read_bytes(source.encode(), path)
    return silence(document, findings(document), tokens(document), ran=ran)


def texts(silenced: Silenced) -> tuple[list[str], list[str]]:
    return [one.text for one in silenced.kept], [one.finding.text for one in silenced.suppressed]


MARKDOWN = {
    # on its own before a block: that block
    "17\n\n<!-- numcheck: ignore ari-sum -- vu -->\n\nSoit 27. Et 37.\n\n47": ("17 47", "27 37"),
    "<!-- numcheck: ignore ari-sum -- vu -->\nSoit 27. Et 37.\n\n47": ("47", "27 37"),
    "<!-- numcheck: ignore ari-sum -- vu -->\n\n- soit 27\n- soit 37": ("37", "27"),
    "<!-- numcheck: ignore ari-sum -- vu -->\n\n|a|b|\n|-|-|\n|27|37|\n\n47": ("47", "27 37"),
    "<!-- numcheck: ignore\nari-sum\n-- vu et\nrevu -->\n\nSoit 27.": ("", "27"),
    # at the head of a block: that block; alone on a line within one: the rest
    "<!-- numcheck: ignore ari-sum -- vu --> Soit 27. Et 37.\n\n47": ("47", "27 37"),
    "Une ligne assez longue, avec 17.\n<!-- numcheck: ignore ari-sum -- vu -->\nUne autre ligne, soit 27.\n\n47": (
        "17 47",
        "27",
    ),
    # within a line: the sentence before it
    "Soit 17. Et 27 <!-- numcheck: ignore ari-sum -- vu --> en tout. Puis 37.": ("17 37", "27"),
    "Soit 17. Et 27. <!-- numcheck: ignore ari-sum -- vu -->\n\n37": ("17 37", "27"),
    "- a 27 <!-- numcheck: ignore ari-sum -- vu -->\n- b 37": ("37", "27"),
    "|a|b|\n|-|-|\n|27 <!-- numcheck: ignore ari-sum -- vu -->|37|": ("37", "27"),
    # regions and files
    "17\n\n<!-- numcheck: ignore-start ari-sum -- vu -->\n\n27\n\n37\n\n<!-- numcheck: ignore-end -->\n\n47": (
        "17 47",
        "27 37",
    ),
    "17 <!-- numcheck: ignore-start ari-sum -- vu --> 27 <!-- numcheck: ignore-end ari-sum --> 47": ("17 47", "27"),
    "17\n\n27\n\n<!-- numcheck: ignore-file ari-sum -- vu -->": ("", "17 27"),
    # rules: several, families, others
    "<!-- numcheck: ignore cal-x, ari-sum -- vu -->\n27": ("", "27"),
    "<!-- numcheck: ignore ari — vu -->\n27": ("", "27"),
    "<!-- numcheck: ignore ari-su -- vu -->\n27": ("27", ""),
    "<!-- numcheck: ignore ari-sum-parts -- vu -->\n27": ("27", ""),
    # code shows directives and holds none
    "```\n<!-- numcheck: ignore ari-sum -->\n```\n27": ("27", ""),
    "``` md\n~~~\n<!-- numcheck: ignore ari-sum -->\n```\n27": ("27", ""),
    "`<!-- numcheck: ignore ari-sum -- vu -->` 27": ("27", ""),
    "<!-- a note about numcheck --> 27": ("27", ""),
    "<!-- numcheck: ignore ari-sum -- jamais fermé\n27": ("", ""),
    # the desk's own mark
    "Soit 27 [CQ] et 37.": ("37", "27"),
    "Soit 27[cq], 37 soldats [CQ], 47 (oui) [CQ].": ("47", "27 37"),
    "Soit 27, 36 [CQ].": ("27", ""),
}


@pytest.mark.parametrize("source", MARKDOWN)
def test_scopes_in_markdown(source: str) -> None:
    kept, suppressed = MARKDOWN[source]
    assert texts(run(source)) == (kept.split(), suppressed.split())


NOTE = "<!-- numcheck: ignore ari-sum -- vu -->"
HTML = {
    f"<p>17</p>{NOTE}<p>Soit <b>27</b>. Et 37.</p><p>47</p>": ("17 47", "27 37"),
    f"<p>17\n{NOTE}\n27. Et 37.</p><p>47</p>": ("17 47", "27 37"),
    f"<p>Soit 17. Et 27&nbsp;%{NOTE} en tout. Puis 37.</p>": ("17 37", "27"),
    f"<p>{NOTE}Soit 27. Et 37.</p><p>47</p>": ("47", "27 37"),
    f"{NOTE}<table><tr><td>27<td>37</table><p>47": ("47", "27 37"),
    f"<ul><li>17 {NOTE}<li>27</ul>": ("27", "17"),
    f"<p>17<br>\n{NOTE}\n<br>27</p>": ("17", "27"),
    "<p>17</p><!-- numcheck: ignore-start ari-sum -- vu --><p>27</p><h2>37</h2><!-- numcheck: ignore-end --><p>47": (
        "17 47",
        "27 37",
    ),
    f"<p>17</p>{NOTE}": ("17", ""),
    f"<pre>&lt;!-- numcheck: ignore --&gt;</pre>{NOTE}<p>27": ("", "27"),
}


@pytest.mark.parametrize("source", HTML)
def test_scopes_in_html(source: str) -> None:
    kept, suppressed = HTML[source]
    assert texts(run(source, "x.html")) == (kept.split(), suppressed.split())


def test_directives_in_plain_text() -> None:
    assert texts(run("17\n\n<!-- numcheck: ignore ari-sum -- vu -->\n27\n\n37", "x.txt")) == (["17", "37"], ["27"])


REFUSED = {
    "a\n  <!-- numcheck: ignore -->": "x.md:2:3: “ignore” names no rule",
    "<!-- numcheck: ignore -- parce que -->": "names no rule",
    "<!-- numcheck: ignore ari-sum -->": "“ignore ari-sum” does not say why",
    "<!-- numcheck: ignore ari-sum -- -->": "does not say why",
    "<!-- numcheck: ignore-file ari-sum -->": "“ignore-file ari-sum” does not say why",
    "<!-- numcheck: ignor ari-sum -- vu -->": "did you mean “ignore”",
    "<!-- numcheck: -->": "unknown directive",
    "<!-- numcheck ignore ari-sum -- vu -->": "colon",
    "<!-- numcheck: ignore Toutes! -- vu -->": "“Toutes!” is not the name of a rule",
    "<!-- numcheck: ignore-end -->": "without an “ignore-start”",
    "<!-- numcheck: ignore-start a-b -- vu -->\n<!-- numcheck: ignore-end a-c -->": "without an “ignore-start”",
    "<!-- numcheck: ignore-start ari-sum -- vu -->\n17": "without an “ignore-end”",
}


@pytest.mark.parametrize("source", REFUSED)
def test_a_directive_without_rule_or_reason_is_refused(source: str) -> None:
    with pytest.raises(NumcheckError, match=REFUSED[source]) as caught:
        run(source)
    assert caught.value.line("en").startswith("x.md:")
    assert caught.value.line("fr") != caught.value.line("en")


def test_suppressions_say_why_and_where() -> None:
    (one,) = run("a\n\n<!-- numcheck: ignore ari-sum -- la source   dit\n27 -->\n\nSoit 27.").suppressed
    assert one.place is not None
    assert (one.by, one.reason, one.place.line, one.place.end_line) == ("directive", "la source dit 27", 3, 4)
    (mark,) = run("Soit 27 [CQ]").suppressed
    assert mark.place is not None
    assert (mark.by, mark.reason, mark.place.column, mark.place.end_column) == ("mark", "[CQ]", 9, 13)


UNUSED = {
    "<!-- numcheck: ignore ari-sum -- vu -->\n\nSoit 12.\n\n27": ["ari-sum"],
    "<!-- numcheck: ignore ari-sum, cal-x -- vu -->\n\nSoit 27.": ["cal-x"],
    "<!-- numcheck: ignore ref-x -- vu -->\n\nSoit 27.": [],
    "<!-- numcheck: ignore cal -- vu -->\n\nSoit 27.": ["cal"],
    "12 <!-- numcheck: ignore-start ari-sum -- vu --> 13 <!-- numcheck: ignore-end -->": ["ari-sum"],
    "<!-- numcheck: ignore ari-sum -- deux fois -->\n27 <!-- numcheck: ignore ari-sum -- deux fois -->": [],
    "12 [CQ]": [],
    "<!-- numcheck: ignore-file ari-sum -- vu -->": ["ari-sum"],
}


@pytest.mark.parametrize("source", UNUSED)
def test_unused_directives_are_warnings(source: str) -> None:
    unused = run(source, ran=["ari-sum", "cal-x"]).unused
    assert [(one.rule, one.level) for one in unused] == [("silence-unused", "warning")] * len(UNUSED[source])
    assert [one.message.split()[2] for one in unused] == UNUSED[source]
    assert all(one.text.startswith("<!-- numcheck:") and one.location.column for one in unused)


def test_unused_warnings_of_equal_directives_have_fingerprints_of_their_own() -> None:
    unused = run("12 <!-- numcheck: ignore ari-sum -- vu -->\n\n13 <!-- numcheck: ignore ari-sum -- vu -->").unused
    assert len({one.fingerprint for one in unused}) == 2


def test_many_directives_are_read_in_linear_time() -> None:
    silenced = run("Soit 12. <!-- numcheck: ignore ari-sum -- vu --> " * 2_000)
    assert len(silenced.unused) == 2_000
    assert run("<!-- numcheck: ignore " * 20_000).unused == ()


def test_the_place_of_a_finding_does_not_move() -> None:
    source = f"{NOTE}\n\nSoit 17 **27**.\n\n37"
    (kept,) = run(source).kept
    assert source[kept.location.start : kept.location.end] == "37"
    assert kept.span == Span(kept.span.start, kept.span.start + 2)
