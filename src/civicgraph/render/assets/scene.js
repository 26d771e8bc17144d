// Knows the graph as written into the page: columns of nodes, facts, passages and articles, and which node touches which.

import { fold } from "./search.js";

// The value of a data block of the page; packed ones are inflated by the browser itself.
export async function readBlock(id) {
  const block = document.getElementById(id);
  if (!block.dataset.packed) return JSON.parse(block.textContent);
  return inflate(block).json();
}

// The bytes of a packed block.
export async function readBytes(id) {
  return new Uint8Array(await inflate(document.getElementById(id)).arrayBuffer());
}

function inflate(block) {
  const letters = atob(block.textContent);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(block.dataset.packed)));
}

// A node is a number from 0, the most connected first; a link joins two nodes and holds all facts between them.
export function openScene(meta, columns) {
  const { nodes, facts } = columns;
  const count = nodes.id.length;
  if (typeof meta.stem === "string") nodes.id = nodes.id.map((id, node) => meta.stem + writeOut(id, nodes.label[node]));
  facts.date = facts.date.map((date, fact) => date || nodes.date[facts.source[fact]]); // written only where it is another
  const links = findLinks(facts, count);
  const linksOf = Array.from({ length: count }, () => []);
  const factsOf = Array.from({ length: links.a.length }, () => []);
  links.a.forEach((a, link) => {
    linksOf[a].push(link);
    linksOf[links.b[link]].push(link);
  });
  links.ofFact.forEach((link, fact) => link >= 0 && factsOf[link].push(fact));
  return {
    meta,
    count,
    nodes,
    facts,
    links,
    linksOf,
    factsOf,
    styleOf: (node) => meta.styles[nodes.type[node]],
    isEvent: (node) => meta.styles[nodes.type[node]].event,
    otherEnd: (link, node) => (links.a[link] === node ? links.b[link] : links.a[link]),
    notes: columns.notes ?? null,
    passages: columns.passages ?? null,
    sentences: columns.sentences ?? null,
    articles: columns.articles ?? null,
  };
}

// "~" in a shortened IRI stands for the name.
function writeOut(id, label) {
  const at = id.indexOf("~");
  return at < 0 ? id : `${id.slice(0, at)}${fold(label).replaceAll(" ", "-")}-${id.slice(at + 1)}`;
}

// The pairs of nodes with a fact between them, sorted, and the pair of each fact (-1 where both ends are one node).
function findLinks(facts, count) {
  const keys = facts.source.map((a, fact) => {
    const b = facts.target[fact];
    return a === b ? -1 : Math.min(a, b) * count + Math.max(a, b);
  });
  const sorted = Float64Array.from(new Set(keys.filter((key) => key >= 0))).sort();
  const number = new Map();
  sorted.forEach((key, link) => number.set(key, link));
  return {
    a: Array.from(sorted, (key) => Math.floor(key / count)),
    b: Array.from(sorted, (key) => key % count),
    ofFact: keys.map((key) => number.get(key) ?? -1),
  };
}

// The quote of a fact (or, from `scene.notes`, of a note) between the rest of its sentence, and the number of its article; null
// while the texts are not read yet.
export function quoteOf(scene, fact, from = scene.facts) {
  if (!scene.passages) return null;
  const { sentence, start, end } = scene.passages;
  const passage = from.passage[fact];
  const text = scene.sentences.text[sentence[passage]];
  const [first, last] = [start[passage], end[passage]];
  return { article: scene.sentences.article[sentence[passage]], before: text.slice(0, first), quote: text.slice(first, last), after: text.slice(last) };
}

// The nodes beside `node`, the most connected first.
export function neighbours(scene, node) {
  const found = new Set(scene.linksOf[node].map((link) => scene.otherEnd(link, node)));
  found.delete(node);
  return [...found].sort((a, b) => a - b);
}

// The shortest chain of links from one node to another over what `mayPass(link)` allows, or null.
export function findPath(scene, from, to, mayPass) {
  const cameBy = new Int32Array(scene.count).fill(-1);
  const seen = new Uint8Array(scene.count);
  seen[from] = 1;
  let front = [from];
  while (front.length && !seen[to]) {
    const next = [];
    for (const node of front) {
      for (const link of scene.linksOf[node]) {
        const other = scene.otherEnd(link, node);
        if (seen[other] || !mayPass(link)) continue;
        seen[other] = 1;
        cameBy[other] = link;
        next.push(other);
      }
    }
    front = next;
  }
  if (!seen[to]) return null;
  const path = [];
  for (let node = to; node !== from; node = scene.otherEnd(cameBy[node], node)) path.unshift(cameBy[node]);
  return path;
}
