import type { SerializedSchema } from "@tldraw/store";
import type { TLRecord } from "@tldraw/tlschema";
import type { Doc } from "yjs";
import { BOARD_SCHEMA_VERSION } from "../records/board-schema-version.ts";
import { boardSchema } from "../records/board-schema.ts";
import {
  BoardDocument,
  OUR_DOS_APART_SINCE,
  toPlainRecord,
  type PlainRecord,
} from "../document/board-document.ts";
import {
  readBoardSchemaVersion,
  readTldrawSchema,
  writeBoardMeta,
} from "../document/board-meta.ts";
import { isPlainObject } from "../plain-object.ts";
import { dropOurDos } from "./move-our-dos.ts";

/** `newer`: written by a later release; leave it alone. `unseeded`: no board at all. */
type MigrationOutcome = "current" | "migrated" | "newer" | "unseeded";

type Records = ReadonlyMap<string, PlainRecord>;

/**
 * Brings a stored board to the present schema. Only the server does, before any client loads the
 * board: two clients that migrated at once would write over each other. The version alone says
 * whether there is anything to do.
 * @param isTaken whether a client is somebody's who has not written yet
 * @throws Error, having written nothing, when the stored schema is none that tldraw can migrate from
 */
export function migrateDocument(
  doc: Doc,
  isTaken: (client: number) => boolean = () => false,
): MigrationOutcome {
  const version = readBoardSchemaVersion(doc);
  if (version === null) return "unseeded";
  if (version > BOARD_SCHEMA_VERSION) return "newer";
  if (version === BOARD_SCHEMA_VERSION) return "current";

  const document = new BoardDocument(doc);
  const before = new Map(readPlainRecords(document).map((record) => [record.id, record]));
  const after = migrateRecords(before, readTldrawSchema(doc));
  doc.clientID = smallestFreeClient(doc, isTaken);
  doc.transact(() => {
    // First, for it says in which form records lie.
    const tldrawSchema = boardSchema.serialize();
    writeBoardMeta(doc, { schemaVersion: BOARD_SCHEMA_VERSION, tldrawSchema });
    for (const id of before.keys()) if (!after.has(id)) document.remove(id);
    for (const record of after.values()) document.put(record);
    // Whoever keeps them has copied them by now.
    if (version < OUR_DOS_APART_SINCE) dropOurDos(doc);
  });
  return "migrated";
}

/**
 * Of two values that were set at once the one of the larger client stays: what somebody drew without
 * the server meanwhile must not give way to the migration.
 */
function smallestFreeClient({ store }: Doc, isTaken: (client: number) => boolean): number {
  let client = 1;
  while (store.clients.has(client) || isTaken(client)) client += 1;
  return client;
}

/** One record at which a migration fails must not keep all others from it: it stays as it is. */
function migrateRecords(records: Records, schema: unknown): Records {
  const all = tryToMigrate(records, schema);
  if (all.kind === "migrated") return all.records;
  // Where the schema itself is not understood, that of no records fails as well.
  if (tryToMigrate(new Map(), schema).kind === "failed") throw all.error;
  const fit = new Map<string, PlainRecord>();
  const unfit = new Map<string, PlainRecord>();
  for (const [id, record] of records) {
    const alone = tryToMigrate(new Map([[id, record]]), schema);
    (alone.kind === "migrated" ? fit : unfit).set(id, record);
  }
  const some = tryToMigrate(fit, schema);
  if (some.kind === "failed") throw some.error;
  return new Map([...unfit, ...some.records]);
}

type Tried =
  | { readonly kind: "migrated"; readonly records: Records }
  | { readonly kind: "failed"; readonly error: Error };

/** tldraw answers some failures and throws others. */
function tryToMigrate(records: Records, schema: unknown): Tried {
  try {
    const result = boardSchema.migrateStoreSnapshot({
      store: Object.fromEntries(records) as unknown as Record<TLRecord["id"], TLRecord>,
      schema: schema as SerializedSchema,
    });
    if (result.type === "error") throw new Error(result.reason);
    const migrated = Object.values(result.value).map(toPlainRecord);
    return { kind: "migrated", records: new Map(migrated.map((record) => [record.id, record])) };
  } catch (error) {
    return { kind: "failed", error: new Error("cannot migrate the board", { cause: error }) };
  }
}

/** Nonsense stays as it is: it would stop the migration of everything else. */
function readPlainRecords(document: BoardDocument): PlainRecord[] {
  return document.ids().flatMap((id) => {
    const record = document.read(id);
    if (!isPlainObject(record) || typeof record["typeName"] !== "string") return [];
    return Object.hasOwn(boardSchema.types, record["typeName"]) ? [{ ...record, id }] : [];
  });
}
