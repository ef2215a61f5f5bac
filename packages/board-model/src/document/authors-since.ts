/* oxlint-disable no-underscore-dangle -- there is no public way to whose an item is */
import type { Doc, Item } from "yjs";
import { ContentType, decodeStateVector, encodeStateVector, XmlElement } from "yjs";
import { BOARD_ROOTS, isNoteRoot, isTextRoot, recordOfNote, recordOfText } from "../board-roots.ts";

/** How much of each client a document holds. */
export type Knowledge = ReadonlyMap<number, number>;

export function knowledgeOf(doc: Doc): Knowledge {
  return decodeStateVector(encodeStateVector(doc));
}

/** As which clients these records were written since, by record; a deletion has no author. */
export function authorsSince(
  doc: Doc,
  { since, records }: { readonly since: Knowledge; readonly records: ReadonlySet<string> },
): ReadonlyMap<string, ReadonlySet<number>> {
  const authors = new Map<string, Set<number>>();
  const note = (record: string, { id, length, deleted }: Item): void => {
    if (deleted || id.clock + length <= (since.get(id.client) ?? 0)) return;
    authors.set(record, (authors.get(record) ?? new Set()).add(id.client));
  };
  for (const [key, item] of doc.getMap(BOARD_ROOTS.records)._map) {
    const [record = ""] = key.split("/");
    if (records.has(record)) note(record, item);
  }
  for (const [root, type] of doc.share) {
    const record = isTextRoot(root)
      ? recordOfText(root)
      : isNoteRoot(root)
        ? recordOfNote(root)
        : "";
    if (!records.has(record)) continue;
    for (const item of itemsIn(type)) note(record, item);
  }
  return authors;
}

/** Whatever a root of the document is. */
type AnyType = Doc["share"] extends Map<string, infer Type> ? Type : never;

/** Everything that stands in a text or a note, however deep. */
function* itemsIn(root: AnyType): Generator<Item> {
  const open: AnyType[] = [root];
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    for (let item = type._start; item !== null; item = item.right) {
      yield item;
      if (item.content instanceof ContentType) open.push(item.content.type);
    }
    if (type instanceof XmlElement) yield* type._map.values();
  }
}
