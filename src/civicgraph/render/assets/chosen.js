// Knows how what is chosen stands out: the rest under a veil, the chosen lines and nodes over it with their names, pins as rings.

import { chooseLabels, shorten, writeLabels } from "./labels.js";
import { traceShape } from "./shapes.js";

export const GROUND = {
  light: { ground: "#f6f7f9", font: "#1c2430", link: "#6b7686", chosen: "#c4006f", near: "#44536a" },
  dark: { ground: "#14181d", font: "#e8ecf1", link: "#8a96a8", chosen: "#ff6ab8", near: "#aebccf" },
};
const VEIL = 0.74;
const MOST_LABELS = 70;

// `toScreen(node)` and `radius(node)` say where and how large a node is in the pen's own pixels.
export function paintChosen(pen, scene, { lit, pins, shown, ground, width, height, toScreen, radius }) {
  if (lit.nodes.length || lit.links.length) {
    pen.globalAlpha = VEIL;
    pen.fillStyle = ground.ground;
    pen.fillRect(0, 0, width, height);
    pen.globalAlpha = 1;
    paintLit(pen, scene, { lit, ground, toScreen, radius });
  }
  pen.strokeStyle = ground.font;
  pen.lineWidth = 1.5;
  pen.beginPath();
  for (const node of pins) {
    if (!shown[node]) continue;
    const [x, y] = toScreen(node);
    pen.moveTo(x + radius(node) + 4, y);
    pen.arc(x, y, radius(node) + 4, 0, 2 * Math.PI);
  }
  pen.stroke();
}

function paintLit(pen, scene, { lit, ground, toScreen, radius }) {
  const around = lit.nodes.length === 1; // the ties of one node are many: a quiet colour; a line or a way is one: a loud one
  pen.strokeStyle = around ? ground.near : ground.chosen;
  pen.lineWidth = around ? 1.2 : 2.6;
  pen.beginPath();
  for (const link of lit.links) {
    pen.moveTo(...toScreen(scene.links.a[link]));
    pen.lineTo(...toScreen(scene.links.b[link]));
  }
  pen.stroke();
  const ends = [...new Set([...lit.nodes, ...lit.links.flatMap((link) => [scene.links.a[link], scene.links.b[link]])])];
  for (const node of ends.toReversed()) {
    const [x, y] = toScreen(node);
    const { shape, color } = scene.styleOf(node);
    pen.beginPath();
    traceShape(pen, shape, x, y, radius(node) + 1);
    pen.fillStyle = color;
    pen.fill();
    if (!lit.nodes.includes(node)) continue;
    pen.strokeStyle = ground.chosen;
    pen.lineWidth = 3;
    pen.stroke();
  }
  const label = (node) => shorten(scene.nodes.label[node]);
  const spot = (node) => [toScreen(node)[0], toScreen(node)[1] + radius(node) + 3];
  const bold = (node) => lit.nodes.includes(node);
  const order = [...ends.filter(bold), ...ends.filter((node) => !bold(node) && !scene.isEvent(node)), ...ends.filter((node) => !bold(node) && scene.isEvent(node))];
  writeLabels(pen, chooseLabels(order, { label, spot, most: MOST_LABELS, bold }), { label, spot, bold, colors: ground });
}
