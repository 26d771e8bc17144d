// Knows who is reported to hold which post when: each post of each body with its holders, the sentences, and clashes.

import { make, quoteText } from "./element.js";
import { drawEvidence } from "./panel.js";
import { fold } from "./search.js";
import { makeIcon } from "./shapes.js";
import { say, sayDate, sayNumber } from "./words.js";

const MOST_POSTS = 200;
const HELD_BY_MANY = /^(pho|uy vien|thanh vien|dai bieu|can bo|doi vien)\b/; // as the catalogue's question about clashes

// Draw the posts whose body, title or holder has all the words of `wanted` (folded).
export function drawOffices(holder, scene, wanted, act) {
  const offices = gatherOffices(scene).filter((office) => wanted.split(" ").every((word) => office.folded.includes(word)));
  const clashing = offices.filter((office) => office.clash).length;
  const told = `${sayNumber(offices.length)} ${say("posts").toLowerCase()}${clashing ? ` · ${sayNumber(clashing)} ${say("clashes")}` : ""}`;
  holder.replaceChildren(make("p", { class: "quiet", role: "status" }, told), ...offices.slice(0, MOST_POSTS).map((office) => drawOffice(scene, office, act)));
}

// Posts by body and title, those with the most holders first; a holding is one person with first and last report.
function gatherOffices(scene) {
  const { predicate, source, target, words, date, status } = scene.facts;
  const offices = new Map();
  predicate.forEach((name, fact) => {
    if (name !== "position") return;
    const key = `${target[fact]} ${fold(words[fact])}`;
    const office = offices.get(key) ?? offices.set(key, { body: target[fact], title: words[fact], holders: new Map() }).get(key);
    const holding = office.holders.get(source[fact]) ?? office.holders.set(source[fact], { person: source[fact], facts: [] }).get(source[fact]);
    holding.facts.push(fact);
  });
  for (const office of offices.values()) {
    office.holders = [...office.holders.values()];
    for (const holding of office.holders) {
      holding.facts.sort((a, b) => date[a].localeCompare(date[b]) || a - b);
      const dated = holding.facts.filter((fact) => date[fact]).map((fact) => date[fact]);
      [holding.told, holding.toldLast] = [dated[0] ?? "", dated.at(-1) ?? ""];
      const held = holding.facts.filter((fact) => status[fact] !== "former" && date[fact]).map((fact) => date[fact]);
      [holding.first, holding.last] = [held[0] ?? "", held.at(-1) ?? ""];
    }
    office.holders.sort((a, b) => (a.first || "9").localeCompare(b.first || "9") || a.person - b.person);
    office.clash = !HELD_BY_MANY.test(fold(office.title)) && findClash(office.holders);
    office.folded = fold([office.title, scene.nodes.label[office.body], ...office.holders.map(({ person }) => scene.nodes.label[person])].join(" "));
  }
  return [...offices.values()].sort((a, b) => Boolean(b.clash) - Boolean(a.clash) || b.holders.length - a.holders.length || a.body - b.body || a.title.localeCompare(b.title));
}

// Whether somebody is reported in the post after another was and before that other last was.
function findClash(holders) {
  const held = holders.filter((holding) => holding.first);
  return held.some((one, at) => held.slice(at + 1).some((other) => other.first < one.last || (other.first === one.first && other.last === one.last)));
}

function drawOffice(scene, office, act) {
  const { status, date } = scene.facts;
  const days = office.holders.flatMap(({ facts }) => facts.map((fact) => date[fact])).filter(Boolean).sort();
  const at = (day) => (100 * (toDays(day) - toDays(days[0]))) / Math.max(1, toDays(days.at(-1)) - toDays(days[0]));
  const rows = office.holders.map((holding) => {
    const states = [...new Set(holding.facts.map((fact) => status[fact]))].filter((one) => one && one !== "current").map(say);
    const inside = make("div");
    const details = make("details", { class: "row", ontoggle: () => details.open && inside.replaceChildren(...holding.facts.map((fact) => drawEvidence(scene, fact))) },
      make("summary", {}, sayReports(holding), states.length ? ` (${states.join(", ")})` : "", make("span", { class: "count" }, ` · ${sayNumber(holding.facts.length)}×`)), inside);
    return make("div", { class: "entry" }, days[0] === days.at(-1) ? "" : drawStrip(holding, scene, at), make("button", { class: "name", onclick: () => act.openNode(holding.person) }, makeIcon(scene.styleOf(holding.person)), quoteText(scene.nodes.label[holding.person])), details);
  });
  return make("section", { class: office.clash ? "office clash" : "office" },
    make("h3", {}, quoteText(office.title), " – ", make("button", { class: "name", onclick: () => act.openNode(office.body) }, makeIcon(scene.styleOf(office.body)), quoteText(scene.nodes.label[office.body])),
      office.clash ? make("strong", { class: "warning" }, ` ${say("clash")}`) : ""),
    days[0] === days.at(-1) ? "" : make("p", { class: "axis", "aria-hidden": "true" }, make("span", {}, sayDate(days[0])), make("span", {}, sayDate(days.at(-1)))),
    ...rows);
}

// A holder's reports along the time of the post: a stroke for each, a bar from the first to the last; grey for a former holder.
function drawStrip({ facts, told, toldLast, first }, scene, at) {
  const place = (mark, from, to) => {
    mark.style.left = `calc(${at(from)}% - ${at(from) / 20}px)`;
    if (to) mark.style.width = `${at(to) - at(from)}%`;
    return mark;
  };
  if (!told) return "";
  const days = new Set(facts.map((fact) => scene.facts.date[fact]).filter(Boolean));
  return make("div", { class: first ? "strip" : "strip left", "aria-hidden": "true" }, place(make("i"), told, toldLast),
    ...[...days].map((day) => place(make("i", { class: "said-on" }), day)));
}

// Days since 1970; a month or a year counts from its first day.
function toDays(day) {
  const [year, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

function sayReports({ told, toldLast }) {
  if (!told) return say("noDate");
  return told === toldLast ? `${say("reportedOn")} ${sayDate(told)}` : `${say("reportedFrom")} ${sayDate(told)} – ${sayDate(toldLast)}`;
}
