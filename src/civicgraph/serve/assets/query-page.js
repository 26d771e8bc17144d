// The query page: the editor on this server's endpoint, with the graph's prefixes and the catalogue as examples.
// Names are completed from the graph itself; nothing is asked of other machines, which the page's policy forbids anyway.

const told = JSON.parse(document.getElementById("data").textContent);
const prefixes = Object.entries(told.prefixes).map(([name, iri]) => `${name}: <${iri}>`);
const start =
  "SELECT ?name ?post ?quote WHERE {\n" +
  "  ?membership org:member/rdfs:label ?name ; org:role/rdfs:label ?post ; civic:evidence/oa:exact ?quote .\n} LIMIT 50";

const complete = (name, kinds) => ({
  name,
  bulk: true,
  persistenceId: null,
  autoShow: false,
  isValidCompletionPosition: Yasgui.Yasqe.Autocompleters[name].isValidCompletionPosition,
  preProcessToken: Yasgui.Yasqe.Autocompleters[name].preProcessToken,
  postProcessSuggestion: Yasgui.Yasqe.Autocompleters[name].postProcessSuggestion,
  get: async () => {
    const query = `SELECT DISTINCT ?x WHERE { ${kinds} } ORDER BY ?x`;
    const address = `/sparql?query=${encodeURIComponent(query)}`;
    const answer = await fetch(address, { headers: { Accept: "application/sparql-results+json" } });
    return (await answer.json()).results.bindings.map((row) => row.x.value);
  },
});

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
