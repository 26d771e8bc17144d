// The query page: the editor on this server's endpoint, with the graph's prefixes and the catalogue as examples.
// Names are completed from the graph itself; nothing is asked of other machines, which the page's policy forbids anyway.

const told = JSON.parse(document.getElementById("data").textContent);
const prefixes = Object.entries(told.prefixes).map(([name, iri]) => `${name}: <${iri}>`);
const start =
  ["civic", "oa", "org", "rdfs"].map((name) => `PREFIX ${name}: <${told.prefixes[name]}>\n`).join("") +
  "\nSELECT ?name ?post ?quote WHERE {\n" +
  "  ?membership org:member/rdfs:label ?name ; org:role/rdfs:label ?post ; civic:evidence/oa:exact ?quote .\n} LIMIT 50";

const local = (iri) => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);
const expand = (typed) => typed.replace(/^([\w-]+):/, (whole, name) => told.prefixes[name] ?? whole);
const shorten = (iri) => {
  const known = Object.entries(told.prefixes).find(([, start]) => iri === start + local(iri));
  return known ? `${known[0]}:${local(iri)}` : `<${iri}>`;
};

// A name is found by its IRI, by prefix and name, or by its last part alone, whatever the case: "pers" is civic:Person.
const complete = (name, kinds) => {
  let names;
  const ask = async () => {
    const query = `SELECT DISTINCT ?x WHERE { ${kinds} } ORDER BY ?x`;
    const address = `/sparql?query=${encodeURIComponent(query)}`;
    const answer = await fetch(address, { headers: { Accept: "application/sparql-results+json" } });
    return (await answer.json()).results.bindings.map((row) => row.x.value);
  };
  return {
    name,
    bulk: false,
    persistenceId: null,
    autoShow: false,
    isValidCompletionPosition: Yasgui.Yasqe.Autocompleters[name].isValidCompletionPosition,
    preProcessToken: Yasgui.Yasqe.Autocompleters[name].preProcessToken,
    postProcessSuggestion: (editor, token, iri) => shorten(iri),
    get: async (editor, token) => {
      names ??= await ask();
      const typed = (token.autocompletionString ?? token.string).trim();
      const starts = (iri) =>
        iri.startsWith(expand(typed)) || local(iri).toLowerCase().startsWith(typed.toLowerCase());
      return names.filter(starts).slice(0, 100);
    },
  };
};

// Words in full and links to this server's own pages: the usual table cuts the quotes and leads away.
class Table extends Yasgui.Yasr.plugins.table {
  constructor(yasr) {
    super(yasr);
    this.persistentConfig = { compact: true, isEllipsed: false };
  }
  getUriLinkFromBinding(binding, prefixes) {
    const own = binding.value.startsWith(told.base) ? binding.value.slice(told.base.length) : null;
    const link = document.createElement("a");
    link.className = "iri";
    link.href = own === null ? `/about?iri=${encodeURIComponent(binding.value)}` : `/id/${own}`;
    link.textContent = own ?? shorten(binding.value);
    return link.outerHTML;
  }
}
Yasgui.Yasr.registerPlugin("table", Table);

Yasgui.Yasqe.defaults.value = start;
Yasgui.Yasqe.registerAutocompleter({ ...Yasgui.Yasqe.Autocompleters.prefixes, get: async () => prefixes }, true);
Yasgui.Yasqe.registerAutocompleter(complete("class", "[] a ?x"), true);
Yasgui.Yasqe.registerAutocompleter(complete("property", "[] ?x []"), true);

const yasgui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint: `${location.origin}/sparql` },
  copyEndpointOnNewTab: true,
  persistencyExpire: 0,
  persistenceId: "civicgraph",
  endpointCatalogueOptions: { getData: () => [{ endpoint: `${location.origin}/sparql` }] },
});

document.getElementById("examples").addEventListener("change", (event) => {
  const text = told.queries[event.target.value];
  if (text) yasgui.getTab().getYasqe().setValue(text);
});
