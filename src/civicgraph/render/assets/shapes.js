// Knows how each shape of the legend is drawn, on a canvas and as a small picture beside a word.

const CORNERS = {
  square: [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]],
  diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
  triangle: [[0, -1.1], [1.05, 0.8], [-1.05, 0.8]],
  triangleDown: [[0, 1.1], [1.05, -0.8], [-1.05, -0.8]],
  hexagon: [[1.05, 0], [0.52, 0.91], [-0.52, 0.91], [-1.05, 0], [-0.52, -0.91], [0.52, -0.91]],
  star: Array.from({ length: 10 }, (_, corner) => {
    const reach = corner % 2 ? 0.55 : 1.25;
    return [reach * Math.sin((corner * Math.PI) / 5), -reach * Math.cos((corner * Math.PI) / 5)];
  }),
};

// Add the outline of a shape to the canvas path.
export function traceShape(pen, shape, x, y, size) {
  const corners = CORNERS[shape];
  if (!corners) {
    pen.moveTo(x + size, y);
    pen.arc(x, y, size, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], corner) => {
    if (corner) pen.lineTo(x + dx * size, y + dy * size);
    else pen.moveTo(x + dx * size, y + dy * size);
  });
  pen.closePath();
}

// The shape as an inline picture for legends and lists.
export function makeIcon({ shape, color }) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-1.4 -1.4 2.8 2.8");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const corners = CORNERS[shape];
  const mark = document.createElementNS("http://www.w3.org/2000/svg", corners ? "polygon" : "circle");
  if (corners) mark.setAttribute("points", corners.map((corner) => corner.join(",")).join(" "));
  else mark.setAttribute("r", "1");
  mark.setAttribute("fill", color);
  svg.append(mark);
  return svg;
}
