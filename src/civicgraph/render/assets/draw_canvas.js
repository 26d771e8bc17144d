// Knows how to draw a graph of up to 100,000 nodes on a plain canvas: the scene is drawn once into a larger bitmap, moving and
// zooming only shift that bitmap, and when the hand rests it is drawn anew. No WebGL, so it works where that is switched off.

import { GROUND, paintChosen } from "./chosen.js";
import { chooseLabels, halfOf, isGreat, shorten, writeLabels } from "./labels.js";
import { fitCamera } from "./margins.js";
import { traceShape } from "./shapes.js";

const MARGIN = 0.5; // of the width and height, drawn around the visible part so that a pan shows no edge
const REST = 140; // ms without movement after which the bitmap is drawn anew
const MOST_LABELS = 160;
const REACH = { node: 6, link: 6 }; // px around a node or line that a pointer may miss
const SCALES = { least: 0.01, most: 5 };
const EVENT_LABELS = 0.8; // the scale from which events are named too

export function drawOnCanvas(holder, scene, { onNode, onLink, onNothing, onPut, onHover }) {
  const canvas = document.createElement("canvas");
  const bitmap = document.createElement("canvas");
  holder.append(canvas);
  canvas.style.cssText = "width:100%;height:100%;touch-action:none;cursor:grab";
  const pen = canvas.getContext("2d");
  const x = Float64Array.from(scene.nodes.x);
  const y = Float64Array.from(scene.nodes.y);
  const size = Float32Array.from(scene.nodes.size);
  const linkA = Int32Array.from(scene.links.a);
  const linkB = Int32Array.from(scene.links.b);
  const styles = groupByStyle(scene);
  const label = (node) => shorten(scene.nodes.label[node]);
  let view = { nodes: new Uint8Array(scene.count).fill(1), links: new Uint8Array(linkA.length).fill(1) };
  let lit = { nodes: [], links: [] };
  let places = new Map();
  let held = false;
  let colors = GROUND.light;
  let camera = { x: 0, y: 0, scale: 1 };
  let drawn = null; // the camera and size that the bitmap was drawn for
  let moved = () => {};
  let frame = 0;
  let rest = 0;

  const ratio = () => window.devicePixelRatio || 1;
  const box = () => ({ width: holder.clientWidth || 1, height: holder.clientHeight || 1 });
  const radius = (node, scale) => Math.max(1.6, size[node] * Math.sqrt(scale) * 0.85);

  function toScreen(node) {
    const { width, height } = box();
    return [(x[node] - camera.x) * camera.scale + width / 2, (y[node] - camera.y) * camera.scale + height / 2];
  }

  function toScene(px, py) {
    const { width, height } = box();
    return [(px - width / 2) / camera.scale + camera.x, (py - height / 2) / camera.scale + camera.y];
  }

  // The whole drawing for a camera into a pen whose middle is the camera's place.
  function drawScene(to, { width, height }, at, times) {
    const { scale } = at;
    to.setTransform(1, 0, 0, 1, 0, 0);
    to.fillStyle = colors.ground;
    to.fillRect(0, 0, width * times, height * times);
    to.setTransform(times, 0, 0, times, (width / 2) * times, (height / 2) * times);
    const sx = (node) => (x[node] - at.x) * scale;
    const sy = (node) => (y[node] - at.y) * scale;
    const [halfWidth, halfHeight] = [width / 2 + 30, height / 2 + 30];
    const inside = (node) => Math.abs(sx(node)) < halfWidth && Math.abs(sy(node)) < halfHeight;

    to.beginPath();
    let count = 0;
    for (let link = 0; link < linkA.length; link++) {
      if (!view.links[link]) continue;
      const [ax, ay, bx, by] = [sx(linkA[link]), sy(linkA[link]), sx(linkB[link]), sy(linkB[link])];
      if ((ax < -halfWidth && bx < -halfWidth) || (ax > halfWidth && bx > halfWidth) || (ay < -halfHeight && by < -halfHeight) || (ay > halfHeight && by > halfHeight)) continue;
      to.moveTo(ax, ay);
      to.lineTo(bx, by);
      if (++count % 4000 === 0) {
        strokeLinks(to, scale);
        to.beginPath(); // one path of 100,000 lines is drawn slower than many of 4,000
      }
    }
    strokeLinks(to, scale);
    for (const { shape, color, nodes } of styles) {
      to.beginPath();
      to.fillStyle = color;
      let traced = 0;
      for (const node of nodes) {
        if (!view.nodes[node] || !inside(node)) continue;
        traceShape(to, shape, sx(node), sy(node), radius(node, scale));
        if (++traced % 300 === 0) {
          to.fill();
          to.beginPath(); // closing a shape takes longer the more of them the path holds
        }
      }
      to.fill();
    }
    const named = [];
    const events = [];
    for (let node = 0; node < scene.count && named.length < 4 * MOST_LABELS; node++) {
      if (view.nodes[node] && inside(node)) (scene.isEvent(node) ? events : named).push(node);
    }
    if (scale > EVENT_LABELS) named.push(...events.slice(0, 4 * MOST_LABELS));
    const spot = (node) => [sx(node), sy(node) + radius(node, scale) + 2];
    const bold = (node) => isGreat(scene, node);
    writeLabels(to, chooseLabels(named, { label, spot, most: MOST_LABELS, bold }), { label, spot, bold, colors });
  }

  function strokeLinks(to, scale) {
    to.strokeStyle = colors.link;
    to.globalAlpha = scale > 0.5 ? 0.5 : 0.22;
    to.lineWidth = scale > 0.5 ? 1 : 0.6;
    to.stroke();
    to.globalAlpha = 1;
  }

  function renew() {
    const { width, height } = box();
    const wide = { width: width * (1 + 2 * MARGIN), height: height * (1 + 2 * MARGIN) };
    bitmap.width = Math.round(wide.width * ratio());
    bitmap.height = Math.round(wide.height * ratio());
    drawScene(bitmap.getContext("2d", { alpha: false }), wide, camera, ratio());
    drawn = { ...camera, ...wide };
  }

  function paint() {
    frame = 0;
    const { width, height } = box();
    const times = ratio();
    if (canvas.width !== Math.round(width * times) || canvas.height !== Math.round(height * times)) {
      canvas.width = Math.round(width * times);
      canvas.height = Math.round(height * times);
      drawn = null;
    }
    if (!drawn) renew();
    const grown = camera.scale / drawn.scale;
    pen.setTransform(times, 0, 0, times, 0, 0);
    pen.fillStyle = colors.ground;
    pen.fillRect(0, 0, width, height);
    pen.imageSmoothingEnabled = grown !== 1;
    const left = width / 2 + (drawn.x - camera.x) * camera.scale - (drawn.width / 2) * grown;
    const top = height / 2 + (drawn.y - camera.y) * camera.scale - (drawn.height / 2) * grown;
    pen.drawImage(bitmap, left, top, drawn.width * grown, drawn.height * grown);
    paintLit();
  }

  // The chosen nodes and lines over the bitmap.
  function paintLit() {
    const { width, height } = box();
    const seen = { nodes: lit.nodes.filter((node) => view.nodes[node]), links: lit.links.filter((link) => view.links[link]) };
    paintChosen(pen, scene, { lit: seen, pins: view.pins ?? [], shown: view.nodes, ground: colors, width, height, toScreen, radius: (node) => radius(node, camera.scale) });
  }

  // Whether the bitmap reaches over all that the camera sees.
  function covers(scale) {
    if (!drawn) return false;
    const { width, height } = box();
    const reach = (there, size, span) => Math.abs(there) + span / scale / 2 <= size / drawn.scale / 2;
    return reach(camera.x - drawn.x, drawn.width, width) && reach(camera.y - drawn.y, drawn.height, height);
  }

  function repaint() {
    frame ||= requestAnimationFrame(paint);
  }

  function redraw() {
    drawn = null;
    repaint();
  }

  function move(wanted) {
    const scale = Math.min(SCALES.most, Math.max(SCALES.least, wanted.scale));
    camera = { x: wanted.x, y: wanted.y, scale };
    repaint();
    clearTimeout(rest);
    rest = setTimeout(() => {
      redraw();
      moved();
    }, REST);
  }

  // Zoom so that the point of the scene under the pointer stays there.
  function zoomAt(px, py, factor) {
    const scale = Math.min(SCALES.most, Math.max(SCALES.least, camera.scale * factor));
    const [atX, atY] = toScene(px, py);
    const { width, height } = box();
    move({ x: atX - (px - width / 2) / scale, y: atY - (py - height / 2) / scale, scale });
  }

  function nodeAt(px, py) {
    let best = -1;
    let least = Infinity;
    for (let node = 0; node < scene.count; node++) {
      if (!view.nodes[node]) continue;
      const [nx, ny] = toScreen(node);
      const away = Math.hypot(nx - px, ny - py) - radius(node, camera.scale);
      if (away < REACH.node && away < least) [best, least] = [node, away];
    }
    return best;
  }

  function linkAt(px, py) {
    let best = -1;
    let least = REACH.link;
    for (let link = 0; link < linkA.length; link++) {
      if (!view.links[link]) continue;
      const away = distance(px, py, ...toScreen(linkA[link]), ...toScreen(linkB[link]));
      if (away < least) [best, least] = [link, away];
    }
    return best;
  }

  // Pointers: one pans or drags a node, two pinch; a press without movement chooses.
  const pointers = new Map();
  let pressed = null;
  const at = (event) => [event.clientX - canvas.getBoundingClientRect().left, event.clientY - canvas.getBoundingClientRect().top];

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    pressed = pointers.size === 1 ? { from: at(event), node: nodeAt(...at(event)), far: false } : null;
    holder.focus({ preventScroll: true });
  });
  canvas.addEventListener("pointerleave", () => onHover(null));
  canvas.addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId)) {
      const over = event.pointerType === "mouse" ? nodeAt(...at(event)) : -1;
      canvas.style.cursor = over >= 0 ? "pointer" : "grab";
      onHover(over >= 0 ? over : null, ...at(event));
      return;
    }
    onHover(null);
    const [px, py] = at(event);
    const [oldX, oldY] = pointers.get(event.pointerId);
    if (pointers.size === 2) {
      const [otherX, otherY] = [...pointers].find(([id]) => id !== event.pointerId)[1];
      const factor = Math.hypot(px - otherX, py - otherY) / (Math.hypot(oldX - otherX, oldY - otherY) || 1);
      zoomAt((px + otherX) / 2, (py + otherY) / 2, factor);
    } else if (pressed) {
      pressed.far ||= Math.hypot(px - pressed.from[0], py - pressed.from[1]) > 4;
      if (pressed.far && pressed.node >= 0 && !held) {
        [x[pressed.node], y[pressed.node]] = toScene(px, py); // it stays where it is put
        redraw();
      } else if (pressed.far) {
        move({ x: camera.x - (px - oldX) / camera.scale, y: camera.y - (py - oldY) / camera.scale, scale: camera.scale });
      }
    }
    pointers.set(event.pointerId, [px, py]);
  });
  const release = (event) => {
    pointers.delete(event.pointerId);
    if (event.type === "pointerup" && pressed?.far && pressed.node >= 0 && !held) {
      onPut(pressed.node, { x: Math.round(x[pressed.node]), y: Math.round(y[pressed.node]) });
    } else if (event.type === "pointerup" && pressed && !pressed.far) {
      const link = pressed.node < 0 ? linkAt(...pressed.from) : -1;
      if (pressed.node >= 0) onNode(pressed.node);
      else if (link >= 0) onLink(link);
      else onNothing();
    }
    pressed = null;
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomAt(...at(event), Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)));
  }, { passive: false });
  new ResizeObserver(redraw).observe(holder);

  return {
    // Every node to its place: that of `wanted`, or of the layout of the whole.
    put(wanted) {
      for (const node of places.keys()) [x[node], y[node]] = [scene.nodes.x[node], scene.nodes.y[node]];
      for (const [node, place] of wanted) [x[node], y[node]] = [place.x, place.y];
      places = wanted;
    },
    hold(still) {
      held = still;
    },
    show(wanted) {
      view = wanted;
      redraw();
    },
    light({ nodes = [], links = [] }) {
      lit = { nodes, links };
      repaint();
    },
    fit() {
      const { width, height } = box();
      const shown = [...view.nodes.keys()].filter((node) => view.nodes[node]);
      const named = new Set(shown.filter((node) => !scene.isEvent(node)).slice(0, MOST_LABELS));
      const wanted = fitCamera(shown.map((node) => [x[node], y[node], named.has(node) ? halfOf(label(node), isGreat(scene, node)) : 0]), width, height);
      if (!wanted) return;
      move(wanted);
      redraw();
    },
    zoom(factor) {
      const { width, height } = box();
      zoomAt(width / 2, height / 2, factor);
    },
    center(node, covered) {
      const scale = Math.max(camera.scale, 0.8);
      move({ x: x[node], y: y[node] + covered / 2 / scale, scale });
      if (!covers(scale)) redraw(); // else the old bitmap serves until the hand rests: what is chosen is drawn over it at once
    },
    camera(wanted) {
      if (wanted) move(wanted);
      return { x: Math.round(camera.x), y: Math.round(camera.y), scale: Number(camera.scale.toFixed(4)) };
    },
    place: (node) => ({ x: x[node], y: y[node] }),
    restyle(theme) {
      colors = GROUND[theme];
      redraw();
    },
    picture(times) {
      const copy = document.createElement("canvas");
      const { width, height } = box();
      copy.width = Math.round(width * times);
      copy.height = Math.round(height * times);
      drawScene(copy.getContext("2d"), { width, height }, camera, times);
      return copy;
    },
    onMove(tell) {
      moved = tell;
    },
    onResize(tell) {
      new ResizeObserver(tell).observe(holder);
    },
  };
}

function groupByStyle(scene) {
  const groups = new Map();
  for (let node = scene.count - 1; node >= 0; node--) { // the most connected are drawn last, on top
    const style = scene.styleOf(node);
    const group = groups.get(style.color) ?? groups.set(style.color, { ...style, nodes: [] }).get(style.color);
    group.nodes.push(node);
  }
  return [...groups.values()];
}

function distance(px, py, ax, ay, bx, by) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx - px, ay + along * dy - py);
}
