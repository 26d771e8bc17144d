// Knows what is shown: the wishes of the legend and the filters, and which nodes and links they leave.

import { byId, make } from "./element.js";
import { neighbours } from "./scene.js";
import { makeIcon } from "./shapes.js";
import { say, sayDate, sayNumber } from "./words.js";

const MOST_BARS = 48;

// Nothing filtered. `base` is the part to begin with (1 for each node in it), or null for all.
export function openWishes() {
  return { offTypes: new Set(), offPredicates: new Set(), from: "", to: "", place: -1, confidence: 0, base: null, places: new Map(), pins: new Set(), moved: false, frozen: false };
}

// The same wishes without any filter.
export function clearedWishes({ base, places, pins, moved, frozen }) {
  return { ...openWishes(), base, places, pins, moved, frozen };
}

// Which nodes and links the wishes leave, and how many nodes.
export function look(scene, wishes) {
  const near = wishes.place >= 0 ? nearPlace(scene, wishes.place) : null;
  const nodes = new Uint8Array(scene.count);
  const { type } = scene.nodes;
  for (let node = 0; node < scene.count; node++) {
    nodes[node] = !wishes.offTypes.has(type[node]) && (!wishes.base || wishes.base[node]) && (!near || near.has(node)) ? 1 : 0;
  }
  const links = new Uint8Array(scene.links.a.length);
  const linked = new Uint8Array(scene.count);
  const passes = factFilter(scene, wishes);
  for (let link = 0; link < links.length; link++) {
    const a = scene.links.a[link];
    const b = scene.links.b[link];
    if (nodes[a] && nodes[b] && (!passes || scene.factsOf[link].some(passes))) links[link] = linked[a] = linked[b] = 1;
  }
  let count = 0;
  for (let node = 0; node < scene.count; node++) {
    if (passes && !linked[node]) nodes[node] = 0; // where facts are filtered, a node without any left says nothing
    count += nodes[node];
  }
  return { nodes, links, count, pins: wishes.pins };
}

// A test for one fact, or null where no wish is about facts.
export function factFilter(scene, wishes) {
  const { offPredicates, from, to, confidence } = wishes;
  if (!offPredicates.size && !from && !to && !confidence) return null;
  const { predicate, date, confidence: sure } = scene.facts;
  return (fact) =>
    !offPredicates.has(predicate[fact]) &&
    sure[fact] >= confidence &&
    (!from || (date[fact] && date[fact] >= from)) &&
    (!to || (date[fact] && date[fact].slice(0, to.length) <= to));
}

function nearPlace(scene, place) {
  const near = new Set([place]);
  for (const first of neighbours(scene, place)) {
    near.add(first);
    if (scene.isEvent(first)) neighbours(scene, first).forEach((second) => near.add(second));
  }
  return near;
}

// Fill the side bar; `changed` is called after each change of a wish.
export function drawFilters(holder, scene, wishes, changed) {
  const set = (act) => (event) => {
    act(event.target);
    changed();
  };
  holder.replaceChildren(
    drawLegend(scene, wishes, set),
    drawPeriod(scene, wishes, set),
    drawPlaces(scene, wishes, set),
    drawConfidence(wishes, set),
    drawPredicates(scene, wishes, set),
    make("button", { "data-key": "reset", onclick: set(() => Object.assign(wishes, clearedWishes(wishes))) }, say("reset")),
  );
}

function drawLegend(scene, wishes, set) {
  const counts = countBy(scene.nodes.type);
  const rows = (wanted) =>
    Object.entries(scene.meta.styles)
      .filter(([type, style]) => counts.has(type) && style.event === wanted)
      .map(([type, style]) => drawBox(type, wishes.offTypes, counts.get(type), makeIcon(style), set));
  return make("section", { class: "legend" }, drawHead("types", wishes.offTypes, [...counts.keys()], set), ...rows(false),
    make("h3", {}, say("events")), ...rows(true));
}

function drawPredicates(scene, wishes, set) {
  const counts = [...countBy(scene.facts.predicate)].sort((a, b) => b[1] - a[1]);
  const head = drawHead("relations", wishes.offPredicates, counts.map(([name]) => name), set);
  return make("section", {}, head, ...counts.map(([name, count]) => drawBox(name, wishes.offPredicates, count, "", set)));
}

function drawHead(word, off, keys, set) {
  const flip = () => set(() => (off.size ? off.clear() : keys.forEach((key) => off.add(key))));
  return make("h2", {}, say(word), make("button", { class: "small", "data-key": `flip-${word}`, onclick: flip() }, say(off.size ? "all" : "none")));
}

function drawBox(key, off, count, icon, set) {
  const flip = set((box) => (box.checked ? off.delete(key) : off.add(key)));
  const box = make("input", { type: "checkbox", checked: !off.has(key), "data-key": key, onchange: flip });
  return make("label", { class: "box" }, box, icon, make("span", {}, say(key)), make("span", { class: "count" }, sayNumber(count)));
}

function drawConfidence(wishes, set) {
  const shown = make("output", {}, `${Math.round(wishes.confidence * 100)} %`);
  const move = set((slider) => (wishes.confidence = Number(slider.value) / 100));
  const slider = make("input", {
    type: "range", min: 0, max: 100, step: 5, value: Math.round(wishes.confidence * 100), "data-key": "confidence", onchange: move,
    oninput: (event) => (shown.textContent = `${event.target.value} %`),
  });
  return make("section", {}, make("label", {}, make("h2", {}, say("confidence"), shown), slider));
}

function drawPlaces(scene, wishes, set) {
  const places = [];
  for (let node = 0; node < scene.count && places.length < 200; node++) if (scene.nodes.type[node] === "Place") places.push(node);
  if (!places.length) return "";
  const choose = set((list) => (wishes.place = Number(list.value)));
  const names = new Intl.Collator("vi");
  places.sort((a, b) => names.compare(scene.nodes.label[a], scene.nodes.label[b]));
  const options = places.map((node) => make("option", { value: node, selected: node === wishes.place }, scene.nodes.label[node]));
  const list = make("select", { onchange: choose, "data-key": "place" }, make("option", { value: -1 }, say("anyPlace")), ...options);
  return make("section", {}, make("label", {}, make("h2", {}, say("place")), list));
}

// Facts by month or, where that makes too many bars, by year; two sliders set the ends.
function drawPeriod(scene, wishes, set) {
  const dates = scene.facts.date.filter(Boolean);
  if (!dates.length) return "";
  const steps = makeSteps(dates);
  const counts = countBy(dates.map((date) => steps.findLast((step) => step <= date) ?? steps[0]));
  const top = Math.max(...counts.values());
  const bars = make("div", { class: "bars", "aria-hidden": "true" });
  for (const step of steps) {
    const bar = make("i");
    bar.style.height = `${Math.ceil((100 * (counts.get(step) ?? 0)) / top)}%`;
    if ((wishes.from && step < wishes.from) || (wishes.to && step > wishes.to)) bar.className = "out";
    bars.append(bar);
  }
  const last = steps.length - 1;
  const at = (step, otherwise) => (step && steps.includes(step) ? steps.indexOf(step) : otherwise);
  const end = (word, value, act) => {
    const shown = make("output", {}, sayDate(steps[value]));
    const tell = (event) => (shown.textContent = sayDate(steps[event.target.value]));
    const slider = make("input", { type: "range", min: 0, max: last, value, "data-key": word, onchange: set(act), oninput: tell });
    return make("label", { class: "end" }, make("span", {}, say(word)), slider, shown);
  };
  return make("section", {}, make("h2", {}, say("period")), bars,
    end("from", at(wishes.from, 0), (slider) => (wishes.from = Number(slider.value) ? steps[slider.value] : "")),
    end("to", at(wishes.to, last), (slider) => (wishes.to = Number(slider.value) < last ? steps[slider.value] : "")));
}

function makeSteps(dates) {
  const sorted = [...dates].sort(); // one fact in a hundred may lie before the first bar or after the last: it counts there
  const first = sorted[Math.floor(sorted.length / 100)];
  const last = sorted[sorted.length - 1 - Math.floor(sorted.length / 100)];
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7) || 1)];
  const months = (Number(last.slice(0, 4)) - year) * 12 + Number(last.slice(5, 7) || 12) - month + 1;
  if (months > MOST_BARS) return Array.from({ length: Number(last.slice(0, 4)) - year + 1 }, (_, at) => String(year + at).padStart(4, "0"));
  return Array.from({ length: months }, (_, at) => {
    const turn = month - 1 + at;
    return `${String(year + Math.floor(turn / 12)).padStart(4, "0")}-${String((turn % 12) + 1).padStart(2, "0")}`;
  });
}

function countBy(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

// After the side bar is drawn anew, the keyboard stays where it was.
export function keepFocus(draw) {
  const key = document.activeElement?.dataset?.key;
  draw();
  if (key) byId("filters").querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
