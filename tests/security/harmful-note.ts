import { XmlElement, XmlText } from "yjs";
import type { XssPayload } from "./xss-corpus.ts";

/** Nodes of a note as a program would write them, with a payload in each place, by the place. */
export type HarmfulNodes = Readonly<Record<string, XmlElement | XmlText>>;

/** Names that every version knows, with payloads for values: an editor shows them and is written in. */
export function harmfulValues(payload: XssPayload): HarmfulNodes {
  // Half of a character does not outlive the wire.
  const text = payload.text.toWellFormed();
  return {
    "note text": element("paragraph", [words(text)]),
    "note link": element("paragraph", [words("leads", href(text))]),
    "note link in bold": element("paragraph", [words(text, { ...href(text), bold: {} })]),
    "note heading level": element("heading", [words(text)], { level: text }),
    "note code language": element("codeBlock", [words(text)], { language: text }),
    "note list start": element("orderedList", [item("listItem", text)], { start: text }),
    "note table": table(text),
    "note reference": element("paragraph", [
      element("reference", [], { kind: "card", target: text.slice(0, 200) }),
    ]),
    "note picture": element("picture", [], { alt: text.slice(0, 500) }),
    "note task": element("taskList", [item("taskItem", text, { checked: text })]),
  };
}

/** Names that no version knows: nodes, attributes and marks of a program's own. */
export function harmfulNames(payload: XssPayload): HarmfulNodes {
  const text = payload.text.toWellFormed();
  const attributes = { onclick: text, style: text, srcdoc: text, [text]: text };
  return {
    "note node name": element(text, [words(text)]),
    "note element": element("iframe", [words(text)], { src: text, ...attributes }),
    "note script": element("script", [words(text)]),
    "note attributes": element("paragraph", [words(text)], attributes),
    "note mark": element("paragraph", [words(text, { [text]: { href: text } })]),
    "note link attributes": element("paragraph", [
      words(text, { link: { href: text, ...attributes } }),
    ]),
    "note cell": table(text, { colspan: text, rowspan: text, header: text, ...attributes }),
    "note reference kind": element("paragraph", [element("reference", [], { kind: text })]),
    "note picture hash": element("picture", [], { hash: text, src: text, onerror: text }),
    "note words outside": words(text),
  };
}

function href(address: string) {
  return { link: { href: address } };
}

function item(name: string, text: string, attributes: Attributes = {}): XmlElement {
  return element(name, [element("paragraph", [words(text)])], attributes);
}

function table(text: string, attributes: Attributes = {}): XmlElement {
  return element("table", [element("tableRow", [item("tableCell", text, attributes)])]);
}

type Attributes = Readonly<Record<string, string>>;

function element(
  name: string,
  children: readonly (XmlElement | XmlText)[],
  attributes: Attributes = {},
): XmlElement {
  const made = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(0, [...children]);
  return made;
}

function words(text: string, attributes: Readonly<Record<string, object>> = {}): XmlText {
  const made = new XmlText();
  made.applyDelta([{ insert: text, attributes }]);
  return made;
}
