// Knows the graph as written into the page: columns of nodes, facts, passages and articles, and which node touches which.

// The value of a data block of the page; packed ones are inflated by the browser itself.
export async function readBlock(id) {
  const block = document.getElementById(id);
  if (!block.dataset.packed) return JSON.parse(block.textContent);
  const bytes = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(block.dataset.packed));
  return new Response(stream).json();
}

// A node is a number from 0, the most connected first; a link joins two nodes and holds all facts between them.
export function openScene(meta, columns) {
  const { nodes, facts, links } = columns;
  const count = nodes.id.length;
  const linksOf = Array.from({ length: count }, () => []);
  const factsOf = Array.from({ length: links.a.length }, () => []);
  links.a.forEach((a, link) => {
    linksOf[a].push(link);
    linksOf[links.b[link]].push(link);
  });
  facts.link.forEach((link, fact) => link >= 0 && factsOf[link].push(fact));
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
    passages: columns.passages ?? null,
    articles: columns.articles ?? null,
  };
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
