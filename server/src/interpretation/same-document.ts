import * as Y from "yjs";

/**
 * Whether two documents say the same: the same insertions and deletions known, and the same
 * content under every root, whatever types the roots have.
 */
export function isSameDocument(one: Y.Doc, other: Y.Doc): boolean {
  if (!Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))) return false;
  return canonicalContent(one) === canonicalContent(other);
}

type AnyType = Y.Doc["share"] extends Map<string, infer Type> ? Type : never;
/** What is still to be written: words as they are, or a value that has to be put into words. */
type Part = { readonly words: string } | { readonly value: unknown };

/**
 * The living content of a document as text that is equal for equal content. Written part by part
 * from a list, not by recursion: types and values lie in each other as deep as strangers chose.
 */
export function canonicalContent(doc: Y.Doc): string {
  let text = "";
  for (const [name, root] of [...doc.share].toSorted(byName)) {
    const parts = partsOf(root);
    // A root that was only looked at is there, but says nothing.
    if (parts.length > 0) text += `${JSON.stringify(name)}:${written(parts)};`;
  }
  return text;
}

function written(parts: readonly Part[]): string {
  let text = "";
  const open = parts.toReversed();
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if ("words" in part) {
      text += part.words;
      continue;
    }
    const inner = innerParts(part.value);
    if (inner === null) text += plainWords(part.value);
    else for (const each of inner.toReversed()) open.push(each);
  }
  return text;
}

/** What lies in a value; null where nothing does. */
function innerParts(value: unknown): Part[] | null {
  if (value instanceof Y.AbstractType) {
    return [{ words: `<${value.constructor.name} ` }, ...partsOf(value), { words: ">" }];
  }
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return null;
  const parts = Object.entries(value).flatMap(([key, entry]): Part[] => [
    { words: `${JSON.stringify(key)}:` },
    { value: entry },
    { words: "," },
  ]);
  return [{ words: Array.isArray(value) ? "[" : "{" }, ...parts, { words: "}" }];
}

function plainWords(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  // Among what is stored from before there was a rule are numbers that JSON cannot write.
  return typeof value === "bigint" ? `${value}n` : String(value);
}

/**
 * Reads Yjs's own structures: the public readers answer only for roots whose type is known. List
 * items are split wherever edits met, so that only letters and elements count.
 */
function partsOf(type: AnyType): Part[] {
  // oxlint-disable no-underscore-dangle -- there is no public way to these
  const map: (readonly [string, Part[]])[] = [];
  for (const [key, item] of type._map) {
    if (item.deleted) continue;
    const value: unknown = item.content.getContent().at(-1);
    map.push([key, [{ words: `${JSON.stringify(key)}=` }, { value }, { words: "," }]]);
  }
  const list: Part[] = [];
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) {
      list.push({ words: lettersOf(item.content.str) });
    } else if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content;
      list.push({ words: `|format ${JSON.stringify(key)}=` }, { value }, { words: "," });
    } else {
      for (const value of item.content.getContent()) {
        list.push({ words: "|" }, { value }, { words: "," });
      }
    }
  }
  // oxlint-enable no-underscore-dangle
  return [...map.toSorted(byName).flatMap(([, parts]) => parts), ...list];
}

/** Letters of a text, which no other element of a list can be taken for. */
function lettersOf(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll("|", "\\u007c");
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
