import type { StoreSnapshot } from "@tldraw/store";
import type { TLRecord } from "@tldraw/tlschema";
import type { Doc } from "yjs";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { boardSchema } from "../records/board-schema.ts";
import { BoardView } from "../view/board-view.ts";
import { validRecord } from "../records/valid-record.ts";

/** What the document shows, as tldraw's snapshot: any tldraw of this version or a later one reads it. */
export function takeSnapshot(doc: Doc): StoreSnapshot<TLRecord> {
  const view = new BoardView(new BoardDocument(doc));
  const records = [...view.ids()].toSorted().flatMap((id) => view.get(id) ?? []);
  return {
    store: Object.fromEntries(records.map((record) => [record.id, record])),
    schema: boardSchema.serialize(),
  };
}

/**
 * Makes the document show what the snapshot holds that a document can, and nothing else.
 * @throws Error when the snapshot cannot be migrated to the present schema
 */
export function restoreSnapshot(doc: Doc, snapshot: StoreSnapshot<TLRecord>): void {
  const result = boardSchema.migrateStoreSnapshot(snapshot);
  if (result.type === "error") throw new Error(`cannot read the snapshot: ${result.reason}`);
  const document = new BoardDocument(doc);
  const records = Object.values(result.value).filter(
    (record) => validRecord(record.id, record) !== null,
  );
  const kept = new Set<string>(records.map((record) => record.id));
  doc.transact(() => {
    for (const id of document.ids()) if (!kept.has(id)) document.remove(id);
    for (const record of records) document.put(toPlainRecord(record));
  });
}
