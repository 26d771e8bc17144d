// Knows how names are written on a picture: the most important first, none over another, with a halo of the ground around them.

const WIDE = 6.8; // px for a letter at this size, a little more than they take

const LONGEST = 34;

export function shorten(label) {
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
}

// Write the names of `nodes` in order, at most `most`. `spot(node)` is where a node's name begins: its middle and its lower end.
// `unit` is the length of a pixel in the pen's own measure.
export function drawLabels(pen, nodes, { label, spot, unit = 1, most = 160, bold = false, colors }) {
  pen.font = `${bold ? "600 " : ""}${12.5 * unit}px system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineWidth = 3 * unit;
  pen.lineJoin = "round";
  const taken = new Set();
  let left = most;
  for (const node of nodes) {
    if (left <= 0) return;
    const [x, y] = spot(node);
    const half = (label(node).length * WIDE) / 2;
    if (!takeRoom(taken, x / unit - half, x / unit + half, y / unit, y / unit + 15)) continue;
    pen.strokeStyle = colors.ground;
    pen.strokeText(label(node), x, y);
    pen.fillStyle = colors.font;
    pen.fillText(label(node), x, y);
    left--;
  }
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
