// Knows events as a table over time: a lane for each type, person, body or place, a column for each year, month or day.

import { make, quoteText } from "./element.js";
import { neighbours } from "./scene.js";
import { makeIcon } from "./shapes.js";
import { say, sayDate, sayNumber } from "./words.js";

const MOST_LANES = 30;
const MOST_COLUMNS = 40;
const MOST_MARKS = 3; // in one cell; more are folded into a number on a ground that says how many
const LANE_TYPES = { type: null, person: "Person", body: "Organization", place: "Place" };

// `state.span` is the time looked at ("", "2019" or "2019-03"), `named` the nodes that the search asks lanes for.
export function drawGrid(wishes, holder, scene, state, named, act) {
  const events = [...scene.nodes.date.keys()].filter((node) => scene.isEvent(node) && scene.nodes.date[node].startsWith(state.span));
  const columnOf = findColumns(events.map((event) => scene.nodes.date[event]), state.span);
  const columns = [...new Set(columnOf.values())].sort((a, b) => (a && b ? a.localeCompare(b) : a ? -1 : 1)); // without a date: last
  const lanes = named.length || state.query ? named.map((node) => laneOf(scene, node, events)) : makeLanes(scene, state.by, events);
  drawWishes(wishes, state, act);
  const head = make("tr", {}, make("th", { scope: "col" }, `${sayNumber(events.length)} ${say("takesPart").toLowerCase()}`),
    ...columns.map((column) => make("th", { scope: "col" }, column && column.length < 10 && column !== state.span
      ? make("button", { onclick: () => act.changed({ span: column }), "aria-label": sayDate(column) }, shortDate(column, state.span))
      : shortDate(column, state.span))));
  const most = Math.max(1, ...lanes.flatMap((lane) => [...countIn(lane.events, columnOf, scene).values()]));
  const rows = lanes.filter((lane) => lane.events.length).map((lane) => {
    const name = lane.node === undefined
      ? make("span", {}, makeIcon(scene.meta.styles[lane.type]), say(lane.type))
      : make("button", { class: "name", onclick: () => act.openNode(lane.node) }, makeIcon(scene.styleOf(lane.node)), quoteText(scene.nodes.label[lane.node]));
    const cells = columns.map((column) => drawCell(scene, lane.events.filter((event) => columnOf.get(scene.nodes.date[event]) === column), column, most, act));
    return make("tr", {}, make("th", { scope: "row" }, name, make("span", { class: "count" }, ` ${sayNumber(lane.events.length)}`)), ...cells);
  });
  holder.replaceChildren(rows.length ? make("table", { class: "lanes" }, make("thead", {}, head), make("tbody", {}, ...rows)) : make("p", { class: "quiet" }, say("noResult")));
  scrollToDensest(holder);
}

// If the densest cell of a known time is out of sight, scroll to it, so that a whole column stands beside the names of the lanes.
function scrollToDensest(holder) {
  const full = [5, 4].map((dense) => holder.querySelector(`td:not(.undated) > .dense-${dense}`)).find(Boolean)?.parentElement;
  holder.scrollLeft = 0;
  if (!full || full.offsetLeft + full.offsetWidth <= holder.clientWidth) return;
  const [, first, ...others] = holder.querySelectorAll("thead th");
  const farthest = Math.min(full.offsetLeft - holder.clientWidth / 2, holder.scrollWidth - holder.clientWidth);
  holder.scrollLeft = others.map((head) => head.offsetLeft - first.offsetLeft).findLast((start) => start <= farthest) ?? 0;
}

function drawWishes(holder, state, act) {
  const lanes = Object.keys(LANE_TYPES).map((by) =>
    make("button", { "aria-pressed": String(state.by === by && !state.query), "data-by": by, onclick: () => act.changed({ by, query: "" }) }, say(`by_${by}`)));
  const above = state.span ? [make("button", { "data-span": "up", onclick: () => act.changed({ span: state.span.length > 4 ? state.span.slice(0, 4) : "" }) }, `← ${state.span.length > 4 ? state.span.slice(0, 4) : say("wholeTime")}`), make("strong", {}, sayDate(state.span))] : [];
  holder.replaceChildren(make("div", { class: "deeds" }, ...lanes, ...above));
}

// The nodes of a type with the most events, or the types themselves.
function makeLanes(scene, by, events) {
  const type = LANE_TYPES[by];
  if (!type) {
    const lanes = new Map(Object.keys(scene.meta.styles).map((name) => [name, { type: name, events: [] }]));
    for (const event of events) lanes.get(scene.nodes.type[event]).events.push(event);
    return [...lanes.values()];
  }
  const found = new Map();
  for (const event of events) {
    for (const node of neighbours(scene, event)) {
      if (scene.nodes.type[node] === type) found.set(node, [...(found.get(node) ?? []), event]);
    }
  }
  const lanes = [...found].map(([node, its]) => ({ node, events: its }));
  return lanes.sort((a, b) => b.events.length - a.events.length || a.node - b.node).slice(0, MOST_LANES);
}

function laneOf(scene, node, events) {
  const its = new Set(neighbours(scene, node));
  return { node, events: events.filter((event) => its.has(event)) };
}

function countIn(events, columnOf, scene) {
  const counts = new Map();
  for (const event of events) {
    const column = columnOf.get(scene.nodes.date[event]);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts;
}

function drawCell(scene, events, column, most, act) {
  if (!events.length) return make("td");
  events.sort((a, b) => scene.nodes.date[a].localeCompare(scene.nodes.date[b]) || a - b);
  const label = `${sayDate(column)}: ${sayNumber(events.length)} ${say("takesPart").toLowerCase()}`;
  const folded = events.length > MOST_MARKS;
  const marks = folded ? [make("strong", {}, sayNumber(events.length))] : events.map((event) => makeIcon(scene.styleOf(event)));
  const dense = folded ? 1 + Math.round((4 * Math.log(events.length / MOST_MARKS)) / Math.log(Math.max(2, most / MOST_MARKS))) : 0; // 1 to 5
  return make("td", column ? {} : { class: "undated" }, make("button", { class: folded ? `cell dense-${Math.min(5, dense)}` : "cell", "aria-label": label, title: events.slice(0, 5).map((event) => scene.nodes.label[event]).join("\n"), onclick: () => act.openEvents(events) }, ...marks));
}

// From years (within a span: months, then days) down: the densest column is split as long as the columns fit. Dates less exact than
// the rest ("2017") keep a column of their own. A map from each date to its column.
function findColumns(dates, span) {
  const length = span.length === 4 ? 7 : span.length === 7 ? 10 : 4;
  const columns = new Map();
  const put = (column, date) => columns.set(column, [...(columns.get(column) ?? []), date]);
  for (const date of dates) put(date.slice(0, length), date);
  for (const done = new Set(); ; ) {
    const open = [...columns].filter(([column, its]) => column && !done.has(column) && column.length < 10 && its.some((date) => date.length > column.length));
    if (!open.length) break;
    const [column, its] = open.reduce((a, b) => (b[1].length > a[1].length ? b : a));
    done.add(column);
    const finer = column.length + 3;
    const parts = new Set(its.map((date) => date.slice(0, finer)));
    if (columns.size - 1 + parts.size > MOST_COLUMNS) break;
    columns.delete(column);
    for (const date of its) put(date.slice(0, finer), date);
  }
  return new Map([...columns].flatMap(([column, its]) => its.map((date) => [date, column])));
}

function shortDate(date, span) {
  if (span.length === 7) return date.slice(8) || sayDate(date);
  if (span.length === 4) return date.slice(5, 7) || date;
  return sayDate(date);
}
