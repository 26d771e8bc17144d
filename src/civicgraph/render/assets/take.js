// Knows how the shown part is written to a file: PNG, CSV, Turtle, JSON-LD, GEXF.

import { make } from "./element.js";
import { quoteOf } from "./scene.js";

const CIVIC = "https://w3id.org/civicgraph/ontology#";
const PREFIXES = {
  civic: CIVIC,
  org: "http://www.w3.org/ns/org#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const NAMED_ELSEWHERE = { partOf: "org:subOrganizationOf", location: "schema:location" };

export function takePicture(canvas) {
  canvas.toBlob((blob) => offerFile("civicgraph.png", blob), "image/png");
}

// Write the shown nodes and facts in a format and offer the file.
export function takeText(format, scene, view, passes) {
  const write = { csv: toCsv, ttl: toTurtle, jsonld: toJsonLd, gexf: toGexf }[format];
  const kind = { csv: "text/csv", ttl: "text/turtle", jsonld: "application/ld+json", gexf: "application/xml" }[format];
  offerFile(`civicgraph.${format}`, new Blob([write(scene, ...shown(scene, view, passes))], { type: `${kind};charset=utf-8` }));
}

function shown(scene, view, passes) {
  const nodes = [...view.nodes.keys()].filter((node) => view.nodes[node]);
  const facts = [...scene.links.ofFact.keys()].filter((fact) => {
    const link = scene.links.ofFact[fact];
    return link >= 0 && view.links[link] && (!passes || passes(fact));
  });
  return [nodes, facts];
}

export function offerFile(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

// One line for each fact, with its quote; opens in a spreadsheet with its accents.
export function toCsv(scene, nodes, facts) {
  const { nodes: n, facts: f, articles } = scene;
  const head = ["subject", "subject_type", "predicate", "words", "status", "object", "object_type", "date", "confidence", "rule", "quote", "article", "article_date"];
  const rows = facts.map((fact) => {
    const [from, to] = [f.source[fact], f.target[fact]];
    const { quote, article } = quoteOf(scene, fact) ?? { quote: "", article: -1 };
    return [n.label[from], n.type[from], f.predicate[fact], f.words[fact], f.status[fact], n.label[to], n.type[to], f.date[fact], f.confidence[fact], f.rule[fact],
      quote, articles?.title[article] ?? "", articles?.date[article] ?? ""];
  });
  return toCsvText([head, ...rows]);
}

export function toCsvText(rows) {
  return "\ufeff" + rows.map((row) => row.map(csvField).join(",")).join("\r\n") + "\r\n";
}

// A field that a spreadsheet would take for a formula is opened with an apostrophe.
function csvField(value) {
  const text = String(value).replace(/^[=+\-@\t\r](?!\d)/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Nodes with type and label, and the plain triples between them; a post as a membership where the graph gives its address.
function triples(scene, nodes, facts) {
  const found = [];
  for (const node of nodes) {
    const subject = scene.nodes.id[node];
    found.push([subject, "rdf:type", { iri: `${CIVIC}${scene.nodes.type[node]}` }], [subject, "rdfs:label", { text: scene.nodes.label[node] }]);
    if (scene.isEvent(node) && scene.nodes.date[node]) found.push([subject, "schema:startDate", { date: scene.nodes.date[node] }]);
  }
  for (const fact of facts) {
    const { source, target, predicate, words, status, id } = scene.facts;
    const [from, to] = [scene.nodes.id[source[fact]], scene.nodes.id[target[fact]]];
    if (predicate[fact] !== "position") found.push([from, NAMED_ELSEWHERE[predicate[fact]] ?? `civic:${predicate[fact]}`, { iri: to }]);
    else {
      found.push([id[fact], "rdf:type", { iri: `${PREFIXES.org}Membership` }], [id[fact], "org:member", { iri: from }], [id[fact], "org:organization", { iri: to }],
        [id[fact], "rdfs:label", { text: words[fact] }]);
      if (status[fact]) found.push([id[fact], "civic:status", { iri: `${CIVIC}${status[fact]}` }]);
    }
  }
  return found;
}

export function toTurtle(scene, nodes, facts) {
  const lines = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const bySubject = new Map();
  for (const [subject, predicate, object] of triples(scene, nodes, facts)) {
    const said = bySubject.get(subject) ?? bySubject.set(subject, new Set()).get(subject);
    said.add(`${predicate === "rdf:type" ? "a" : predicate} ${turtleObject(object)}`);
  }
  for (const [subject, said] of bySubject) lines.push("", `<${turtleIri(subject)}> ${[...said].join(" ;\n    ")} .`);
  return lines.join("\n") + "\n";
}

function turtleObject({ iri, text, date }) {
  if (iri !== undefined) return `<${turtleIri(iri)}>`;
  if (date !== undefined) return `"${date}"^^${dateType(date)}`;
  return `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"@vi`;
}

function turtleIri(iri) {
  return iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function dateType(date) {
  return ["xsd:gYear", "xsd:gYearMonth", "xsd:date"][date.split("-").length - 1];
}

export function toJsonLd(scene, nodes, facts) {
  const bySubject = new Map();
  for (const [subject, predicate, { iri, text, date }] of triples(scene, nodes, facts)) {
    const node = bySubject.get(subject) ?? bySubject.set(subject, { "@id": subject }).get(subject);
    if (predicate === "rdf:type") node["@type"] = iri;
    else if (predicate === "rdfs:label") node[predicate] = { "@value": text, "@language": "vi" };
    else if (date !== undefined) node[predicate] = { "@value": date, "@type": dateType(date) };
    else if (!(node[predicate] ??= []).some((other) => other["@id"] === iri)) node[predicate].push({ "@id": iri });
  }
  return JSON.stringify({ "@context": PREFIXES, "@graph": [...bySubject.values()] }, null, 1) + "\n";
}

export function toGexf(scene, nodes, facts) {
  const { nodes: n, facts: f } = scene;
  const attribute = (name, value) => ` ${name}="${xml(value)}"`;
  const nodeLines = nodes.map((node) => {
    const place = `<viz:position x="${n.x[node]}" y="${-n.y[node]}"/><viz:size value="${n.size[node]}"/>`;
    return `<node${attribute("id", n.id[node])}${attribute("label", n.label[node])}><attvalues><attvalue for="type"${attribute("value", n.type[node])}/></attvalues>${place}</node>`;
  });
  const edgeLines = facts.map((fact, at) => {
    const [from, to] = [n.id[f.source[fact]], n.id[f.target[fact]]];
    const when = f.date[fact].length === 10 ? attribute("start", f.date[fact]) + attribute("end", f.date[fact]) : "";
    return `<edge id="${at}"${attribute("source", from)}${attribute("target", to)}${attribute("label", f.words[fact] || f.predicate[fact])}${when}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="type" title="type" type="string"/></attributes>
<nodes>
${nodeLines.join("\n")}
</nodes>
<edges>
${edgeLines.join("\n")}
</edges>
</graph>
</gexf>
`;
}

// Text for an attribute; characters that XML 1.0 does not have are left out.
function xml(text) {
  return String(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
