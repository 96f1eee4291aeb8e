"use strict";
// Filters, and moving between the findings and their places in the text. Without it the page is still whole.
document.documentElement.classList.add("script");

const cards = [...document.querySelectorAll(".finding")];
const levels = [...document.querySelectorAll(".filters input")];
const rules = document.querySelector("#rule");
const shown = document.querySelector("#shown");
let current = -1;

const marksOf = (card) => [...document.querySelectorAll("mark[data-findings~='" + card.dataset.number + "']")];
const visible = (card) => !card.hidden;

function filter() {
  if (!rules) return;
  const wanted = new Set(levels.filter((box) => box.checked).map((box) => box.value));
  for (const card of cards) {
    card.hidden = !wanted.has(card.dataset.level) || (rules.value !== "" && rules.value !== card.dataset.rule);
    for (const mark of marksOf(card)) mark.classList.toggle(card.dataset.level, visible(card));
  }
  shown.textContent = String(cards.filter(visible).length);
}

function go(index, focus) {
  if (index < 0 || index >= cards.length) return;
  for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
  current = index;
  const card = cards[index];
  card.classList.add("here");
  card.scrollIntoView({ block: "nearest" });
  if (focus) card.focus({ preventScroll: true });
  const marks = marksOf(card);
  for (const mark of marks) mark.classList.add("here");
  if (marks.length) marks[0].scrollIntoView({ block: "center" });
}

function step(by) {
  for (let index = current + by; index >= 0 && index < cards.length; index += by) {
    if (visible(cards[index])) return go(index, true);
  }
}

for (const control of [...levels, ...(rules ? [rules] : [])]) control.addEventListener("change", filter);

document.addEventListener("click", (event) => {
  const card = event.target.closest(".finding");
  if (card && !event.target.closest("a[href^='http']")) {
    event.preventDefault();
    return go(cards.indexOf(card), false);
  }
  const mark = event.target.closest("mark[data-findings]");
  if (mark) {
    const numbers = mark.dataset.findings.split(" ");
    go(cards.findIndex((one) => numbers.includes(one.dataset.number) && visible(one)), true);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(SELECT|INPUT)$/.test(event.target.tagName)) return;
  const box = levels[Number(event.key) - 1];
  if (event.key === "j" || event.key === "n") step(1);
  else if (event.key === "k" || event.key === "p") step(-1);
  else if (event.key === "Enter" && cards.includes(document.activeElement)) go(cards.indexOf(document.activeElement), true);
  else if (box) { box.checked = !box.checked; filter(); }
  else return;
  event.preventDefault();
});

filter();
