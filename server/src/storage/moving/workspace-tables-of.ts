import type { DatabaseSync } from "node:sqlite";
import type { Kind, MovedTable } from "./moved-table.ts";

/** How a type is declared in a migration, on SQLite. */
const kinds: Readonly<Record<string, Kind>> = {
  integer: "whole",
  bigint: "whole",
  real: "real",
  text: "text",
  blob: "bytes",
};
/** What each engine keeps of its own migrations, and a move of what it took off. */
const own = /^(kysely_|sqlite_|moving$)/;

/** The tables of the workspace as its migrations made them, read from a file that has had them all. */
export function workspaceTablesOf(database: DatabaseSync): MovedTable[] {
  const tables = database
    .prepare("select name, sql from sqlite_master where type = 'table' order by name")
    .all();
  return tables.flatMap((row) => {
    const name = String(row["name"]);
    if (own.test(name)) return [];
    const found = database.prepare(`pragma table_info("${name}")`).all();
    const columns = found.map((column) => {
      const kind = kinds[String(column["type"]).toLowerCase()];
      if (kind === undefined)
        throw new Error(`${name} has a column of type ${String(column["type"])}`);
      const inPostgres = String(column["name"]);
      const isNullable = column["notnull"] === 0 && column["pk"] === 0;
      return { kind, inSqlite: { name: inPostgres }, inPostgres, isNullable };
    });
    const key = found
      .filter(({ pk }) => Number(pk) > 0)
      .toSorted((one, other) => Number(one["pk"]) - Number(other["pk"]))
      .map((column) => String(column["name"]));
    const [only] = key;
    if (only === undefined) throw new Error(`${name} has no key`);
    const numbered = /autoincrement/i.test(String(row["sql"])) ? { column: only } : null;
    return [{ name, schema: "public" as const, columns, key, numbered }];
  });
}
