// Knows the order of things on the graph pages: search, filters, picture, table and panel act on one state, kept here.

import { arrange, MOST_ARRANGED } from "./arrange.js";
import { readAddress, writeAddress } from "./address.js";
import { byId, make, quoteText } from "./element.js";
import { clearedWishes, drawFilters, factFilter, keepFocus, look, openWishes } from "./filters.js";
import { openFrame, theme } from "./frame.js";
import { keepFitted } from "./margins.js";
import { drawLink, drawNode, drawOverview, drawPath } from "./panel.js";
import { findPath, neighbours } from "./scene.js";
import { makeSearch } from "./search.js";
import { makeIcon } from "./shapes.js";
import { openSparql } from "./sparql.js";
import { drawTable } from "./table.js";
import { takePicture, takeText } from "./take.js";
import { say, sayDate, sayNumber } from "./words.js";

const EXPAND_AT_ONCE = 30;
const REMEMBERED = 50;

// Make the page work. `createDrawing(holder, handlers)` gives the picture. It begins with all if `meta.whole` says so, else with
// `meta.opening`, the main part, if that is not all there is, and with `meta.focus` chosen, if the page was made around somebody.
export function openWorkbench(scene, createDrawing) {
  const base = openingOf(scene);
  const address = readAddress(location.hash, scene);
  const wishes = { ...openWishes(), ...address.wishes };
  if (wishes.base === undefined) wishes.base = scene.meta.whole ? null : base;
  if (!wishes.moved) settle();
  const before = [];
  const search = makeSearch(scene);
  let view = look(scene, wishes);
  let kept = snapshot();
  let chosen = {};
  let pathFrom = null;
  let face = "picture"; // or "table", or "asking"
  let sparql = null;

  const drawing = keepFitted(createDrawing(byId("drawing"), {
    onNode: (node) => (pathFrom === null ? openNode(node) : endPath(node)),
    onLink: openLink,
    onNothing: closePanel,
    onPut: putNode,
    onHover: tellName,
  }));
  const act = { open: openNode, expand, collapse, only, pathFrom: beginPath, pin, isPinned: (node) => wishes.pins.has(node) };

  function snapshot() {
    return { ...wishes, offTypes: new Set(wishes.offTypes), offPredicates: new Set(wishes.offPredicates), base: wishes.base?.slice() ?? null, pins: new Set(wishes.pins) };
  }

  // Where the nodes of the shown part stand: a part of ordinary size is arranged for itself, what is pinned stays where it is.
  function settle() {
    if (wishes.frozen) return;
    const fixed = new Map([...wishes.pins].map((node) => [node, placeOf(node)]));
    const members = [...scene.nodes.x.keys()].filter((node) => !wishes.base || wishes.base[node]);
    if (members.length > MOST_ARRANGED) wishes.places = fixed;
    else wishes.places = new Map([...fixed, ...arrange(scene, members, new Map([...fixed].filter(([node]) => !wishes.base || wishes.base[node])))]);
    wishes.moved = wishes.pins.size > 0;
  }

  function placeOf(node) {
    return wishes.places.get(node) ?? { x: scene.nodes.x[node], y: scene.nodes.y[node] };
  }

  // Those that were just added find a place among the others, which stay.
  function settleAdded(added) {
    const members = [...wishes.base.keys()].filter((node) => wishes.base[node]);
    if (members.length > MOST_ARRANGED) return;
    const fixed = new Map(members.map((node) => [node, placeOf(node)]));
    if (!wishes.frozen) added.forEach((node) => wishes.pins.has(node) || fixed.delete(node));
    wishes.places = new Map([...wishes.places, ...arrange(scene, members, fixed)]);
    wishes.moved = true;
  }

  // A node was put somewhere by hand: there it stays.
  function putNode(node, place) {
    wishes.places = new Map([...wishes.places, [node, place]]);
    wishes.pins.add(node);
    wishes.moved = true;
    changed();
  }

  function pin(node) {
    if (!wishes.pins.delete(node)) {
      wishes.pins.add(node);
      wishes.places = new Map([...wishes.places, [node, placeOf(node)]]);
    }
    wishes.moved = true;
    changed();
  }

  // After every change of a wish: what is shown now, and a way back.
  function changed() {
    before.push(kept);
    if (before.length > REMEMBERED) before.shift();
    kept = snapshot();
    refresh();
  }

  function refresh() {
    view = look(scene, wishes);
    drawing.put(wishes.places);
    drawing.hold(wishes.frozen);
    drawing.show(view);
    byId("freeze").setAttribute("aria-pressed", String(wishes.frozen));
    byId("undo").disabled = !before.length;
    const extent = byId("extent");
    extent.hidden = !base;
    extent.textContent = say(wishes.base ? "showAll" : "showTop");
    keepFocus(() => drawFilters(byId("filters"), scene, wishes, changed));
    if (face === "table") drawTable(byId("table"), scene, view, { by: "ties_count", down: false }, openNode);
    tellCount();
    if (chosen.node !== undefined) {
      tell(drawNode(scene, chosen.node, factFilter(scene, wishes), act));
      lightNode(chosen.node);
    } else if (!document.body.classList.contains("told")) drawWelcome();
    remember();
  }

  // "150 / 1.500 shown" of what the page holds; of the whole graph where that is more, and how to come by it: on the page of the
  // whole, or, where the limit `cut` off some of what was asked for, by a higher one.
  function tellCount() {
    const { total, beside, cut } = scene.meta;
    const here = scene.count < total && wishes.base ? scene.count : total;
    const told = [`${sayNumber(view.count)} / ${sayNumber(here)} ${say("shown")}`];
    if (scene.count < total) {
      const way = beside.explorer && location.protocol !== "about:" ? make("a", { href: beside.explorer }, say("page_explorer")) : cut && make("code", {}, "civicgraph view --limit");
      const held = here < total ? ` · ${sayNumber(scene.count)} / ${sayNumber(total)} ${say("onThisPage")}` : "";
      told.push(make("span", { class: "more" }, held, ...(way ? [` · ${say("more")} `, way] : [])));
    }
    byId("count").replaceChildren(...told);
  }

  function drawWelcome() {
    byId("told").replaceChildren(...drawOverview(scene, view, act));
  }

  function undo() {
    if (!before.length) return;
    Object.assign(wishes, before.pop());
    kept = snapshot();
    refresh();
  }

  // The panel
  function tell(content) {
    byId("told").replaceChildren(...content.filter(Boolean));
    byId("close-panel").hidden = false;
    document.body.classList.add("told");
  }

  function openNode(node) {
    if (!view.nodes[node]) reveal(node);
    document.body.classList.remove("filtering");
    chosen = { node };
    tell(drawNode(scene, node, factFilter(scene, wishes), act));
    lightNode(node);
    if (face === "picture") drawing.center(node, covered());
    remember();
  }

  function lightNode(node) {
    drawing.light({ nodes: [node], links: scene.linksOf[node].filter((link) => view.links[link]) });
  }

  // How much of the picture's height the panel hides: none beside it, a part where it comes up from below.
  function covered() {
    const [stage, panel] = [byId("stage"), byId("panel")].map((element) => element.getBoundingClientRect());
    return panel.left < stage.right && panel.height ? stage.bottom - panel.top : 0;
  }

  function openLink(link) {
    chosen = { link };
    tell(drawLink(scene, link, factFilter(scene, wishes), act));
    drawing.light({ links: [link] });
    remember();
  }

  function closePanel() {
    chosen = {};
    pathFrom = null;
    byId("close-panel").hidden = true;
    drawWelcome();
    document.body.classList.remove("told");
    drawing.light({});
    remember();
  }

  // A node asked for by name is shown even if a filter or the main part hides it.
  function reveal(node) {
    if (wishes.base && !wishes.base[node]) {
      wishes.base[node] = 1;
      settleAdded([node]);
    }
    wishes.offTypes.delete(scene.nodes.type[node]);
    if (!look(scene, wishes).nodes[node]) Object.assign(wishes, clearedWishes(wishes));
    changed();
  }

  // Deeds of the panel
  function expand(node) {
    const hidden = neighbours(scene, node).filter((other) => !view.nodes[other]);
    const added = hidden.slice(0, EXPAND_AT_ONCE);
    if (wishes.base) {
      added.forEach((other) => (wishes.base[other] = 1));
      settleAdded(added);
      changed();
    }
    openNode(node);
    const left = hidden.length - added.length;
    note(`${sayNumber(added.length)} ${say("expanded")}${left ? ` · ${sayNumber(left)} ${say("moreToExpand")}` : ""}`);
  }

  function collapse(node) {
    wishes.base ??= new Uint8Array(scene.count).fill(1);
    for (const other of neighbours(scene, node)) {
      const ties = neighbours(scene, other).filter((third) => view.nodes[third]);
      if (ties.length <= 1) wishes.base[other] = 0;
    }
    changed();
  }

  function only(node) {
    wishes.base = new Uint8Array(scene.count);
    wishes.base[node] = 1;
    for (const other of neighbours(scene, node)) {
      wishes.base[other] = 1;
      if (scene.isEvent(other)) neighbours(scene, other).forEach((third) => (wishes.base[third] = 1));
    }
    settle();
    changed();
    drawing.fit();
  }

  function beginPath(node) {
    pathFrom = node;
    note(say("pathTo"));
  }

  function endPath(node) {
    const from = pathFrom;
    pathFrom = null;
    const path = findPath(scene, from, node, (link) => view.links[link]);
    if (!path) return note(say("noPath"));
    chosen = {};
    tell(drawPath(scene, from, path, act));
    drawing.light({ nodes: [from, node], links: path });
    return undefined;
  }

  // The whole name of what the pointer is over; null for nothing.
  function tellName(node, x, y) {
    const tip = byId("tip");
    tip.hidden = node === null;
    if (node === null) return;
    tip.replaceChildren(makeIcon(scene.styleOf(node)), quoteText(scene.nodes.label[node]), make("span", { class: "count" }, ` ${say(scene.nodes.type[node])}${scene.nodes.date[node] ? ` · ${sayDate(scene.nodes.date[node])}` : ""}`));
    const left = x > byId("stage").clientWidth / 2; // on the side that has room
    Object.assign(tip.style, { left: left ? "" : `${x + 14}px`, right: left ? `${byId("stage").clientWidth - x + 14}px` : "", top: `${y + 12}px` });
  }

  function note(text) {
    const message = byId("message");
    message.textContent = text;
    message.hidden = false;
    clearTimeout(note.timer);
    note.timer = setTimeout(() => (message.hidden = true), 4000);
  }

  // Search
  let marked = -1;
  function offer() {
    const found = search(byId("query").value);
    const asked = byId("query").value.trim();
    marked = found.length ? 0 : -1;
    byId("found").replaceChildren(
      ...found.map((node, at) =>
        make("li", { role: "option", id: `found-${at}`, "aria-selected": at === marked ? "true" : "false", "data-node": node, onpointerdown: (event) => pick(event, node) },
          makeIcon(scene.styleOf(node)), quoteText(scene.nodes.label[node]),
          make("span", { class: "count" }, view.nodes[node] ? say(scene.nodes.type[node]) : `${say(scene.nodes.type[node])}, ${say("hidden")}`))),
      ...(asked && !found.length ? [make("li", { class: "quiet", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("noResult"))] : []));
    byId("found").hidden = !asked;
    byId("query").setAttribute("aria-expanded", String(Boolean(asked)));
    mark(0);
  }

  function mark(step) {
    const options = [...byId("found").querySelectorAll("[data-node]")];
    marked = options.length ? (marked + step + options.length) % options.length : -1;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === marked)));
    options[marked]?.scrollIntoView({ block: "nearest" });
    if (marked >= 0) byId("query").setAttribute("aria-activedescendant", `found-${marked}`);
    else byId("query").removeAttribute("aria-activedescendant");
  }

  function pick(event, node) {
    event.preventDefault();
    closeSearch();
    if (pathFrom !== null) endPath(node);
    else openNode(node);
  }

  function closeSearch() {
    byId("found").hidden = true;
    byId("query").setAttribute("aria-expanded", "false");
    byId("query").removeAttribute("aria-activedescendant");
  }

  byId("query").addEventListener("input", offer);
  byId("query").addEventListener("focus", () => byId("query").value && offer());
  byId("query").addEventListener("blur", closeSearch);
  byId("query").addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && marked >= 0) {
      pick(event, Number(byId("found").querySelectorAll("[data-node]")[marked].dataset.node));
    } else if (event.key === "Escape") closeSearch();
  });

  // Keys on the picture: arrows go to the nearest shown node in that direction
  byId("drawing").addEventListener("keydown", (event) => {
    const direction = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
    if (direction) step(...direction);
    else if (event.key === "+" || event.key === "=") drawing.zoom(1.3);
    else if (event.key === "-") drawing.zoom(1 / 1.3);
    else if (event.key === "0") drawing.fit();
    else if (event.key === "Escape") closePanel();
    else if (event.key === "Enter" && chosen.node !== undefined) byId("told").querySelector("h2")?.focus();
    else return;
    event.preventDefault();
  });

  function step(dx, dy) {
    if (chosen.node === undefined) {
      const first = view.nodes.indexOf(1);
      if (first >= 0) openNode(first);
      return;
    }
    const here = drawing.place(chosen.node);
    let best = -1;
    let least = Infinity;
    for (let node = 0; node < scene.count; node++) {
      if (!view.nodes[node] || node === chosen.node) continue;
      const there = drawing.place(node);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (along <= 0 || along < aside) continue;
      if (along + 2 * aside < least) [best, least] = [node, along + 2 * aside];
    }
    if (best >= 0) openNode(best);
  }

  // The bar
  byId("undo").addEventListener("click", undo);
  byId("extent").addEventListener("click", () => {
    wishes.base = wishes.base ? null : base.slice();
    settle();
    changed();
    drawing.fit();
  });
  byId("fit").addEventListener("click", () => drawing.fit());
  byId("arrange").addEventListener("click", () => {
    wishes.frozen = false;
    settle();
    changed();
    drawing.fit();
  });
  byId("freeze").addEventListener("click", () => {
    wishes.frozen = !wishes.frozen;
    changed();
  });
  byId("zoom-in").addEventListener("click", () => drawing.zoom(1.4));
  byId("zoom-out").addEventListener("click", () => drawing.zoom(1 / 1.4));
  byId("close-panel").addEventListener("click", closePanel);
  byId("open-filters").addEventListener("click", () => {
    const open = document.body.classList.toggle("filtering");
    byId("open-filters").setAttribute("aria-expanded", String(open));
  });
  byId("flip-picture").addEventListener("click", () => turnTo("picture"));
  byId("flip-table").addEventListener("click", () => turnTo(face === "table" ? "picture" : "table"));
  byId("flip-asking").addEventListener("click", async () => {
    turnTo(face === "asking" ? "picture" : "asking");
    sparql ??= await openSparql(scene, { search, showNodes, openNode });
  });
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    turnTo("table");
    byId("table").focus();
  });
  byId("link").addEventListener("click", async () => {
    const link = `${location.href.split("#")[0]}#${writeAddress({ wishes, chosen, camera: drawing.camera(), table: face === "table" })}`;
    try {
      await navigator.clipboard.writeText(link);
      note(say("copied"));
    } catch {
      window.prompt(say("link"), link); // a page opened from disk may have no clipboard
    }
  });
  byId("take").addEventListener("click", (event) => {
    const wanted = event.target.dataset.take;
    if (!wanted) return;
    byId("take").open = false;
    const ground = getComputedStyle(document.body).backgroundColor;
    if (wanted === "png") takePicture(drawing.picture(3, ground));
    else takeText(wanted, scene, view, factFilter(scene, wishes));
  });

  // Show the picture, the table or the questions in the middle.
  function turnTo(wanted) {
    face = wanted;
    byId("table").hidden = face !== "table";
    byId("asking").hidden = face !== "asking";
    byId("drawing").hidden = byId("zoom").hidden = face !== "picture";
    byId("count").hidden = face === "asking";
    for (const own of ["picture", "table", "asking"]) byId(`flip-${own}`).setAttribute("aria-pressed", String(face === own));
    document.body.classList.toggle("asking", face === "asking");
    if (face === "table") drawTable(byId("table"), scene, view, { by: "ties_count", down: false }, openNode);
    remember();
  }

  // Only these nodes, as the answer to a question.
  function showNodes(numbers) {
    wishes.base = new Uint8Array(scene.count);
    for (const node of numbers) wishes.base[node] = 1;
    settle();
    turnTo("picture");
    changed();
    drawing.fit();
  }

  // The address follows the state, where the page has one (a notebook's frame has none).
  function remember() {
    if (location.protocol === "about:") return;
    clearTimeout(remember.timer);
    const write = () => history.replaceState(null, "", `#${writeAddress({ wishes, chosen, camera: drawing.camera(), table: face === "table" })}`);
    remember.timer = setTimeout(write, 300);
  }

  // Begin
  openFrame(scene.meta, () => {
    drawing.restyle(theme());
    refresh();
    sparql?.draw();
    if (chosen.link !== undefined) openLink(chosen.link);
    else if (chosen.node === undefined) closePanel();
  });
  drawing.restyle(theme());
  drawing.onMove(remember);
  closePanel();
  refresh();
  if (address.table) turnTo("table");
  byId("flip-asking").hidden = !byId("queries");
  if (address.node !== undefined) openNode(address.node);
  else if (address.link !== undefined) openLink(address.link);
  else if (scene.meta.focus !== undefined && !location.hash) openNode(scene.meta.focus);
  if (address.camera) drawing.camera(address.camera);
  else if (address.node === undefined) drawing.fit();
  document.body.dataset.ready = "true";
  return { textsArrived: () => chosen.node !== undefined ? openNode(chosen.node) : chosen.link !== undefined && openLink(chosen.link) };
}

// The main part, as 1 for each node in it; null for all.
function openingOf(scene) {
  const { opening } = scene.meta;
  if (opening.length >= scene.count) return null;
  const base = new Uint8Array(scene.count);
  for (const node of opening) base[node] = 1;
  return base;
}
