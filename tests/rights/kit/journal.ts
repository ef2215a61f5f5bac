import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const tables = [
  ["updates", "t.epoch, t.sequence"],
  ["segments", "t.epoch, t.sequence"],
  ["client_owners", "t.client"],
] as const;

/** The disk as it is, read past the server and all its code. */
export class Journal {
  readonly #database: DatabaseSync;

  constructor(dataDir: string) {
    this.#database = new DatabaseSync(join(dataDir, "documents.sqlite"), { readOnly: true });
  }

  /** Number of the last stored update. */
  sequence(document: string): number {
    const row = this.#database
      .prepare(
        `SELECT max(s.sequence) AS sequence FROM documents d JOIN (
           SELECT document, sequence FROM updates UNION ALL SELECT document, sequence FROM segments
         ) s ON s.document = d.id WHERE d.name = ?`,
      )
      .get(document);
    return Number(row?.["sequence"] ?? 0);
  }

  /** Of every byte that is kept of a document. */
  digest(document: string): string {
    const hash = createHash("sha256");
    for (const [table, order] of tables) {
      const rows = this.#database
        .prepare(
          `SELECT t.* FROM ${table} t JOIN documents d ON d.id = t.document
           WHERE d.name = ? ORDER BY ${order}`,
        )
        .all(document);
      for (const row of rows) {
        for (const value of Object.values(row)) {
          hash.update(value instanceof Uint8Array ? value : String(value)).update("\0");
        }
      }
    }
    return hash.digest("hex");
  }

  close(): void {
    this.#database.close();
  }
}
