// Knows how to answer SPARQL beside the page: runs after Oxigraph's own script, in a worker that can be ended at any time.

/* global Store, __wbg_init, defaultGraph */

const first = (text) => {
  const bare = text.replace(/<[^<>"{}|^`\\\s]*>/g, "").replace(/#[^\n]*/g, "");
  return /\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i.exec(bare)?.[1].toUpperCase();
};

let store = null;
const deeds = {
  async open({ engine, triples }) {
    await __wbg_init({ module_or_path: engine });
    store = new Store();
    store.load(triples, { format: "application/n-triples", to_graph_name: defaultGraph(), lenient: true, no_transaction: true });
    return { size: store.size };
  },
  ask({ query }) {
    if (first(query) === "CONSTRUCT" || first(query) === "DESCRIBE") {
      const text = store.query(query, { results_format: "application/n-triples" });
      const lines = text.split("\n").filter(Boolean).sort();
      return { columns: ["triple"], rows: lines.map((line) => ({ triple: { type: "literal", value: line } })) };
    }
    const answer = JSON.parse(store.query(query, { results_format: "application/sparql-results+json" }));
    if ("boolean" in answer) return { columns: ["answer"], rows: [{ answer: { type: "literal", value: String(answer.boolean) } }] };
    return { columns: answer.head.vars, rows: answer.results.bindings };
  },
};

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ number: data.number, value: await deeds[data.deed](data) });
  } catch (error) {
    self.postMessage({ number: data.number, error: String(error.message ?? error) });
  }
};
