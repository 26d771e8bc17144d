// Knows how names are written on a picture: the most important first, none over another, with a halo of the ground around them.

const WIDE = 6.8; // px for a letter at this size, a little more than they take

const LONGEST = 34;
const GREAT = 17; // the size of a node with thirty links or more

// Whether a node is of those that the eye should find first: its name is written in bold.
export function isGreat(scene, node) {
  return scene.nodes.size[node] >= GREAT && !scene.isEvent(node);
}

export function shorten(label) {
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
}

// How far a name reaches to either side, in px.
export function halfOf(text, bold = false) {
  return (text.length * WIDE * (bold ? 1.1 : 1)) / 2;
}

// Those of `nodes`, in order and at most `most`, whose names find room. `spot(node)` is where a name begins: its middle and upper
// end; `unit` is the length of a pixel in the pen's own measure.
export function chooseLabels(nodes, { label, spot, unit = 1, most, bold = () => false }) {
  const taken = new Set();
  const chosen = [];
  for (const node of nodes) {
    if (chosen.length >= most) break;
    const [x, y] = spot(node);
    const half = halfOf(label(node), bold(node));
    if (takeRoom(taken, x / unit - half, x / unit + half, y / unit, y / unit + 15)) chosen.push(node);
  }
  return chosen;
}

// Write the names of `nodes`, those in bold for which `bold(node)` says so.
export function writeLabels(pen, nodes, { label, spot, unit = 1, bold = () => false, colors }) {
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineWidth = 3 * unit;
  pen.lineJoin = "round";
  pen.strokeStyle = colors.ground;
  pen.fillStyle = colors.font;
  for (const node of nodes) {
    pen.font = `${bold(node) ? "600 " : ""}${12.5 * unit}px system-ui, sans-serif`;
    pen.strokeText(label(node), ...spot(node));
    pen.fillText(label(node), ...spot(node));
  }
}

// A name as a small canvas of its own, `times` as fine as the screen: copying it is many times faster than writing it.
export function paintLabel(text, colors, times, bold = false) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  canvas.width = Math.ceil((text.length * (WIDE + 3) + 8) * times);
  canvas.height = Math.ceil(19 * times);
  pen.setTransform(times, 0, 0, times, canvas.width / 2, 2 * times);
  writeLabels(pen, [0], { label: () => text, spot: () => [0, 0], bold: () => bold, colors });
  return canvas;
}

// Claim a rectangle on a coarse board; false if any of it is taken.
function takeRoom(taken, left, right, top, bottom) {
  const cells = [];
  for (let column = Math.floor(left / 12); column <= Math.floor(right / 12); column++) {
    for (let row = Math.floor(top / 9); row <= Math.floor(bottom / 9); row++) {
      const cell = column * 65536 + row;
      if (taken.has(cell)) return false;
      cells.push(cell);
    }
  }
  cells.forEach((cell) => taken.add(cell));
  return true;
}
