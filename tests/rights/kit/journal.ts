import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sharedPostgres } from "@zentaikan/server/test-kit/shared-postgres";

const tables = [
  ["updates", "t.epoch, t.sequence"],
  ["segments", "t.epoch, t.sequence"],
  ["client_owners", "t.client"],
] as const;

interface Place {
  readonly dataDir: string;
  /** Where the server keeps everything there. */
  readonly databaseUrl?: string | null;
}

/** What is kept as it is, read past the server and all its code. */
export class Journal {
  readonly #ask: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => void;

  constructor({ dataDir, databaseUrl = null }: Place) {
    if (databaseUrl !== null) {
      this.#ask = async (sql) =>
        (await sharedPostgres()).run(`SET search_path TO journal; ${sql}`, databaseUrl);
      this.close = () => {};
      return;
    }
    const file = new DatabaseSync(join(dataDir, "documents.sqlite"), { readOnly: true });
    this.#ask = async (sql) => file.prepare(sql).all();
    this.close = () => file.close();
  }

  /** Number of the last stored update. */
  async sequence(document: string): Promise<number> {
    const [row] = await this.#ask(
      `SELECT max(s.sequence) AS sequence FROM documents d JOIN (
         SELECT document, sequence FROM updates UNION ALL SELECT document, sequence FROM segments
       ) s ON s.document = d.id WHERE d.name = '${document}'`,
    );
    return Number(row?.["sequence"] ?? 0);
  }

  /** Of every byte that is kept of a document. */
  async digest(document: string): Promise<string> {
    const hash = createHash("sha256");
    for (const [table, order] of tables) {
      const rows = await this.#ask(
        `SELECT t.* FROM ${table} t JOIN documents d ON d.id = t.document
         WHERE d.name = '${document}' ORDER BY ${order}`,
      );
      for (const row of rows) {
        for (const value of Object.values(row)) {
          hash.update(value instanceof Uint8Array ? value : String(value)).update("\0");
        }
      }
    }
    return hash.digest("hex");
  }
}
