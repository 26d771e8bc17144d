// Knows how to find a node by name: marks, case and the way of writing an accent play no part, exact names come first.

// "Tô Lâm" in any normal form and "to lam" are one; so are đ and d.
export function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

// A function from a query to node numbers, best first. The names are folded once, at the first search.
export function makeSearch(scene) {
  let folded = null;
  const prepare = () => scene.nodes.label.map((label, node) => [label, ...scene.nodes.names[node]].map(fold));
  return (query, most = 30) => {
    const wanted = fold(query);
    if (!wanted) return [];
    folded ??= prepare();
    const exact = query.normalize("NFC").trim().toLowerCase();
    const words = wanted.split(" ");
    const found = [];
    folded.forEach((names, node) => {
      let rank = Math.min(...names.map((name) => closeness(name, wanted, words)));
      if (rank < 9 && scene.nodes.label[node].toLowerCase() === exact) rank = -1; // the same marks too: before all others
      if (rank < 9) found.push([rank, node]);
    });
    found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return found.slice(0, most).map(([, node]) => node);
  };
}

// 0 the same, 1 begins so, 2 a word begins so, 3 holds it, 4 holds each word, 9 none of these.
function closeness(name, wanted, words) {
  const at = name.indexOf(wanted);
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  if (at > 0) return name.includes(" " + wanted) ? 2 : 3;
  return words.length > 1 && words.every((word) => name.includes(word)) ? 4 : 9;
}
