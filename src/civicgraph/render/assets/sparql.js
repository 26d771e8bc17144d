// Knows how a question is asked inside the page: the catalogue, its parameters, the answers as a table, as a graph and as CSV.

import { byId, make, makeLink, quoteText } from "./element.js";
import { readBlock, readBytes } from "./scene.js";
import { offerFile, toCsvText } from "./take.js";
import { getLanguage, say, sayNumber } from "./words.js";

const MOST_ROWS = 1000;
const CIVIC = "https://w3id.org/civicgraph/ontology#";
const DATE = /^\d{4}(-\d\d){0,2}$/;
const ENTITY_TYPES = { person: "Person", organization: "Organization", place: "Place", document: "Document", programme: "Programme" };

// `search(words)` finds nodes by name; `showNodes(numbers)` shows them as the picture; `openNode(number)` opens one.
export async function openSparql(scene, { search, showNodes, openNode }) {
  const queries = await readBlock("queries");
  const numberOf = new Map(scene.nodes.id.map((id, node) => [id, node]));
  let engine = null;
  let answer = null;
  let marked = queries[0]?.name ?? "";

  // The worker with the data in it, made at the first question and again after one that was stopped.
  async function start() {
    const code = new Blob([new TextDecoder().decode(await readBytes("engine-script"))], { type: "text/javascript" });
    const address = URL.createObjectURL(code);
    const worker = new Worker(address);
    const open = new Map();
    let sent = 0;
    worker.onmessage = ({ data }) => {
      const { done, fail } = open.get(data.number);
      open.delete(data.number);
      if (data.error === undefined) done(data.value);
      else fail(new Error(data.error));
    };
    const call = (deed, values) =>
      new Promise((done, fail) => {
        open.set(++sent, { done, fail });
        worker.postMessage({ number: sent, deed, ...values });
      });
    worker.onerror = (event) => {
      for (const { fail } of open.values()) fail(new Error(event.message ?? say("stopped")));
    };
    const stop = () => {
      worker.terminate();
      URL.revokeObjectURL(address);
      for (const { fail } of open.values()) fail(new Error(say("stopped")));
    };
    const [bytes, triples] = await Promise.all(["engine", "triples"].map(readBytes));
    await call("open", { engine: bytes, triples });
    return { ask: (query) => call("ask", { query }), stop };
  }

  // Draw the form anew, in the language of the page; what was written stays.
  function draw() {
    const kept = byId("sparql-text")?.value;
    const options = queries.map((query) => make("option", { value: query.name, selected: query.name === marked }, title(query)));
    const choice = make("select", { id: "sparql-choice", "aria-label": say("question"), onchange: () => choose(choice.value) }, ...options);
    byId("asking").replaceChildren(
      choice, make("div", { id: "sparql-parameters" }),
      make("textarea", { id: "sparql-text", spellcheck: "false", rows: 10, "aria-label": "SPARQL" }),
      make("div", { class: "deeds" },
        make("button", { id: "sparql-run", onclick: run }, say("run")), make("button", { id: "sparql-stop", disabled: true, onclick: () => engine?.then((one) => one.stop()) }, say("stop")),
        make("button", { id: "sparql-picture", disabled: true, onclick: showPicture }, say("asPicture")),
        make("button", { id: "sparql-csv", disabled: true, onclick: takeCsv }, "CSV")),
      make("p", { id: "sparql-told", role: "status", class: "quiet" }), make("div", { id: "answer" }));
    choose(marked);
    if (kept) byId("sparql-text").value = kept;
    if (answer) drawAnswer();
  }

  const title = (query) => (getLanguage() === "vi" ? query.title_vi : query.title_en);

  function choose(name) {
    marked = name;
    const query = queries.find((one) => one.name === name);
    if (!query) return;
    const write = () => (byId("sparql-text").value = fill(query));
    const fields = query.parameters.map((parameter) =>
      make("label", {}, make("span", {}, `${getLanguage() === "vi" ? parameter.vi : parameter.en}${parameter.required ? " *" : ""}`),
        make("input", { "data-parameter": parameter.name, "data-kind": parameter.type, autocomplete: "off", oninput: write })));
    byId("sparql-parameters").replaceChildren(make("p", { class: "quiet" }, getLanguage() === "vi" ? query.description_vi : query.description_en), ...fields);
    write();
  }

  // The query with values in the place of UNDEF; a line without a value falls away.
  function fill(query) {
    const text = query.sparql.replace(/^#.*\n/gm, "");
    return text.replace(/^\s*VALUES \?(\w+) \{ UNDEF \}\n/gm, (_, name) => {
      const field = byId("sparql-parameters").querySelector(`[data-parameter="${name}"]`);
      const value = field?.value.trim();
      return value ? `  VALUES ?${name} { ${toTerms(field.dataset.kind, value)} }\n` : "";
    });
  }

  function toTerms(kind, value) {
    if (kind === "date" || kind === "text") return `"${value.replace(/[\\"]/g, "\\$&")}"`;
    if (kind === "integer") return String(Number.parseInt(value, 10) || 0);
    const wanted = ENTITY_TYPES[kind];
    const found = search(value, 50).filter((node) => (wanted ? scene.nodes.type[node] === wanted : !scene.isEvent(node)));
    return found.slice(0, 1).map((node) => `<${scene.nodes.id[node]}>`).join(" ") || "<urn:nobody>";
  }

  async function run() {
    const told = byId("sparql-told");
    told.textContent = "…";
    [byId("sparql-run").disabled, byId("sparql-stop").disabled] = [true, false];
    const begun = performance.now();
    try {
      engine ??= start();
      const ready = await engine;
      const asked = performance.now();
      answer = await ready.ask(byId("sparql-text").value);
      told.textContent = `${sayNumber(answer.rows.length)} ${say("rows")} · ${Math.round(performance.now() - asked)} ms${asked - begun > 50 ? ` (+ ${Math.round(asked - begun)} ms)` : ""}`;
      drawAnswer();
    } catch (error) {
      told.textContent = error.message;
      if (error.message === say("stopped")) engine = null;
    }
    [byId("sparql-run").disabled, byId("sparql-stop").disabled] = [false, true];
  }

  function drawAnswer() {
    const { columns, rows } = answer;
    const shown = columns.filter((column) => !columns.includes(`${column}Label`)); // an IRI that has its label beside it
    const head = make("tr", {}, ...shown.map((column) => make("th", { scope: "col" }, column.replace(/Label$/, ""))));
    const lines = rows.slice(0, MOST_ROWS).map((row) => make("tr", {}, ...shown.map((column) => make("td", { class: column === "quote" ? "quote" : DATE.test(row[column]?.value) ? "date" : null }, drawTerm(row, column)))));
    byId("answer").replaceChildren(make("table", {}, make("thead", {}, head), make("tbody", {}, ...lines)));
    byId("sparql-picture").disabled = !nodesOf(answer).length;
    byId("sparql-csv").disabled = !rows.length;
  }

  function drawTerm(row, column) {
    const term = row[column];
    if (!term) return "";
    const node = numberOf.get(row[column.replace(/Label$/, "")]?.value);
    if (node !== undefined) return make("button", { class: "name", onclick: () => openNode(node) }, quoteText(term.value));
    if (term.value.startsWith(CIVIC)) return say(term.value.slice(CIVIC.length));
    return term.type === "uri" ? makeLink(term.value, term.value) : quoteText(term.value);
  }

  function nodesOf({ rows }) {
    const found = rows.flatMap((row) => Object.values(row).map((term) => numberOf.get(term.value)));
    return [...new Set(found.filter((node) => node !== undefined))];
  }

  function showPicture() {
    showNodes(nodesOf(answer));
  }

  function takeCsv() {
    const text = toCsvText([answer.columns, ...answer.rows.map((row) => answer.columns.map((column) => row[column]?.value ?? ""))]);
    offerFile("civicgraph-answer.csv", new Blob([text], { type: "text/csv;charset=utf-8" }));
  }

  draw();
  return { draw };
}
