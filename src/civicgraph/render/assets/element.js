// Knows how to build elements. Strings become text nodes, so what an article says can never become markup.

// make("p", {class: "quote"}, "words", child): an element with attributes, listeners (onclick) and children.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

// Text of an article inside a line of the interface, kept apart so that right-to-left marks in it turn nothing around it.
export function quoteText(text) {
  return make("bdi", {}, text);
}

export function byId(id) {
  return document.getElementById(id);
}

// A link only where the address is one of the web: "javascript:" and its kin stay plain text.
export function makeLink(address, text) {
  if (!/^https?:\/\//i.test(address)) return quoteText(text);
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, quoteText(text));
}
