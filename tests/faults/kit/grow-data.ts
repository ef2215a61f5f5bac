import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { documentName, type BoardId } from "@zentaikan/protocol";
import { openCrashableStore } from "@zentaikan/server/test-kit/crashable-store";
import * as Y from "yjs";

const updatesPerBoard = 8;
const MiB = 1024 * 1024;

/**
 * Gives a data folder so many boards more, each with a mebibyte of edits that are in no segment
 * yet, and with the list entry of the board that is there. @returns their ids
 */
export async function growData(
  dataDir: string,
  { boards, like }: { readonly boards: number; readonly like: string },
): Promise<string[]> {
  const ids = Array.from({ length: boards }, (_, index) => `${index}`.padStart(26, "0"));
  const session = sessionOf(MiB);
  const store = openCrashableStore(join(dataDir, "documents.sqlite"), () => {});
  for (const id of ids) {
    const name = documentName("board", id as BoardId);
    for (const [index, update] of session.entries()) {
      if (index === 0) await store.create(name, update);
      else void store.append({ name, epoch: 1, sequence: index + 1, update, owners: [] });
    }
    store.commit();
  }
  await store.close();
  const database = new DatabaseSync(join(dataDir, "workspace.sqlite"));
  for (const [table, key] of [
    ["boards", "id"],
    ["structures", "boardId"],
  ] as const) {
    const row = database.prepare(`SELECT * FROM ${table} WHERE ${key} = ?`).get(like) ?? {};
    const names = Object.keys(row);
    const insert = database.prepare(
      `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    );
    database.exec("BEGIN");
    for (const id of ids) {
      insert.run(...names.map((name): SQLInputValue => (name === key ? id : (row[name] ?? null))));
    }
    database.exec("COMMIT");
  }
  database.close();
  return ids;
}

/** Updates of one who draws: so many bytes in eight parts. */
function sessionOf(bytes: number): Uint8Array<ArrayBuffer>[] {
  const doc = new Y.Doc();
  const updates: Uint8Array<ArrayBuffer>[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(new Uint8Array(update)));
  const records = doc.getMap("records");
  const recordBytes = 2048;
  const perUpdate = bytes / updatesPerBoard / recordBytes;
  for (let part = 0; part < updatesPerBoard; part += 1) {
    doc.transact(() => {
      for (let number = 0; number < perUpdate; number += 1) {
        records.set(`shape:${part}-${number}`, randomBytes(recordBytes / 2).toString("hex"));
      }
    });
  }
  return updates;
}
