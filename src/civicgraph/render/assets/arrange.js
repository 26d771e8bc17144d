// Knows where the nodes of a small part stand when it is looked at alone: a force-directed layout that begins from the places of
// the whole, so the same part is always arranged the same way, and leaves room for names.

export const MOST_ARRANGED = 600; // every node is compared with every other: 600 take about half a second
const STEPS = { least: 120, most: 400, pairs: 6e6 };
const LETTER = 3.6; // half the width of a letter of a name
const ROOM = { name: 26, mark: 13, height: 17, longest: 20 }; // px kept free around a node with a name, and around an event

// The places of `members`: a Map from node to {x, y}. Those in `fixed` (a Map too) stay where they are.
export function arrange(scene, members, fixed = new Map()) {
  const number = new Map(members.map((node, at) => [node, at]));
  const start = (node) => fixed.get(node) ?? { x: scene.nodes.x[node], y: scene.nodes.y[node] };
  const x = Float64Array.from(members, (node) => start(node).x);
  const y = Float64Array.from(members, (node) => start(node).y);
  const links = linksAmong(scene, members, number);
  const loose = members.map((node) => !fixed.has(node));
  if (fixed.size === 0) spreadOut(x, y);
  else beginBeside(x, y, links, loose);
  pull(x, y, links, loose);
  makeRoom(scene, members, x, y, loose);
  return new Map(members.map((node, at) => [node, { x: Math.round(x[at]), y: Math.round(y[at]) }]));
}

function linksAmong(scene, members, number) {
  const links = [];
  for (const node of members) {
    for (const link of scene.linksOf[node]) {
      const other = scene.otherEnd(link, node);
      if (other > node && number.has(other)) links.push([number.get(node), number.get(other)]);
    }
  }
  return links;
}

// The part in the middle, on about the area that it will take; two at one place part.
function spreadOut(x, y) {
  const middle = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [cx, cy] = [middle(x), middle(y)];
  const spread = Math.max(1, middle(x.map((value, at) => Math.hypot(value - cx, y[at] - cy))));
  const wanted = 45 * Math.sqrt(x.length);
  for (let at = 0; at < x.length; at++) {
    x[at] = ((x[at] - cx) / spread) * wanted + Math.cos(at * 2.4) * 3;
    y[at] = ((y[at] - cy) / spread) * wanted + Math.sin(at * 2.4) * 3;
  }
}

// Those that come new to a part begin beside the first one there that they are tied to.
function beginBeside(x, y, links, loose) {
  const beside = new Map();
  for (const [a, b] of links) {
    if (loose[a] && !loose[b] && !beside.has(a)) beside.set(a, b);
    if (loose[b] && !loose[a] && !beside.has(b)) beside.set(b, a);
  }
  let turn = 0;
  for (const [at, other] of beside) {
    const reach = 60 + 6 * Math.sqrt(++turn);
    x[at] = x[other] + Math.cos(turn * 2.4) * reach;
    y[at] = y[other] + Math.sin(turn * 2.4) * reach;
  }
}

// Ties pull, all push each other away, the middle holds loose pieces; the steps grow smaller until the picture rests.
function pull(x, y, links, loose) {
  const count = x.length;
  const steps = Math.round(Math.min(STEPS.most, Math.max(STEPS.least, STEPS.pairs / (count * count + 1))));
  const degree = new Float64Array(count);
  for (const [a, b] of links) {
    degree[a]++;
    degree[b]++;
  }
  const mass = degree.map((ties) => 1 + Math.sqrt(ties));
  const [fx, fy] = [new Float64Array(count), new Float64Array(count)];
  for (let step = 0; step < steps; step++) {
    const heat = 30 * (1 - step / steps) ** 1.3 + 0.3;
    fx.fill(0);
    fy.fill(0);
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const [dx, dy] = [x[a] - x[b], y[a] - y[b]];
        const push = (4600 * mass[a] * mass[b]) / (dx * dx + dy * dy + 60);
        fx[a] += dx * push * 0.012;
        fy[a] += dy * push * 0.012;
        fx[b] -= dx * push * 0.012;
        fy[b] -= dy * push * 0.012;
      }
      fx[a] -= x[a] * 0.016 * mass[a];
      fy[a] -= y[a] * 0.019 * mass[a]; // screens are wider than high
    }
    for (const [a, b] of links) {
      const strength = 0.42 / Math.sqrt(Math.min(degree[a], degree[b]));
      const [dx, dy] = [(x[b] - x[a]) * strength, (y[b] - y[a]) * strength];
      fx[a] += dx;
      fy[a] += dy;
      fx[b] -= dx;
      fy[b] -= dy;
    }
    for (let at = 0; at < count; at++) {
      if (!loose[at]) continue;
      const length = Math.hypot(fx[at], fy[at]) || 1;
      const far = Math.min(length, heat) / length;
      x[at] += fx[at] * far;
      y[at] += fy[at] * far;
    }
  }
}

// Push apart what would cover another's name: each pair along the way that is shorter.
function makeRoom(scene, members, x, y, loose) {
  const half = members.map((node) => (scene.isEvent(node) ? ROOM.mark : Math.max(ROOM.name, Math.min(scene.nodes.label[node].length, ROOM.longest) * LETTER)));
  const tall = members.map((node) => (scene.isEvent(node) ? ROOM.mark : ROOM.height));
  for (let round = 0; round < 120; round++) {
    let moved = false;
    for (let a = 0; a < x.length; a++) {
      for (let b = a + 1; b < x.length; b++) {
        if (!loose[a] && !loose[b]) continue;
        const wide = half[a] + half[b] - Math.abs(x[a] - x[b]);
        const high = tall[a] + tall[b] - Math.abs(y[a] - y[b]);
        if (wide <= 0 || high <= 0) continue;
        moved = true;
        const share = loose[a] && loose[b] ? 0.5 : 1;
        const along = high < wide ? y : x;
        const step = ((high < wide ? high : wide) + 0.5) * share * (along[a] < along[b] || (along[a] === along[b] && a < b) ? -1 : 1);
        if (loose[a]) along[a] += step;
        if (loose[b]) along[b] -= step;
      }
    }
    if (!moved) return;
  }
}
