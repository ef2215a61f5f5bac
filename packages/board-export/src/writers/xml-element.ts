/** Well-formed XML 1.0, as office files are made of. */
export type Xml = string & { readonly brand?: "Xml" };

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  let written = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) written += ` ${key}="${attributeValue(String(value))}"`;
  }
  const inside = content.join("");
  return inside === "" ? `${written}/>` : `${written}>${inside}</${name}>`;
}

/** What stands between tags. Characters that XML cannot say are left out, wherever they came from. */
export function xmlText(text: string): Xml {
  return sayableInXml(text).replace(/[&<>\r]/g, escaped);
}

/** The first line of each part. */
export const XML_DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

function attributeValue(text: string): string {
  return sayableInXml(text).replace(/[&<>"\t\n\r]/g, escaped);
}

/** Without characters that XML 1.0 has no way to say. */
export function sayableInXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}

function escaped(character: string): string {
  return ESCAPES.get(character) ?? `&#${character.charCodeAt(0)};`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
