// Knows how to show the graph through vis-network (the pyvis page); tells the workbench what was pressed. Names, and what is
// chosen over the veiled rest, are drawn by us after each picture: vis-network's own names cover each other.

/* global vis */

import { GROUND, paintChosen } from "./chosen.js";
import { chooseLabels, halfOf, isGreat, paintLabel, shorten } from "./labels.js";
import { fitCamera } from "./margins.js";

const MOST_LABELS = 90;
const EVENT_LABELS = 0.8; // the scale from which events are named too

// `network` is what pyvis filled: nodes, edges (numbered like the scene's nodes and links) and options.
export function drawWithVis(holder, scene, network, { onNode, onLink, onNothing, onPut, onHover }) {
  const nodes = new vis.DataSet(network.nodes.map(({ label: _, ...rest }) => rest));
  const edges = new vis.DataSet(network.edges);
  const drawing = new vis.Network(holder, { nodes, edges }, network.options);
  const shownNodes = new Uint8Array(network.nodes.length).fill(1);
  const shownLinks = new Uint8Array(network.edges.length).fill(1);
  let places = new Map();
  let pins = new Set();
  let lit = { nodes: [], links: [] };
  let ground = GROUND.light;

  drawing.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) onNode(node);
    else if (edge !== undefined) onLink(edge);
    else onNothing();
  });
  drawing.on("dragEnd", ({ nodes: [node] }) => {
    named.scale = 0;
    if (node === undefined) return;
    const { x, y } = drawing.getPosition(node);
    onPut(node, { x: Math.round(x), y: Math.round(y) });
  });

  let hovered;
  holder.addEventListener("pointerleave", () => onHover(null));
  holder.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse") return;
    const box = holder.getBoundingClientRect();
    const spot = { x: event.clientX - box.left, y: event.clientY - box.top };
    const over = event.buttons ? undefined : drawing.getNodeAt(spot);
    if (over === undefined && hovered === undefined) return;
    hovered = over;
    holder.style.cursor = over === undefined ? "grab" : "pointer";
    onHover(over ?? null, spot.x, spot.y);
  });

  // The names are chosen anew only when the scale or what is shown changes.
  const label = (node) => shorten(scene.nodes.label[node]);
  const pictures = new Map();
  let named = { scale: 0, nodes: [], spots: {} };

  function chooseNames(scale) {
    const shown = [...shownNodes.keys()].filter((node) => shownNodes[node]);
    const order = [...shown.filter((node) => !scene.isEvent(node)), ...(scale > EVENT_LABELS ? shown.filter((node) => scene.isEvent(node)) : [])].slice(0, 900);
    const at = drawing.getPositions(order);
    const unit = 1 / scale;
    const spots = Object.fromEntries(order.map((node) => [node, [at[node].x, at[node].y + scene.nodes.size[node] + 2 * unit]]));
    const spot = (node) => spots[node];
    return { scale, spots, nodes: chooseLabels(order, { label, spot, unit, most: MOST_LABELS, bold: (node) => isGreat(scene, node) }) };
  }

  drawing.on("afterDrawing", (pen) => {
    const scale = drawing.getScale();
    if (named.scale !== scale) named = chooseNames(scale);
    const { a: times, e: left, f: top } = pen.getTransform();
    const { width, height } = pen.canvas;
    pen.save();
    pen.resetTransform();
    for (const node of named.nodes) {
      const [x, y] = named.spots[node];
      const [px, py] = [x * times + left, y * times + top];
      if (px < -300 || px > width + 300 || py < -60 || py > height) continue;
      const key = `${node} ${times * (1 / scale)}`;
      if (!pictures.has(key)) pictures.set(key, paintLabel(label(node), ground, times / scale, isGreat(scene, node)));
      const picture = pictures.get(key);
      pen.drawImage(picture, Math.round(px - picture.width / 2), Math.round(py));
    }
    pen.restore();
    if (!lit.nodes.length && !lit.links.length && !pins.size) return;
    const seen = { nodes: lit.nodes.filter((node) => shownNodes[node]), links: lit.links.filter((link) => shownLinks[link]) };
    const wanted = new Set([...seen.nodes, ...pins, ...seen.links.flatMap((link) => [scene.links.a[link], scene.links.b[link]])]);
    const at = drawing.getPositions([...wanted]);
    const where = (node) => [at[node].x * times + left, at[node].y * times + top];
    const ratio = times / scale;
    pen.save();
    pen.resetTransform();
    pen.scale(ratio, ratio);
    paintChosen(pen, scene, { lit: seen, pins, shown: shownNodes, ground, width: width / ratio, height: height / ratio,
      toScreen: (node) => where(node).map((value) => value / ratio), radius: (node) => Math.max(scene.nodes.size[node] * scale, 2.5) });
    pen.restore();
  });

  const changedOf = (shown, wanted) => {
    const changed = [];
    wanted.forEach((value, id) => {
      if (shown[id] !== value) changed.push({ id, hidden: !value });
      shown[id] = value;
    });
    return changed;
  };

  return {
    // Every node to its place: that of `wanted`, or of the layout of the whole.
    put(wanted) {
      const before = places;
      places = wanted;
      if (before === wanted) return;
      const at = (node) => wanted.get(node) ?? { x: scene.nodes.x[node], y: scene.nodes.y[node] };
      nodes.update([...new Set([...before.keys(), ...wanted.keys()])].map((id) => ({ id, ...at(id) })));
      named.scale = 0;
    },
    show(view) {
      named.scale = 0;
      pins = view.pins;
      nodes.update(changedOf(shownNodes, view.nodes));
      edges.update(changedOf(shownLinks, view.links));
    },
    // Mark nodes and links; the first node is the chosen one.
    light({ nodes: chosen = [], links = [] }) {
      lit = { nodes: chosen, links };
      drawing.redraw();
    },
    hold(still) {
      drawing.setOptions({ interaction: { dragNodes: !still } });
    },
    fit() {
      const shown = [...shownNodes.keys()].filter((node) => shownNodes[node]);
      const at = drawing.getPositions(shown);
      const named = new Set(shown.filter((node) => !scene.isEvent(node)).slice(0, MOST_LABELS));
      const spots = shown.map((node) => [at[node].x, at[node].y, named.has(node) ? halfOf(label(node), isGreat(scene, node)) : 0]);
      const camera = fitCamera(spots, holder.clientWidth || 1, holder.clientHeight || 1);
      if (camera) drawing.moveTo({ position: { x: camera.x, y: camera.y }, scale: camera.scale });
    },
    zoom(factor) {
      drawing.moveTo({ scale: drawing.getScale() * factor });
    },
    // Bring a node to the middle of what the panel leaves free: `covered` is the height it takes from below.
    center(node, covered) {
      const offset = { x: 0, y: -covered / 2 };
      drawing.moveTo({ position: drawing.getPosition(node), offset, scale: Math.max(drawing.getScale(), 0.9) });
    },
    camera(wanted) {
      if (wanted) drawing.moveTo({ position: { x: wanted.x, y: wanted.y }, scale: wanted.scale });
      const { x, y } = drawing.getViewPosition();
      return { x: Math.round(x), y: Math.round(y), scale: Number(drawing.getScale().toFixed(3)) };
    },
    place: (node) => drawing.getPosition(node),
    restyle(theme) {
      ground = GROUND[theme];
      pictures.clear();
      drawing.redraw();
    },
    // The picture on a canvas several times as fine as the screen's.
    picture(times, color) {
      const canvas = holder.querySelector("canvas");
      const copy = document.createElement("canvas");
      const place = drawing.getViewPosition();
      const scale = drawing.getScale();
      const { width, height } = holder.getBoundingClientRect();
      const ratio = canvas.width / width;
      holder.style.width = `${width * times}px`;
      holder.style.height = `${height * times}px`;
      drawing.setSize(`${width * times}px`, `${height * times}px`);
      drawing.moveTo({ position: place, scale: scale * times });
      drawing.redraw();
      copy.width = canvas.width / ratio;
      copy.height = canvas.height / ratio;
      const pen = copy.getContext("2d");
      pen.fillStyle = color;
      pen.fillRect(0, 0, copy.width, copy.height);
      pen.drawImage(canvas, 0, 0, copy.width, copy.height);
      holder.style.width = holder.style.height = "";
      drawing.setSize("100%", "100%");
      drawing.moveTo({ position: place, scale });
      drawing.redraw();
      return copy;
    },
    onMove(tell) {
      drawing.on("dragEnd", tell);
      drawing.on("zoom", tell);
    },
    onResize(tell) {
      drawing.on("resize", tell);
    },
  };
}
