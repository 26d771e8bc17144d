// The script of articles.html: a list of articles, the text with its mentions marked, the facts beside it, linked both ways.

import { byId, make, makeLink, quoteText } from "./element.js";
import { openFrame } from "./frame.js";
import { readBlock } from "./scene.js";
import { fold } from "./search.js";
import { makeIcon } from "./shapes.js";
import { say, sayDate, sayNumber } from "./words.js";

const MOST_LISTED = 300;
const FAMILIES = ["posts", "events", "relations", "figures", "statements"];

const [meta, articles] = await Promise.all(["meta", "articles"].map(readBlock));
const folded = articles.map((article) => fold(`${article.title} ${article.entities.flatMap((entity) => entity.names).join(" ")}`));
let current = 0;
let chosen = { fact: -1, entity: -1 };

function drawList() {
  const words = fold(byId("query").value).split(" ").filter(Boolean);
  const found = [...articles.keys()].filter((at) => words.every((word) => folded[at].includes(word)));
  const items = found.slice(0, MOST_LISTED).map((at) =>
    make("li", {}, make("button", { "aria-current": at === current ? "true" : null, onclick: () => openArticle(at) },
      quoteText(articles[at].title), make("span", { class: "count" }, `${sayDate(articles[at].date)} · ${sayNumber(articles[at].facts.length)} ${say("facts")}`))));
  byId("list").replaceChildren(
    make("p", { class: "quiet", role: "status" }, `${sayNumber(found.length)} / ${sayNumber(articles.length)}`), make("ol", {}, ...items));
}

function openArticle(at, fact = -1) {
  current = at;
  chosen = { fact, entity: -1 };
  draw();
  byId("text").scrollTop = byId("facts").scrollTop = 0;
  document.body.classList.remove("listing");
  if (fact >= 0) scrollToWords();
  remember();
}

function draw() {
  drawList();
  drawText();
  drawFacts();
  mark();
}

// The text in pieces, cut wherever a mention or the words of a fact begin or end.
function drawText() {
  const article = articles[current];
  if (!article) return byId("text").replaceChildren();
  const cuts = new Set([0, article.content.length, article.title.length, Math.min(article.title.length + 1, article.content.length)]);
  for (const [start, end] of article.mentions) cuts.add(start).add(end);
  for (const { said } of article.facts) for (const [start, end] of said) cuts.add(start).add(end);
  for (const [start, end] of article.gaps) cuts.add(start).add(end);
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces = edges.slice(0, -1).map((start, at) => drawPiece(article, start, edges[at + 1]));
  const place = (piece) => Math.sign(Number(piece.dataset.start) - article.title.length); // -1 title, 0 the newline, 1 body
  const source = [sayDate(article.date), article.source, article.id].filter(Boolean).join(" · ");
  byId("text").replaceChildren(
    make("h2", {}, make("bdi", {}, ...pieces.filter((piece) => place(piece) < 0))),
    make("p", { class: "quiet" }, quoteText(source), article.url ? " · " : "", article.url ? makeLink(article.url, article.url) : ""),
    make("div", { class: "body" }, make("bdi", {}, ...pieces.filter((piece) => place(piece) > 0))),
    make("p", { class: "key" }, ...legend(article)));
  return undefined;
}

function drawPiece(article, start, end) {
  const mention = article.mentions.findLast(([from, to]) => from <= start && to >= end); // the innermost begins last
  const gap = article.gaps.find(([from, to]) => from <= start && to >= end);
  const piece = make("span", { "data-start": start, "data-end": end }, article.content.slice(start, end));
  if (gap) {
    piece.classList.add("gap");
    piece.title = `${gap[3]} (${gap[2]})`;
  }
  if (mention) {
    const { type, names } = article.entities[mention[2]];
    piece.classList.add("mention");
    piece.style.setProperty("--type", meta.styles[type].color);
    piece.title = `${say(type)}: ${names[0]}`;
    piece.dataset.entity = mention[2];
    if (start === mention[0]) Object.assign(piece, { tabIndex: 0, role: "button" });
  }
  return piece;
}

function legend(article) {
  const types = [...new Set(article.entities.map((entity) => entity.type))];
  return types.map((type) => make("span", {}, makeIcon(meta.styles[type]), say(type)));
}

function drawFacts() {
  const article = articles[current];
  if (!article) return byId("facts").replaceChildren();
  const groups = FAMILIES.map((family) => {
    const facts = [...article.facts.keys()].filter((fact) => article.facts[fact].family === family);
    if (!facts.length) return "";
    return make("section", {}, make("h3", {}, say(family), make("span", { class: "count" }, sayNumber(facts.length))), ...facts.map((fact) => drawFact(article, fact)));
  });
  const gaps = article.gaps.length
    ? make("section", {}, make("h3", {}, say("gaps"), make("span", { class: "count" }, sayNumber(article.gaps.length))),
        make("label", { class: "box" }, make("input", { type: "checkbox", id: "mark-gaps", checked: document.body.classList.contains("gaps"), onchange: ({ target }) => document.body.classList.toggle("gaps", target.checked) }), make("span", {}, say("markGaps"))),
        ...article.gaps.map(([start, end, rule, reason]) => make("button", { class: "fact-row", onclick: () => showWords([[start, end]]) }, quoteText(reason), make("code", {}, rule))))
    : "";
  byId("facts").replaceChildren(...groups.filter(Boolean), gaps || "", article.facts.length || article.gaps.length ? "" : make("p", { class: "quiet" }, say("noFacts")));
  return undefined;
}

function drawFact(article, fact) {
  const { type, words, ties, status, when, figure, said } = article.facts[fact];
  const name = (entity) => quoteText(article.entities[entity].names[0]);
  const icon = meta.styles[type] ? makeIcon(meta.styles[type]) : "";
  const state = status && status !== "current" && status !== "reported" ? ` (${say(status)})` : "";
  const [first, second] = ties.map(([, entity]) => name(entity));
  const head = {
    position: () => [first, " – ", make("em", {}, quoteText(words)), second ? " – " : "", second ?? "", state],
    figure: () => [make("strong", {}, `${figure.qualifier ? `${say(figure.qualifier)} ` : ""}${sayNumber(figure.value)} `, quoteText(figure.unit)), " – ", quoteText(words)],
    statement: () => words ? [first, ": ", make("em", {}, quoteText(words))] : [first, " – ", say("spoke")],
  }[type]?.() ?? (article.facts[fact].family === "relations" ? [first, " – ", make("em", {}, say(type)), " – ", second] : [icon, make("strong", {}, say(type)), ": ", quoteText(words), state]);
  const parts = article.facts[fact].family === "events" || type === "figure"
    ? make("span", { class: "parts" }, ...[...new Set(ties.map(([role]) => role))].map((role) => {
        const names = ties.filter(([other]) => other === role).map(([, entity]) => name(entity));
        return make("span", {}, make("span", { class: "quiet" }, `${say(role)}: `), ...names.flatMap((one, at) => (at ? ["; ", one] : [one])));
      }))
    : "";
  const time = when?.length ? make("span", { class: "when" }, when.map(sayDate).join(" – ")) : "";
  return make("button", { class: "fact-row", "data-fact": fact, "aria-pressed": "false", onclick: () => chooseFact(fact) },
    make("span", { class: "head" }, ...head, " ", time), parts,
    make("span", { class: "why quiet" }, make("code", {}, [...new Set(said.map(([, , rule]) => rule))].join(", ")), ` · ${Math.round(Math.max(...said.map((one) => one[3])) * 100)} %`));
}

// From a fact to its words
function chooseFact(fact) {
  chosen = { fact: chosen.fact === fact ? -1 : fact, entity: -1 };
  mark();
  scrollToWords();
  remember();
}

function showWords(ranges) {
  chosen = { fact: -1, entity: -1, ranges };
  mark();
  scrollToWords();
}

// From words to the facts that they say, or that speak of who is named there
function chooseWords(piece) {
  const start = Number(piece.dataset.start);
  const { facts } = articles[current];
  const covering = facts.findIndex(({ said }) => said.some(([from, to]) => from <= start && start < to));
  chosen = piece.dataset.entity === undefined ? { fact: covering, entity: -1 } : { fact: -1, entity: Number(piece.dataset.entity) };
  mark();
  byId("facts").querySelector(".fact-row.linked, .fact-row[aria-pressed=true]")?.scrollIntoView({ block: "nearest" });
  remember();
}

// Show in text and list what is chosen.
function mark() {
  const article = articles[current];
  if (!article) return;
  const ranges = chosen.ranges ?? article.facts[chosen.fact]?.said ?? [];
  const partsOf = new Set(article.facts[chosen.fact]?.ties.map(([, entity]) => entity) ?? []);
  for (const piece of byId("text").querySelectorAll("[data-start]")) {
    const [start, entity] = [Number(piece.dataset.start), Number(piece.dataset.entity ?? -1)];
    piece.classList.toggle("said", ranges.some(([from, to]) => from <= start && start < to));
    piece.classList.toggle("linked", entity >= 0 && (entity === chosen.entity || partsOf.has(entity)));
  }
  for (const row of byId("facts").querySelectorAll("[data-fact]")) {
    const fact = Number(row.dataset.fact);
    row.setAttribute("aria-pressed", String(fact === chosen.fact));
    row.classList.toggle("linked", chosen.entity >= 0 && article.facts[fact].ties.some(([, entity]) => entity === chosen.entity));
  }
}

function scrollToWords() {
  byId("text").querySelector(".said")?.scrollIntoView({ block: "center" });
}

function remember() {
  if (location.protocol === "about:") return;
  const parts = new URLSearchParams({ article: articles[current]?.id ?? "" });
  if (chosen.fact >= 0) parts.set("fact", chosen.fact);
  history.replaceState(null, "", `#${parts}`);
}

byId("text").addEventListener("click", ({ target }) => target.closest("[data-start]") && chooseWords(target.closest("[data-start]")));
byId("text").addEventListener("keydown", (event) => {
  if ((event.key === "Enter" || event.key === " ") && event.target.matches(".mention")) {
    event.preventDefault();
    chooseWords(event.target);
  }
});
byId("query").addEventListener("input", drawList);
byId("open-list").addEventListener("click", () => {
  const open = document.body.classList.toggle("listing");
  byId("open-list").setAttribute("aria-expanded", String(open));
});
openFrame(meta, draw);
const wanted = new URLSearchParams(location.hash.slice(1));
const at = articles.findIndex((article) => article.id === wanted.get("article"));
const fact = Number.parseInt(wanted.get("fact") ?? "", 10);
openArticle(Math.max(at, 0), at >= 0 && articles[at].facts[fact] ? fact : -1);
const quote = wanted.get("quote") ?? "";
const found = quote && at >= 0 ? articles[at].content.indexOf(quote) : -1;
if (found >= 0) showWords([[found, found + quote.length]]);
document.body.dataset.ready = "true";
