import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { askPostgres } from "../ask-postgres.ts";
import { DATABASE_FILES } from "../data-folder.ts";
import { migrateJournal } from "../journal-schema.ts";
import type { PostgresPool } from "../open-postgres.ts";
import { openSqlite } from "../open-sqlite.ts";
import { migratePostgresJournal } from "../postgres-schema.ts";
import { assertWholeDatabase } from "../whole-database.ts";
import { compareDocuments } from "./compare-documents.ts";
import { JOURNAL_TABLES } from "./journal-tables.ts";
import { loosenPostgres, loosenSqlite } from "./loose-constraints.ts";
import { moveTable } from "./move-table.ts";
import type { MovedSide, MovedTable } from "./moved-table.ts";
import { postgresSide } from "./postgres-side.ts";
import { sqliteSide } from "./sqlite-side.ts";
import { workspaceTablesOf } from "./workspace-tables-of.ts";

export interface MoveRowsOptions {
  readonly dataDir: string;
  readonly direction: "to-postgres" | "to-files";
  readonly say: (line: string) => void;
}

interface Part {
  readonly tables: readonly MovedTable[];
  readonly file: DatabaseSync;
}

/**
 * Makes all rows of one side those of the other, and proves it.
 * @throws Error where they are not the same in the end
 */
export async function moveRows(options: MoveRowsOptions, pool: PostgresPool): Promise<void> {
  const { dataDir, direction, say } = options;
  const [workspaceFile, documentsFile] = DATABASE_FILES.map((name) => join(dataDir, name)) as [
    string,
    string,
  ];
  await migratePostgresJournal(pool);
  const workspace = openSqlite(workspaceFile);
  const documents = openSqlite(documentsFile);
  try {
    migrateJournal(documents);
    const parts: readonly Part[] = [
      { tables: workspaceTablesOf(workspace), file: workspace },
      { tables: JOURNAL_TABLES, file: documents },
    ];
    const tighten =
      direction === "to-postgres"
        ? await loosenPostgres(pool)
        : bothOf(parts.map(({ file }) => loosenSqlite(file)));
    await eachTable(parts, { pool, direction }, async (table, sides) => {
      const { rows } = await moveTable(table, sides, "write");
      if (rows > 0) say(`${table.name}: ${rows} rows are there`);
    });
    await tighten();

    say("Comparing all rows and all documents.");
    let all = 0;
    await eachTable(parts, { pool, direction }, async (table, sides) => {
      const { rows, changed } = await moveTable(table, sides, "look");
      if (changed > 0) throw new Error(`${table.name} is not the same on both sides`);
      all += rows;
    });
    const compared = await compareDocuments(documents, pool);
    for (const name of compared.unreadable) say(`${name} could not be read before, nor can it now`);
    say(`${all} rows and ${compared.documents} documents are the same on both sides.`);
    // Without it PostgreSQL would guess for its first minutes how to look for what.
    if (direction === "to-postgres")
      await askPostgres(pool, (client) => client.query("ANALYZE"), { withinMs: 600_000 });
  } finally {
    workspace.close();
    documents.close();
  }
  if (direction === "to-files")
    for (const file of [workspaceFile, documentsFile]) assertWholeDatabase(file);
}

async function eachTable(
  parts: readonly Part[],
  {
    pool,
    direction,
  }: { readonly pool: PostgresPool; readonly direction: MoveRowsOptions["direction"] },
  work: (table: MovedTable, sides: { from: MovedSide; to: MovedSide }) => Promise<void>,
): Promise<void> {
  const database = postgresSide(pool);
  for (const { tables, file } of parts) {
    const files = sqliteSide(file);
    const sides =
      direction === "to-postgres" ? { from: files, to: database } : { from: database, to: files };
    for (const table of tables) await work(table, sides);
  }
}

function bothOf(ends: readonly (() => void)[]): () => Promise<void> {
  return async () => {
    for (const end of ends) end();
  };
}
