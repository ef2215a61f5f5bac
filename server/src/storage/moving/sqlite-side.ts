import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { inSyncTransaction } from "../open-sqlite.ts";
import { normal, PAGE, type MovedColumn, type MovedSide } from "./moved-table.ts";
import { endOfPage, keyOf, rangeOf } from "./range-words.ts";

const parameter = () => "?";

/** One of the two files of a data folder, which nobody else has open. */
export function sqliteSide(database: DatabaseSync): MovedSide {
  const all = (sql: string, values: readonly unknown[] = []) =>
    database.prepare(sql).all(...(values as SQLInputValue[])) as Record<string, never>[];
  return {
    async pageEnd(table, after) {
      const { where, values } = rangeOf(table, { after, last: null }, parameter);
      const sizes = table.columns
        .filter(({ kind }) => kind === "text" || kind === "bytes")
        .map(({ inSqlite }) => ("name" in inSqlite ? inSqlite.name : ""))
        .map((name) => `coalesce(length(cast("${name}" as blob)), 0)`);
      const found = all(
        `select ${keyOf(table)}, ${["0", ...sizes].join(" + ")} as "its bytes"
         from "${table.name}" where ${where} order by ${keyOf(table)} limit ${PAGE.rows}`,
        values,
      );
      return endOfPage(table, found);
    },
    async rows(table, asked) {
      const { where, values } = rangeOf(table, asked, parameter);
      const wanted = table.columns.map(({ inSqlite, inPostgres }) =>
        "name" in inSqlite
          ? `"${inSqlite.name}" as "${inPostgres}"`
          : `${inSqlite.computed} as "${inPostgres}"`,
      );
      const found = all(
        `select ${wanted.join(", ")} from "${table.name}" where ${where} order by ${keyOf(table)}`,
        values,
      );
      return found.map((row) =>
        table.columns.map((column) => normal(row[column.inPostgres], column)),
      );
    },
    async replace(table, asked, rows) {
      const { where, values } = rangeOf(table, asked, parameter);
      const written = table.columns.flatMap((column, at) =>
        isWritten(column) ? [{ column, at }] : [],
      );
      const names = written.map(({ column }) => `"${nameOf(column)}"`);
      inSyncTransaction(database, () => {
        database
          .prepare(`delete from "${table.name}" where ${where}`)
          .run(...(values as SQLInputValue[]));
        const insert = database.prepare(
          `insert into "${table.name}" (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`,
        );
        for (const row of rows) insert.run(...written.map(({ at }) => row[at] ?? null));
      });
    },
    async dropAfter(table, after) {
      const { where, values } = rangeOf(table, { after, last: null }, parameter);
      database
        .prepare(`delete from "${table.name}" where ${where}`)
        .run(...(values as SQLInputValue[]));
    },
    counts: ({ name }) => countsUp(database, name),
    async lastNumber({ name, numbered }) {
      if (numbered === null) return null;
      if (!countsUp(database, name)) {
        return numberIn(all(`select max("${numbered.column}") as "number" from "${name}"`));
      }
      return numberIn(
        all(`select "seq" as "number" from sqlite_sequence where "name" = ?`, [name]),
      );
    },
    async setLastNumber({ name }, number) {
      inSyncTransaction(database, () => {
        database.prepare(`delete from sqlite_sequence where "name" = ?`).run(name);
        if (number === null) return;
        database
          .prepare(`insert into sqlite_sequence ("name", "seq") values (?, ?)`)
          .run(name, number);
      });
    },
  };
}

function numberIn([row]: readonly Record<string, number | null>[]): number | null {
  return row?.["number"] ?? null;
}

/** Documents have the highest of those that are there: none was ever removed. */
function countsUp(database: DatabaseSync, table: string): boolean {
  const row = database.prepare("select sql from sqlite_master where name = ?").get(table);
  return /autoincrement/i.test(String(row?.["sql"]));
}

function isWritten({ inSqlite }: MovedColumn): boolean {
  return "name" in inSqlite;
}

function nameOf({ inSqlite, inPostgres }: MovedColumn): string {
  return "name" in inSqlite ? inSqlite.name : inPostgres;
}
