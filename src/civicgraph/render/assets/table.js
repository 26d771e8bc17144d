// Knows the picture as a table: the same nodes in rows that sort, for eyes, keyboards and screen readers alike.

import { make, quoteText } from "./element.js";
import { makeIcon } from "./shapes.js";
import { say, sayDate, sayNumber } from "./words.js";

const MOST_ROWS = 500;
const COLUMNS = ["name", "type", "ties_count", "date"];

// Draw the shown nodes into `holder`; `open(node)` is called for a chosen row.
export function drawTable(holder, scene, view, order, open) {
  const rows = [];
  for (let node = 0; node < scene.count; node++) if (view.nodes[node]) rows.push(node);
  const links = (node) => scene.linksOf[node].filter((link) => view.links[link]).length;
  const count = new Map(rows.map((node) => [node, links(node)]));
  const names = new Intl.Collator("vi", { numeric: true });
  const compare = {
    name: (a, b) => names.compare(scene.nodes.label[a], scene.nodes.label[b]),
    type: (a, b) => names.compare(say(scene.nodes.type[a]), say(scene.nodes.type[b])),
    ties_count: (a, b) => count.get(b) - count.get(a),
    date: (a, b) => (scene.nodes.date[b] || "").localeCompare(scene.nodes.date[a] || ""),
  }[order.by];
  rows.sort((a, b) => (order.down ? compare(b, a) : compare(a, b)) || a - b);
  const again = (by) => drawTable(holder, scene, view, { by, down: order.by === by && !order.down }, open);
  const head = COLUMNS.map((by) =>
    make("th", { scope: "col", "aria-sort": order.by === by ? (order.down ? "descending" : "ascending") : "none" },
      make("button", { "data-key": by, onclick: () => again(by) }, say(by))));
  const body = rows.slice(0, MOST_ROWS).map((node) =>
    make("tr", {},
      make("th", { scope: "row" }, make("button", { class: "name", onclick: () => open(node) }, makeIcon(scene.styleOf(node)), quoteText(scene.nodes.label[node]))),
      make("td", {}, say(scene.nodes.type[node])), make("td", { class: "number" }, sayNumber(count.get(node))),
      make("td", {}, scene.nodes.date[node] ? sayDate(scene.nodes.date[node]) : "")));
  holder.replaceChildren(
    rows.length > MOST_ROWS ? make("p", { class: "quiet" }, `${sayNumber(MOST_ROWS)} ${say("rowsShown")}`) : "",
    make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body)));
  const key = document.activeElement === document.body ? order.by : null;
  if (key) holder.querySelector(`[data-key="${key}"]`)?.focus();
}
