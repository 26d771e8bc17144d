// Knows what every page has in its bar: the light or dark ground, and the language, by the browser's wish until switched by hand.

import { byId } from "./element.js";
import { getLanguage, sayEverywhere, setLanguage } from "./words.js";

// `changed` is called when the language or the ground is another.
export function openFrame(changed = () => {}) {
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

// "light" or "dark", as chosen here or else by the system.
export function theme() {
  return document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}
