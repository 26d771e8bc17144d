// Knows how a node, a link or a path is told: its facts, and for each the sentence that says it, marked in its context.

import { make, makeLink, quoteText } from "./element.js";
import { neighbours, quoteOf } from "./scene.js";
import { makeIcon } from "./shapes.js";
import { say, sayDate, sayNumber } from "./words.js";

const TIES = new Set(["coordinatesWith", "implements", "issuedBy", "partOf", "jurisdiction"]);
const MOST_FIRST = 7; // of each kind in the overview
const MOST_ROWS = 60; // of one group; a province has thousands

// The sentence of a fact with its words marked, and where it comes from.
export function drawEvidence(scene, fact, from = scene.facts) {
  const found = quoteOf(scene, fact, from);
  if (!found) return make("p", { class: "quiet" }, "…");
  const { articles } = scene;
  const { article, before, quote, after } = found;
  return make("figure", { class: "evidence" },
    make("blockquote", {}, make("bdi", {}, before, make("mark", {}, quote), after)),
    make("figcaption", {},
      make("cite", {}, makeLink(articles.url[article], articles.title[article])),
      readHere(scene, article, quote),
      make("span", {}, ` · ${sayDate(articles.date[article])}`),
      articles.source[article] ? make("span", {}, " · ", quoteText(articles.source[article])) : "",
      make("span", { class: "why" }, `${say("rule")}: `, make("code", {}, from.rule[fact]), ` · ${say("sure")} ${Math.round(from.confidence[fact] * 100)} %`)));
}

// The way to the words in the whole article, where the page of the articles stands beside this one.
function readHere(scene, article, quote) {
  const { beside } = scene.meta;
  if (!beside.articles || location.protocol === "about:") return "";
  const place = new URLSearchParams({ article: scene.articles.id[article], quote });
  return [" · ", make("a", { href: `${beside.articles}#${place}`, class: "read-here" }, say("readHere"))];
}

// A node with everything said of it. `act` offers the workbench's deeds: open, expand, collapse, only, path.
export function drawNode(scene, node, passes, act) {
  const { nodes, facts } = scene;
  const mine = scene.linksOf[node].flatMap((link) => scene.factsOf[link]).filter((fact) => !passes || passes(fact));
  const own = mine.filter((fact) => facts.source[fact] === node || facts.target[fact] === node);
  const heading = make("header", {},
    make("p", { class: "type" }, makeIcon(scene.styleOf(node)), say(nodes.type[node]), nodes.status[node] === "planned" ? ` (${say("planned")})` : "",
      nodes.date[node] ? ` · ${sayPeriod(nodes.date[node], nodes.end[node])}` : ""),
    make("h2", { tabindex: "-1" }, quoteText(nodes.label[node])),
    nodes.names[node].length > 1 || (nodes.names[node].length && nodes.names[node][0] !== nodes.label[node])
      ? make("p", { class: "quiet" }, `${say("alsoCalled")}: `, quoteText(nodes.names[node].filter((name) => name !== nodes.label[node]).join("; ")))
      : "");
  const deeds = make("div", { class: "deeds" },
    ...["expand", "collapse", "only", "pathFrom"].map((deed) => make("button", { onclick: () => act[deed](node), "data-deed": deed }, say(deed))),
    act.pin ? make("button", { onclick: () => act.pin(node), "data-deed": "pin", "aria-pressed": String(act.isPinned(node)) }, say(act.isPinned(node) ? "unpin" : "pin")) : "");
  const row = (same) => drawFacts(scene, same, node, act);
  const group = (word, chosen) => drawGroup(word, gatherSame(scene, byDate(scene, chosen)), row);
  const isEvent = scene.isEvent(node);
  const posts = own.filter((fact) => facts.predicate[fact] === "position");
  const ties = own.filter((fact) => TIES.has(facts.predicate[fact]));
  const told = own.filter((fact) => !posts.includes(fact) && !ties.includes(fact));
  return [heading, deeds,
    isEvent ? drawFirstEvidence(scene, told) : "",
    group(posts.some((fact) => facts.target[fact] === node) ? "holders" : "posts", posts),
    group(isEvent ? "roles" : "takesPart", told),
    group("ties", ties),
    ...["posts", "figures", "statements"].map((family) => drawNotes(scene, node, family)),
    drawArticles(scene, own)];
}

// What to look at first, while nothing is chosen: the most connected of what is shown, and the latest events.
export function drawOverview(scene, view, act) {
  const { type, date } = scene.nodes;
  const shown = [...view.nodes.keys()].filter((node) => view.nodes[node]);
  const ties = (node) => scene.linksOf[node].length;
  const row = (node, count) => make("li", {}, drawName(scene, node, act), make("span", { class: "when" }, count));
  const ranked = ["Person", "Organization", "Place"].map((wanted) => {
    const found = shown.filter((node) => type[node] === wanted).sort((a, b) => ties(b) - ties(a) || a - b).slice(0, MOST_FIRST);
    return found.length ? make("section", { "data-overview": wanted }, make("h3", {}, `${say("mostTied")}: ${say(wanted).toLowerCase()}`), make("ol", { class: "ranked" }, ...found.map((node) => row(node, sayNumber(ties(node)))))) : "";
  });
  const latest = findLatest(scene, shown, MOST_FIRST).map((node) =>
    make("li", {}, make("span", {}, drawName(scene, node, act), tellParts(scene, node)), make("span", { class: "when" }, sayDate(date[node]))));
  return [make("p", { class: "quiet" }, say("welcome")), ...ranked,
    latest.length ? make("section", { "data-overview": "latest" }, make("h3", {}, say("latest")), make("ol", { class: "ranked" }, ...latest)) : ""].filter(Boolean);
}

// The events of whole dates, the latest first; what is to come after the newest article is not among them.
export function findLatest(scene, nodes, most) {
  const { date, status } = scene.nodes;
  const newest = scene.articles ? scene.articles.date.reduce((last, day) => (day > last ? day : last), "") : "9999";
  const dated = nodes.filter((node) => scene.isEvent(node) && date[node].length === 10 && date[node] <= newest && status[node] !== "planned");
  return dated.sort((a, b) => (date[b] > date[a] ? 1 : date[b] < date[a] ? -1 : a - b)).slice(0, most);
}

// Who takes part in an event, the most connected first: "họp" alone says little.
export function tellParts(scene, event) {
  const names = neighbours(scene, event).slice(0, 2).map((node) => quoteText(scene.nodes.label[node]));
  return make("span", { class: "parts-of" }, ...names.flatMap((name, at) => (at ? [", ", name] : [" ", name])));
}

// All facts behind a link, each with its evidence open.
export function drawLink(scene, link, passes, act) {
  const facts = scene.factsOf[link].filter((fact) => !passes || passes(fact));
  const ends = [scene.links.a[link], scene.links.b[link]].map((node) => drawName(scene, node, act));
  return [
    make("header", {}, make("p", { class: "type" }, `${sayNumber(facts.length)} ${say("facts")}`), make("h2", { tabindex: "-1" }, ends[0], " – ", ends[1])),
    ...byDate(scene, facts).map((fact) => make("section", { class: "fact" }, make("h3", {}, ...tellFact(scene, fact)), drawEvidence(scene, fact))),
  ];
}

// The links of a path one after the other, each with one piece of evidence.
export function drawPath(scene, from, path, act) {
  let node = from;
  const steps = path.map((link) => {
    const next = scene.otherEnd(link, node);
    const fact = scene.factsOf[link][0];
    node = next;
    return make("li", {}, make("details", { open: true }, make("summary", {}, ...tellFact(scene, fact)), drawEvidence(scene, fact)), drawName(scene, next, act));
  });
  return [make("header", {}, make("h2", { tabindex: "-1" }, say("path"))), make("ol", { class: "path" }, make("li", {}, drawName(scene, from, act)), ...steps)];
}

function drawName(scene, node, act) {
  return make("button", { class: "name", onclick: () => act.open(node) }, makeIcon(scene.styleOf(node)), quoteText(scene.nodes.label[node]));
}

function drawGroup(word, told, row) {
  if (!told.length) return "";
  const rows = told.slice(0, MOST_ROWS).map(row);
  return make("section", { "data-group": word }, make("h3", {}, say(word), make("span", { class: "count" }, sayNumber(told.length))), ...rows);
}

// The same thing told again, in other articles, is one line with all its sentences.
function gatherSame(scene, facts) {
  const { source, target, predicate, words, status } = scene.facts;
  const same = new Map();
  for (const fact of facts) {
    const key = JSON.stringify([source[fact], target[fact], predicate[fact], words[fact], status[fact]]);
    same.set(key, [...(same.get(key) ?? []), fact]);
  }
  return [...same.values()];
}

// One line of a node's panel: what the facts say, who the other one is, and behind it the evidence of each.
function drawFacts(scene, same, node, act) {
  const { facts } = scene;
  const fact = same[0];
  const other = facts.source[fact] === node ? facts.target[fact] : facts.source[fact];
  const when = [facts.date[fact], facts.date[same.at(-1)]].filter(Boolean);
  const line = [make("span", { class: "when" }, when.length ? sayPeriod(when[0], when.at(-1)) : "", same.length > 1 ? ` · ${sayNumber(same.length)}×` : ""),
    facts.words[fact] ? quoteText(facts.words[fact]) : say(facts.predicate[fact]),
    sayStatus(facts.status[fact])];
  const evidence = make("div");
  const details = make("details", { class: "row", ontoggle: () => details.open && evidence.replaceChildren(...same.map((one) => drawEvidence(scene, one))) },
    make("summary", { "data-fact": fact }, ...line), evidence);
  return make("div", { class: "entry" }, drawName(scene, other, act), details);
}

// What is said of this node alone: figures, statements, posts that name no body.
function drawNotes(scene, node, family) {
  if (!scene.notes) return "";
  const { node: whose, family: kind, date } = scene.notes;
  const mine = [...whose.keys()].filter((note) => whose[note] === node && kind[note] === family);
  mine.sort((a, b) => (date[a] < date[b] ? -1 : date[a] > date[b] ? 1 : a - b));
  return drawGroup(family, mine, (note) => {
    const evidence = make("div");
    const details = make("details", { class: "row", ontoggle: () => details.open && evidence.replaceChildren(drawEvidence(scene, note, scene.notes)) },
      make("summary", {}, make("span", { class: "when" }, sayDate(scene.notes.date[note])), quoteText(scene.notes.words[note])), evidence);
    return make("div", { class: "entry" }, details);
  });
}

function drawFirstEvidence(scene, facts) {
  return facts.length ? make("section", {}, make("h3", {}, say("evidence")), drawEvidence(scene, facts[0])) : "";
}

function drawArticles(scene, facts) {
  if (!scene.passages || !facts.length) return "";
  const found = [...new Set(facts.map((fact) => quoteOf(scene, fact).article))];
  const { url, title, date } = scene.articles;
  found.sort((a, b) => (date[b] > date[a] ? 1 : date[b] < date[a] ? -1 : a - b));
  return make("section", { "data-group": "articles" }, make("h3", {}, say("articles"), make("span", { class: "count" }, sayNumber(found.length))),
    make("ul", {}, ...found.slice(0, MOST_ROWS).map((article) => make("li", {}, makeLink(url[article], title[article]), make("span", { class: "when" }, sayDate(date[article]))))));
}

// "Trần Văn An – chủ trì – hội nghị sơ kết" as pieces of text.
export function tellFact(scene, fact) {
  const { facts, nodes } = scene;
  const middle = facts.words[fact] ? quoteText(facts.words[fact]) : say(facts.predicate[fact]);
  const status = sayStatus(facts.status[fact]);
  return [quoteText(nodes.label[facts.source[fact]]), " – ", make("em", {}, middle, status), " – ", quoteText(nodes.label[facts.target[fact]])];
}

// What is not so now, or has not happened yet; a plain report needs no word.
function sayStatus(status) {
  return status && status !== "current" && status !== "reported" ? ` (${say(status)})` : "";
}

export function byDate(scene, facts) {
  const { date } = scene.facts;
  return [...facts].sort((a, b) => (date[a] < date[b] ? -1 : date[a] > date[b] ? 1 : a - b));
}

function sayPeriod(start, end) {
  return end && end !== start ? `${sayDate(start)} – ${sayDate(end)}` : sayDate(start);
}
