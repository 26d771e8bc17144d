// Knows how a view becomes the part of the address after "#" and back, so that a link opens the same view again.

// The wishes, the chosen thing and the camera as text.
export function writeAddress({ wishes, chosen, camera, table }) {
  const parts = new URLSearchParams();
  if (wishes.offTypes.size) parts.set("off", [...wishes.offTypes].join(","));
  if (wishes.offPredicates.size) parts.set("without", [...wishes.offPredicates].join(","));
  if (wishes.from) parts.set("from", wishes.from);
  if (wishes.to) parts.set("to", wishes.to);
  if (wishes.place >= 0) parts.set("place", wishes.place);
  if (wishes.confidence) parts.set("sure", wishes.confidence);
  parts.set("base", wishes.base ? writeBase(wishes.base) : "all");
  if (wishes.pins.size) parts.set("pin", [...wishes.pins].join("."));
  if (wishes.frozen) parts.set("still", "1");
  if (wishes.moved) parts.set("xy", [...wishes.places].map(([node, { x, y }]) => `${node}_${x}_${y}`).join("."));
  if (chosen.node !== undefined) parts.set("node", chosen.node);
  if (chosen.link !== undefined) parts.set("link", chosen.link);
  if (camera) parts.set("at", [camera.x, camera.y, camera.scale].join(","));
  if (table) parts.set("table", "1");
  return parts.toString();
}

// What `writeAddress` wrote, as far as it fits this scene: numbers beyond it and words unknown to it are left out.
export function readAddress(text, scene) {
  const parts = new URLSearchParams(text.replace(/^#/, ""));
  const list = (name) => (parts.get(name) ?? "").split(",").filter(Boolean);
  const number = (name, below) => {
    const value = Number.parseInt(parts.get(name) ?? "", 10);
    return value >= 0 && value < below ? value : undefined;
  };
  const iso = (name) => (/^\d{4}(-\d\d){0,2}$/.test(parts.get(name) ?? "") ? parts.get(name) : "");
  const at = list("at").map(Number);
  return {
    wishes: {
      offTypes: new Set(list("off").filter((type) => Object.hasOwn(scene.meta.styles, type))),
      offPredicates: new Set(list("without")),
      from: iso("from"),
      to: iso("to"),
      place: number("place", scene.count) ?? -1,
      confidence: Math.min(1, Math.max(0, Number(parts.get("sure")) || 0)),
      places: readPlaces(parts.get("xy") ?? "", scene.count),
      moved: parts.has("xy"),
      pins: new Set((parts.get("pin") ?? "").split(".").filter(Boolean).map(Number).filter((node) => node >= 0 && node < scene.count)),
      frozen: parts.has("still"),
      base: parts.has("base") ? readBase(parts.get("base"), scene.count) : undefined,
    },
    node: number("node", scene.count),
    link: number("link", scene.links.a.length),
    camera: at.length === 3 && at.every(Number.isFinite) ? { x: at[0], y: at[1], scale: at[2] } : null,
    table: parts.has("table"),
  };
}

// Runs of shown nodes: "0-399.512.600-620".
function writeBase(base) {
  const runs = [];
  for (let node = 0; node < base.length; node++) {
    if (!base[node]) continue;
    const start = node;
    while (base[node + 1]) node++;
    runs.push(start === node ? start : `${start}-${node}`);
  }
  return runs.join(".");
}

function readPlaces(text, count) {
  const places = new Map();
  for (const [node, x, y] of text.split(".").filter(Boolean).map((place) => place.split("_").map(Number))) {
    if (node >= 0 && node < count && Number.isFinite(x) && Number.isFinite(y)) places.set(node, { x, y });
  }
  return places;
}

function readBase(text, count) {
  if (text === "all") return null;
  const base = new Uint8Array(count);
  for (const run of text.split(".")) {
    const [first, last = first] = run.split("-").map(Number);
    if (first >= 0 && last < count) base.fill(1, first, last + 1);
  }
  return base;
}
