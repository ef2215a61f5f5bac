import { PostgresAdapter, sql, type RawBuilder } from "kysely";
import type { WorkspaceDatabase } from "./workspace-database.ts";

/** What SQLite and PostgreSQL say in different words. */

/** A list as a table of one column, `value`. */
export function listed(
  database: WorkspaceDatabase,
  name: string,
  values: readonly string[],
): RawBuilder<unknown> {
  return isPostgres(database)
    ? sql`unnest(${values}::text[]) as ${sql.id(name)}("value")`
    : sql`json_each(${JSON.stringify(values)}) as ${sql.id(name)}`;
}

/** Rows of texts as a table of these columns. */
export function listedRows<Column extends string>(
  database: WorkspaceDatabase,
  name: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): RawBuilder<unknown> {
  if (isPostgres(database)) {
    const lists = columns.map((column) => {
      const values = rows.map((row) => row[column]);
      return sql`${values.map((value) => value?.toString() ?? null)}::text[]`;
    });
    return sql`unnest(${sql.join(lists)}) as ${sql.id(name)}(${sql.join(columns.map((column) => sql.id(column)))})`;
  }
  const json = JSON.stringify(rows.map((row) => columns.map((column) => row[column])));
  const values = columns.map(
    (column, place) => sql`"value" ->> ${sql.lit(place)} as ${sql.id(column)}`,
  );
  return sql`(select ${sql.join(values)} from json_each(${json})) as ${sql.id(name)}`;
}

/** A field at the top of a body that is kept as JSON: text in PostgreSQL, what it is in SQLite. */
export function fieldOf(database: WorkspaceDatabase, body: RawBuilder<unknown>, field: string) {
  return isPostgres(database)
    ? sql<string | null>`(${body}::json ->> ${sql.lit(field)})`
    : sql<string | null>`(${body} ->> ${sql.lit(field)})`;
}

/** Joins in the order in which tables are named: SQLite has no statistics to find a better one. */
export function joinInOrder(database: WorkspaceDatabase): RawBuilder<unknown> {
  return sql.raw(isPostgres(database) ? "join" : "cross join");
}

export function isPostgres(database: WorkspaceDatabase): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}
