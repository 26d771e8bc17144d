// Knows where the camera stands so that the shown nodes fit the picture with the names beside the outermost of them, and that a
// fitted picture stays so when its room changes.

const ABOVE_AND_BELOW = 110; // px
const BESIDE = 12;
const NEAREST = 1.4; // the scale of a picture of a few nodes

// The camera for `spots`, each [x, y, px that its name takes to either side]; null without any, or without room
// for them. Long names of the outermost nodes are left to stand out rather than to make the picture small.
export function fitCamera(spots, width, height) {
  if (!spots.length || height <= ABOVE_AND_BELOW) return null;
  const span = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of spots) {
    span.left = Math.min(span.left, x);
    span.right = Math.max(span.right, x);
    span.top = Math.min(span.top, y);
    span.bottom = Math.max(span.bottom, y);
  }
  const most = width / 7;
  const tall = Math.min((height - ABOVE_AND_BELOW) / (span.bottom - span.top + 1), NEAREST);
  let scale = Math.min((width - 2 * BESIDE) / (span.right - span.left + 1), tall);
  let beside = { left: 0, right: 0 };
  for (let round = 0; round < 8; round++) { // the smaller the picture, the farther its names stand out
    beside = { left: BESIDE, right: BESIDE };
    for (const [x, , half] of spots) {
      beside.left = Math.max(beside.left, Math.min(most, BESIDE + half - (x - span.left) * scale));
      beside.right = Math.max(beside.right, Math.min(most, BESIDE + half - (span.right - x) * scale));
    }
    scale = Math.min((width - beside.left - beside.right) / (span.right - span.left + 1), tall);
  }
  return { x: (span.left + span.right + (beside.right - beside.left) / scale) / 2, y: (span.top + span.bottom) / 2, scale };
}

// The same drawing, which is fitted anew when its room changes, until somebody moves or zooms it.
export function keepFitted(drawing) {
  let fitted = null; // the camera of the last fit, as text
  let changed = () => {};
  const where = () => JSON.stringify(drawing.camera());
  const loosened = (act) => (...words) => {
    fitted = null;
    act(...words);
    changed();
  };
  const fit = () => {
    drawing.fit();
    fitted = where();
  };
  drawing.onResize(() => requestAnimationFrame(() => {
    if (fitted === null) return;
    fit();
    changed();
  }));
  return { ...drawing, fit, zoom: loosened(drawing.zoom), center: loosened(drawing.center),
    camera(wanted) {
      if (wanted) loosened(drawing.camera)(wanted);
      return drawing.camera();
    },
    onMove(tell) {
      changed = tell;
      drawing.onMove(() => {
        if (where() !== fitted) fitted = null;
        tell();
      });
    } };
}
