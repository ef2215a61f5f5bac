import type { SerializedSchema } from "@tldraw/store";
import type { TLRecord } from "@tldraw/tlschema";
import type { Doc } from "yjs";
import { BOARD_SCHEMA_VERSION, boardSchema } from "./board-schema.ts";
import { BoardDocument, toPlainRecord, type PlainRecord } from "./board-document.ts";
import { readBoardSchemaVersion, readTldrawSchema, writeBoardMeta } from "./board-meta.ts";
import { isPlainObject } from "./plain-object.ts";
import { isSameContent } from "./same-content.ts";

/** `newer`: written by a later release; leave it alone. `unseeded`: no board at all. */
export type MigrationOutcome = "current" | "migrated" | "newer" | "unseeded";

/**
 * Brings a stored board to the present schema. Only the server does, before any client loads the
 * board: two clients that migrated at once would write over each other.
 * @throws Error when a stored schema or record is older than tldraw can migrate
 */
export function migrateDocument(doc: Doc): MigrationOutcome {
  const version = readBoardSchemaVersion(doc);
  if (version === null) return "unseeded";
  if (version > BOARD_SCHEMA_VERSION) return "newer";
  const schema = readTldrawSchema(doc);
  const present = boardSchema.serialize();
  if (version === BOARD_SCHEMA_VERSION && isSameContent(schema, present)) return "current";

  const document = new BoardDocument(doc);
  const before = new Map(readPlainRecords(document).map((record) => [record.id, record]));
  const result = boardSchema.migrateStoreSnapshot({
    store: Object.fromEntries(before) as unknown as Record<TLRecord["id"], TLRecord>,
    schema: schema as SerializedSchema,
  });
  if (result.type === "error") throw new Error(`cannot migrate the board: ${result.reason}`);
  const after = new Map(Object.values(result.value).map((record) => [String(record.id), record]));
  doc.transact(() => {
    for (const id of before.keys()) if (!after.has(id)) document.remove(id);
    for (const record of after.values()) document.put(toPlainRecord(record));
    writeBoardMeta(doc, { schemaVersion: BOARD_SCHEMA_VERSION, tldrawSchema: present });
  });
  return "migrated";
}

/** Nonsense stays as it is: it would stop the migration of everything else. */
function readPlainRecords(document: BoardDocument): PlainRecord[] {
  return document.ids().flatMap((id) => {
    const record = document.read(id);
    if (!isPlainObject(record) || typeof record["typeName"] !== "string") return [];
    return record["typeName"] in boardSchema.types ? [{ ...record, id }] : [];
  });
}
