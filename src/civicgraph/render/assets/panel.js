// Knows how a node, a link or a path is told: its facts, and for each the sentence that says it, marked in its context.

import { make, makeLink, quoteText } from "./element.js";
import { quoteOf } from "./scene.js";
import { makeIcon } from "./shapes.js";
import { say, sayDate, sayNumber } from "./words.js";

const TIES = new Set(["coordinatesWith", "implements", "issuedBy", "partOf", "jurisdiction"]);
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
      make("span", {}, ` · ${sayDate(articles.date[article])}`),
      articles.source[article] ? make("span", {}, " · ", quoteText(articles.source[article])) : "",
      make("span", { class: "why" }, `${say("rule")}: `, make("code", {}, from.rule[fact]), ` · ${say("sure")} ${Math.round(from.confidence[fact] * 100)} %`)));
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
    ...["expand", "collapse", "only", "pathFrom"].map((deed) => make("button", { onclick: () => act[deed](node), "data-deed": deed }, say(deed))));
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
  const line = [facts.words[fact] ? quoteText(facts.words[fact]) : say(facts.predicate[fact]),
    facts.status[fact] && facts.status[fact] !== "current" ? ` (${say(facts.status[fact])})` : "", make("span", { class: "when" }, when.length ? sayPeriod(when[0], when.at(-1)) : "", same.length > 1 ? ` · ${sayNumber(same.length)}×` : "")];
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
      make("summary", {}, quoteText(scene.notes.words[note]), make("span", { class: "when" }, sayDate(scene.notes.date[note]))), evidence);
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
  const status = facts.status[fact] && facts.status[fact] !== "current" ? ` (${say(facts.status[fact])})` : "";
  return [quoteText(nodes.label[facts.source[fact]]), " – ", make("em", {}, middle, status), " – ", quoteText(nodes.label[facts.target[fact]])];
}

export function byDate(scene, facts) {
  const { date } = scene.facts;
  return [...facts].sort((a, b) => (date[a] < date[b] ? -1 : date[a] > date[b] ? 1 : a - b));
}

function sayPeriod(start, end) {
  return end && end !== start ? `${sayDate(start)} – ${sayDate(end)}` : sayDate(start);
}
