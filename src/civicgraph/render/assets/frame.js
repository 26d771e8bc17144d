// Knows what every page has in its bar: the light or dark ground, and the language, by the browser's wish until switched by hand.

import { byId, make } from "./element.js";
import { getLanguage, say, sayEverywhere, setLanguage } from "./words.js";

// `meta` names the page and those beside it; `changed` is called when the language or the ground is another.
export function openFrame(meta, changed = () => {}) {
  byId("title").textContent = meta.title;
  drawPages(meta);
  setLanguage(navigator.language.startsWith("vi") ? "vi" : "en");
  sayEverywhere();
  byId("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = theme() === "dark" ? "light" : "dark";
    changed();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  byId("language").addEventListener("click", () => {
    setLanguage(getLanguage() === "vi" ? "en" : "vi");
    sayEverywhere();
    changed();
  });
}

// The pages that a build wrote beside this one. A frame in a notebook has none.
function drawPages({ kind, beside }) {
  const names = ["graph", "explorer", "timeline", "articles"].filter((name) => Object.hasOwn(beside, name));
  if (!names.length || location.protocol === "about:") return;
  byId("pages").hidden = false;
  byId("pages").replaceChildren(
    ...names.map((name) => make("a", { href: beside[name], "data-say": `page_${name}`, "aria-current": name === kind ? "page" : null }, say(`page_${name}`))));
}

// "light" or "dark", as chosen here or else by the system.
export function theme() {
  return document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}
