/** An element as it was read: names, attributes, text, and what stands in it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ReadElement[];
  /** What stands between tags, of all that is in it. */
  text: string;
}

/**
 * Reads what our writers write, strictly: whatever an XML 1.0 parser would refuse throws. No
 * document types, comments or processing instructions, for we write none.
 */
export function readXml(xml: string): ReadElement {
  // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml))
    throw new Error("a control character");
  if (!xml.isWellFormed()) throw new Error("half a letter");
  const declared = xml.replace(/^<\?xml version="1\.0"[^?]*\?>\s*/, "");
  const root: ReadElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  let at = 0;
  for (const match of declared.matchAll(TOKEN)) {
    if (match.index !== at) throw new Error(`not XML: ${declared.slice(at, at + 40)}`);
    at += match[0].length;
    const { name, attributes = "", empty, end, text } = match.groups ?? {};
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += unescaped(text);
    else if (end !== undefined) {
      if (open.length < 2 || parent.name !== end) throw new Error(`</${end}> ends ${parent.name}`);
      open.pop();
      (open.at(-1) ?? root).text += parent.text;
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: "" };
      parent.children.push(element);
      if (empty === undefined || empty === "") open.push(element);
    }
  }
  if (at !== declared.length) throw new Error(`not XML: ${declared.slice(at, at + 40)}`);
  const [element] = root.children;
  if (open.length !== 1 || element === undefined || root.children.length !== 1) {
    throw new Error("not one whole element");
  }
  return element;
}

/** Every element of that name, however deep. */
export function elementsIn(element: ReadElement, name: string): readonly ReadElement[] {
  return elementsUnder(element).filter((one) => one.name === name);
}

const under = new WeakMap<ReadElement, readonly ReadElement[]>();
/** All of it in the order in which they stand, gathered once: of one slide much is asked. */
function elementsUnder(element: ReadElement): readonly ReadElement[] {
  const known = under.get(element);
  if (known !== undefined) return known;
  const found: ReadElement[] = [];
  const gather = (from: ReadElement): void => {
    for (const child of from.children) {
      found.push(child);
      gather(child);
    }
  };
  gather(element);
  under.set(element, found);
  return found;
}

const TOKEN =
  /<(?<name>[A-Za-z][\w.:-]*)(?<attributes>(?:\s+[A-Za-z][\w.:-]*="[^"<]*")*)\s*(?<empty>\/?)>|<\/(?<end>[A-Za-z][\w.:-]*)>|(?<text>[^<]+)/g;

function readAttributes(text: string): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const { groups = {} } of text.matchAll(/(?<key>[\w.:-]+)="(?<value>[^"]*)"/g)) {
    const { key = "", value = "" } = groups;
    if (read.has(key)) throw new Error(`${key} twice`);
    read.set(key, unescaped(value));
  }
  return read;
}

function unescaped(text: string): string {
  return text.replace(/&(?<entity>[^;]*;?)/g, (_, entity: string) => {
    const known = { "amp;": "&", "lt;": "<", "gt;": ">", "quot;": '"', "apos;": "'" }[entity];
    if (known !== undefined) return known;
    const code = /^#(\d+);$/.exec(entity)?.[1];
    if (code === undefined) throw new Error(`&${entity}`);
    return String.fromCodePoint(Number(code));
  });
}
