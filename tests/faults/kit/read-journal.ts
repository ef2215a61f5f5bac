import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { DocumentKind } from "@zentaikan/protocol";
import * as Y from "yjs";

/** What the disk holds of a document, read past the server and all its code. */
interface JournalContent {
  readonly doc: Y.Doc;
  readonly sequence: number;
}

/** The newest segment and the updates after it, as another program would read them. */
export function readJournal(
  dataDir: string,
  boardId: string,
  kind: DocumentKind = "board",
): JournalContent {
  const database = new DatabaseSync(join(dataDir, "documents.sqlite"), { readOnly: true });
  try {
    const document = `${kind}:${boardId}`;
    const segment = database
      .prepare(
        `SELECT sequence, state FROM segments s JOIN documents d ON d.id = s.document
         WHERE d.name = ? AND s.epoch = d.epoch ORDER BY sequence DESC LIMIT 1`,
      )
      .get(document);
    let sequence = Number(segment?.["sequence"] ?? 0);
    const updates = database
      .prepare(
        `SELECT sequence, bytes FROM updates u JOIN documents d ON d.id = u.document
         WHERE d.name = ? AND u.epoch = d.epoch AND sequence > ? ORDER BY sequence`,
      )
      .all(document, sequence);
    const doc = new Y.Doc();
    doc.transact(() => {
      if (segment !== undefined) Y.applyUpdate(doc, segment["state"] as Uint8Array);
      for (const row of updates) {
        sequence += 1;
        if (row["sequence"] !== sequence) throw new Error(`update ${sequence} is missing`);
        Y.applyUpdate(doc, row["bytes"] as Uint8Array);
      }
    });
    return { doc, sequence };
  } finally {
    database.close();
  }
}

/** @returns "ok", or what SQLite finds wrong with the file */
export function quickCheck(dataDir: string): string {
  const database = new DatabaseSync(join(dataDir, "documents.sqlite"));
  try {
    return String(database.prepare("PRAGMA quick_check").get()?.["quick_check"]);
  } finally {
    database.close();
  }
}

/** All that a board's document says, in an order of its own. */
export function contentOf(doc: Y.Doc): unknown {
  const records = doc.getMap("records").toJSON();
  const keys = Object.keys(records).toSorted();
  return {
    records: keys.map((key) => [key, records[key]]),
    meta: doc.getMap("meta").toJSON(),
    vector: [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b),
  };
}
