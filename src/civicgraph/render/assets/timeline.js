// The script of timeline.html: events in lanes over time, and posts with their holders, both out of the same scene.

import { byId, make, quoteText } from "./element.js";
import { openFrame } from "./frame.js";
import { drawGrid } from "./lanes.js";
import { drawOffices } from "./offices.js";
import { drawEvidence, drawNode, findLatest, tellParts } from "./panel.js";
import { openScene, readBlock } from "./scene.js";
import { fold, makeSearch } from "./search.js";
import { makeIcon } from "./shapes.js";
import { say, sayDate, sayNumber } from "./words.js";

const LATEST = 14;

const [meta, columns] = await Promise.all(["meta", "scene"].map(readBlock));
const scene = openScene(meta, columns);
const search = makeSearch(scene);
const wanted = new URLSearchParams(location.hash.slice(1));
const state = { face: wanted.get("face") === "offices" ? "offices" : "events", by: wanted.get("by") ?? "type", span: wanted.get("span") ?? "", query: wanted.get("query") ?? "" };

function draw() {
  for (const face of ["events", "offices"]) byId(face).setAttribute("aria-pressed", String(state.face === face));
  byId("query").placeholder = say(state.face === "events" ? "searchLanes" : "searchOffices");
  byId("query").setAttribute("aria-label", byId("query").placeholder);
  if (state.face === "events") {
    const named = state.query ? search(state.query, 20).filter((node) => !scene.isEvent(node)) : [];
    drawGrid(byId("wishes"), byId("grid"), scene, state, named, { changed, openEvents, openNode });
  } else {
    byId("wishes").replaceChildren();
    drawOffices(byId("grid"), scene, fold(state.query), { openNode });
  }
  remember();
}

function changed(wishes) {
  Object.assign(state, wishes);
  draw();
  if (wishes.face && !document.body.classList.contains("told")) drawWelcome();
}

function openEvents(events) {
  const rows = events.map(drawEvent);
  if (rows.length === 1) rows[0].open = true;
  tell([make("h2", {}, say("takesPart"), make("span", { class: "count" }, ` ${sayNumber(events.length)}`)), ...rows]);
}

// An event as a line that opens to its sentence.
function drawEvent(event) {
  const fact = scene.linksOf[event].flatMap((link) => scene.factsOf[link]).find((one) => scene.facts.source[one] === event);
  const inside = make("div");
  const details = make("details", { class: "row", ontoggle: () => details.open && fact !== undefined && inside.replaceChildren(drawEvidence(scene, fact)) },
    make("summary", {}, make("span", { class: "when" }, sayDate(scene.nodes.date[event])), makeIcon(scene.styleOf(event)), quoteText(scene.nodes.label[event]), tellParts(scene, event)),
    inside, make("button", { class: "name", onclick: () => openNode(event) }, say("roles")));
  return details;
}

function openNode(node) {
  const nothing = () => {};
  tell(drawNode(scene, node, null, { open: openNode, expand: nothing, collapse: nothing, only: nothing, pathFrom: nothing }));
  byId("told").querySelector(".deeds")?.remove(); // they act on a picture, which this page has not
}

function tell(content) {
  byId("told").replaceChildren(...content.filter(Boolean));
  byId("close-panel").hidden = false;
  document.body.classList.add("told");
}

// While nothing is chosen: how to look, and, beside the lanes, the latest events.
function drawWelcome() {
  const events = state.face === "events";
  const latest = events ? findLatest(scene, [...scene.nodes.date.keys()], LATEST) : [];
  byId("told").replaceChildren(make("p", { class: "quiet" }, say(events ? "welcomeTimes" : "welcomeOffices")),
    ...(latest.length ? [make("h3", {}, say("latest")), ...latest.map(drawEvent)] : []));
}

function close() {
  drawWelcome();
  byId("close-panel").hidden = true;
  document.body.classList.remove("told");
}

function remember() {
  if (location.protocol === "about:") return;
  history.replaceState(null, "", `#${new URLSearchParams(state)}`);
}

byId("query").value = state.query;
byId("query").addEventListener("input", () => changed({ query: byId("query").value.trim() }));
byId("events").addEventListener("click", () => changed({ face: "events" }));
byId("offices").addEventListener("click", () => changed({ face: "offices" }));
byId("close-panel").addEventListener("click", close);
openFrame(meta, () => {
  draw();
  if (!document.body.classList.contains("told")) drawWelcome();
});
draw();
close();
document.body.dataset.ready = "true";
