import * as Y from "yjs";

/**
 * Whether two documents say the same: the same insertions and deletions known, and the same
 * content under every root, whatever types the roots have.
 */
export function isSameContent(one: Y.Doc, other: Y.Doc): boolean {
  if (!Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))) return false;
  return canonicalContent(one) === canonicalContent(other);
}

/** The living content of a document as text that is equal for equal content. */
export function canonicalContent(doc: Y.Doc): string {
  const roots = [...doc.share].map(([name, type]) => [name, contentOf(type)] as const);
  // A root that was only looked at is there, but says nothing.
  const spoken = roots.filter(([, { map, list }]) => map.length > 0 || list.length > 0);
  return JSON.stringify(spoken.toSorted(byName));
}

type AnyType = Y.Doc["share"] extends Map<string, infer Type> ? Type : never;
type Content = {
  readonly map: readonly (readonly [string, unknown])[];
  readonly list: readonly unknown[];
};

/**
 * Reads Yjs's own structures: the public readers answer only for roots whose type is known. List
 * items are split wherever edits met, so each is read element by element.
 */
function contentOf(type: AnyType): Content {
  // oxlint-disable no-underscore-dangle -- there is no public way to these
  const map: (readonly [string, unknown])[] = [];
  for (const [key, item] of type._map) {
    if (!item.deleted) map.push([key, item.content.getContent().map(plain).at(-1)]);
  }
  const list: unknown[] = [];
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      list.push({ format: item.content.key, value: item.content.value });
    } else {
      list.push(...item.content.getContent().map(plain));
    }
  }
  // oxlint-enable no-underscore-dangle
  return { map: map.toSorted(byName), list };
}

function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType
    ? { type: value.constructor.name, ...contentOf(value) }
    : value;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
