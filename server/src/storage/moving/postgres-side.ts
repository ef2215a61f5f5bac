import { askPostgres } from "../ask-postgres.ts";
import { inPostgresTransaction } from "../in-postgres-transaction.ts";
import type { PostgresPool } from "../open-postgres.ts";
import { normal, PAGE, type MovedSide, type MovedTable, type Value } from "./moved-table.ts";
import { endOfPage, keyOf, nameIn, rangeOf } from "./range-words.ts";

type Found = Record<string, Value>;

/** As much as a page may hold comes over a slow line in this time. */
const withinMs = 10 * 60_000;

const parameter = (number: number) => `$${number}`;

/** A database that nobody else has open. */
export function postgresSide(pool: PostgresPool): MovedSide {
  const all = (sql: string, values: readonly Value[] = []): Promise<Found[]> =>
    askPostgres(pool, async (client) => (await client.query<Found>(sql, [...values])).rows, {
      withinMs,
    });
  return {
    async pageEnd(table, after) {
      const { where, values } = rangeOf(table, { after, last: null }, parameter);
      const sizes = table.columns
        .filter(({ kind }) => kind === "text" || kind === "bytes")
        .map(({ inPostgres }) => `coalesce(octet_length("${inPostgres}"), 0)`);
      const found = await all(
        `select ${keyOf(table)}, ${["0::bigint", ...sizes].join(" + ")} as "its bytes"
         from ${placeOf(table)} where ${where} order by ${keyOf(table)} limit ${PAGE.rows}`,
        values,
      );
      return endOfPage(table, found);
    },
    async rows(table, asked) {
      const { where, values } = rangeOf(table, asked, parameter);
      const wanted = table.columns.map(({ inPostgres }) => nameIn(inPostgres));
      const found = await all(
        `select ${wanted.join(", ")} from ${placeOf(table)} where ${where} order by ${keyOf(table)}`,
        values,
      );
      return found.map((row) =>
        table.columns.map((column) => normal(row[column.inPostgres], column)),
      );
    },
    async replace(table, asked, rows) {
      const { where, values } = rangeOf(table, asked, parameter);
      await inPostgresTransaction(
        pool,
        async (client) => {
          await client.query(`delete from ${placeOf(table)} where ${where}`, [...values]);
          const own = Object.entries(table.onlyInPostgres ?? {});
          const names = [
            ...table.columns.map(({ inPostgres }) => inPostgres),
            ...own.map(([name]) => name),
          ];
          let number = 0;
          const lines = rows.map(
            (row) =>
              `(${[...row.map(() => `$${(number += 1)}`), ...own.map(([, value]) => value)].join(", ")})`,
          );
          if (lines.length === 0) return;
          await client.query(
            `insert into ${placeOf(table)} (${names.map(nameIn).join(", ")})
             overriding system value values ${lines.join(", ")}`,
            rows.flat(),
          );
        },
        { withinMs },
      );
    },
    async dropAfter(table, after) {
      const { where, values } = rangeOf(table, { after, last: null }, parameter);
      await all(`delete from ${placeOf(table)} where ${where}`, values);
    },
    counts: ({ numbered }) => numbered !== null,
    async lastNumber(table) {
      const sequence = await sequenceOf(table);
      if (sequence === null) return null;
      const [row] = await all(
        `select case when is_called then last_value end as "number" from ${sequence}`,
      );
      return row?.["number"] === null ? null : Number(row?.["number"]);
    },
    async setLastNumber(table, number) {
      const sequence = await sequenceOf(table);
      if (sequence === null) return;
      await all("select setval($1::regclass, $2, $3::boolean)", [
        sequence,
        number ?? 1,
        String(number !== null),
      ]);
    },
  };

  async function sequenceOf({ name, schema, numbered }: MovedTable): Promise<string | null> {
    if (numbered === null) return null;
    if (numbered.sequence !== undefined) return numbered.sequence;
    const [row] = await all("select pg_get_serial_sequence($1, $2) as sequence", [
      `"${schema}"."${name}"`,
      numbered.column,
    ]);
    return String(row?.["sequence"]);
  }
}

function placeOf({ schema, name }: MovedTable): string {
  return `"${schema}"."${name}"`;
}
