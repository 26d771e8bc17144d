// Knows how to show the graph through vis-network (the pyvis page); tells the workbench what was pressed.

/* global vis */

import { chooseLabels, paintLabel } from "./labels.js";

const GROUND = { light: { font: "#1c2430", halo: "#ffffff" }, dark: { font: "#e8ecf1", halo: "#14181d" } };
const OWN_LABELS = 0.62; // the scale below which vis-network leaves its labels out and the most connected are named here
const MOST_LABELS = 40;
const CHOSEN = "#d1007a";

// `network` is what pyvis filled: nodes, edges (numbered like the scene's nodes and links) and options.
export function drawWithVis(holder, network, { onNode, onLink, onNothing }) {
  const nodes = new vis.DataSet(network.nodes);
  const edges = new vis.DataSet(network.edges);
  const drawing = new vis.Network(holder, { nodes, edges }, network.options);
  const shownNodes = new Uint8Array(network.nodes.length).fill(1);
  const shownLinks = new Uint8Array(network.edges.length).fill(1);
  let lit = [];
  let ground = GROUND.light;

  drawing.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) onNode(node);
    else if (edge !== undefined) onLink(edge);
    else onNothing();
  });

  // Far away, where vis-network's own labels are too small: chosen anew only when the scale or what is shown changes.
  const label = (node) => network.nodes[node].label;
  const pictures = new Map();
  let named = { scale: 0, nodes: [], spots: {} };
  drawing.on("afterDrawing", (pen) => {
    const scale = drawing.getScale();
    if (scale >= OWN_LABELS) return;
    const unit = 1 / scale;
    const spot = (node) => named.spots[node];
    if (named.scale !== scale) {
      const first = [...shownNodes.keys()].filter((node) => shownNodes[node]).slice(0, 300);
      const at = drawing.getPositions(first);
      named = { scale, spots: Object.fromEntries(first.map((node) => [node, [at[node].x, at[node].y + network.nodes[node].size + 2 * unit]])) };
      named.nodes = chooseLabels(first, { label, spot, unit, most: MOST_LABELS });
    }
    const { a: times, e: left, f: top } = pen.getTransform();
    pen.save();
    pen.resetTransform();
    for (const node of named.nodes) {
      if (!pictures.has(node)) pictures.set(node, paintLabel(label(node), { ground: ground.halo, font: ground.font }, times * unit));
      const picture = pictures.get(node);
      const [x, y] = spot(node);
      pen.drawImage(picture, Math.round(x * times + left - picture.width / 2), Math.round(y * times + top));
    }
    pen.restore();
  });
  drawing.on("dragEnd", () => (named.scale = 0));

  const changedOf = (shown, wanted) => {
    const changed = [];
    wanted.forEach((value, id) => {
      if (shown[id] !== value) changed.push({ id, hidden: !value });
      shown[id] = value;
    });
    return changed;
  };

  return {
    show(view) {
      named.scale = 0;
      nodes.update(changedOf(shownNodes, view.nodes));
      edges.update(changedOf(shownLinks, view.links));
    },
    // Mark nodes and links; the first node is the chosen one.
    light({ nodes: chosen = [], links = [] }) {
      edges.update(lit.map((id) => ({ id, width: 1, color: network.options.edges.color })));
      lit = links;
      edges.update(lit.map((id) => ({ id, width: 3, color: { color: CHOSEN, opacity: 1 } })));
      drawing.setSelection({ nodes: chosen.filter((node) => shownNodes[node]), edges: [] }, { highlightEdges: false });
    },
    fit() {
      const visible = [...shownNodes.keys()].filter((node) => shownNodes[node]);
      drawing.fit({ nodes: visible, maxZoomLevel: 1.6 });
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
      drawing.setOptions({ nodes: { font: { color: ground.font, strokeWidth: 3, strokeColor: ground.halo } } });
    },
    // The picture on a canvas several times as fine as the screen's.
    picture(times, ground) {
      const canvas = holder.querySelector("canvas");
      const copy = document.createElement("canvas");
      const place = drawing.getViewPosition();
      const scale = drawing.getScale();
      const { width, height } = holder.getBoundingClientRect();
      holder.style.width = `${width * times}px`;
      holder.style.height = `${height * times}px`;
      drawing.setSize(`${width * times}px`, `${height * times}px`);
      drawing.moveTo({ position: place, scale: scale * times });
      drawing.redraw();
      copy.width = canvas.width;
      copy.height = canvas.height;
      const pen = copy.getContext("2d");
      pen.fillStyle = ground;
      pen.fillRect(0, 0, copy.width, copy.height);
      pen.drawImage(canvas, 0, 0);
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
  };
}
