import { MAX_XML_DEPTH } from "../limits.ts";
import { refuseFile } from "../refusal.ts";

/** Names are without their prefixes. */
type XmlEvent =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/**
 * Pulls XML apart from left to right, each letter once. It knows the five entities and numbers, and
 * refuses declarations of a document type: nothing here can name a file or grow by itself.
 * Lenient otherwise, since other programs write what it reads.
 */
export function* readXml(text: string): Generator<XmlEvent, void> {
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf("<", at);
    const words = text.slice(at, tag === -1 ? undefined : tag);
    if (words !== "" && open.length > 0) yield { kind: "text", text: decodeEntities(words) };
    if (tag === -1) break;
    if (text.startsWith("<![CDATA[", tag)) {
      const end = endOf(text, "]]>", tag);
      yield { kind: "text", text: text.slice(tag + 9, end - 3) };
      at = end;
    } else if (text.startsWith("<!--", tag)) at = endOf(text, "-->", tag + 4);
    else if (text.startsWith("<?", tag)) at = endOf(text, "?>", tag);
    else if (text.startsWith("<!", tag)) refuseFile("declaresEntities");
    else if (text.startsWith("</", tag)) {
      at = endOf(text, ">", tag);
      const name = localName(text.slice(tag + 2, at - 1).trim());
      if (open.pop() !== name) refuseFile("broken");
      yield { kind: "close", name };
    } else {
      at = endOfTag(text, tag);
      const isEmpty = text.charAt(at - 2) === "/";
      const inside = text.slice(tag + 1, at - (isEmpty ? 2 : 1));
      const name = localName(/^[^\s]*/.exec(inside)?.[0] ?? "");
      if (name === "") refuseFile("broken");
      yield { kind: "open", name, attributes: readAttributes(inside) };
      if (isEmpty) yield { kind: "close", name };
      else if (open.push(name) > MAX_XML_DEPTH) refuseFile("tooDeep");
    }
  }
  if (open.length > 0) refuseFile("broken");
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? refuseFile("broken") : end + mark.length;
}

/** Behind the first `>` that stands in no quotes. */
function endOfTag(text: string, from: number): number {
  const mark = /["'>]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === ">") return mark.lastIndex;
    mark.lastIndex = endOf(text, found[0], mark.lastIndex);
  }
  return refuseFile("broken");
}

function readAttributes(inside: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  // Sticky: it ends at the first place that is none, instead of trying each letter from there on.
  const attribute = /\s+([^\s="'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = /^[^\s]*/.exec(inside)?.[0].length ?? 0;
  for (let found = attribute.exec(inside); found !== null; found = attribute.exec(inside)) {
    const [, name = "", double, single = ""] = found;
    attributes.set(localName(name), decodeEntities(double ?? single));
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

/** What names no known letter stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (written, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name.toLowerCase()) ?? written;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code === 0 || code > 0x10ffff ? "" : String.fromCodePoint(code);
  });
}
