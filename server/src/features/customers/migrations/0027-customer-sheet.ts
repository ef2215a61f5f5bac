import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Lower bounds, in 億円 and in people, of the bands as they were when this ran first. */
const SALES = [
  "0-10",
  "10-50",
  "50-100",
  "100-500",
  "500-1000",
  "1000-5000",
  "5000-10000",
  "10000-",
];
const PEOPLE = ["0-50", "50-100", "100-300", "300-1000", "1000-3000", "3000-10000", "10000-"];

/**
 * A customer's sheet. Sales were words and headcount a number, which the samples alone had: both
 * become bands.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  const addColumn = (name: string, fallback: string | null) =>
    schema
      .alterTable("customers")
      .addColumn(name, "text", (column) =>
        fallback === null ? column : column.notNull().defaultTo(fallback),
      )
      .execute();
  await addColumn("anonymousName", "");
  await addColumn("salesBand", null);
  await addColumn("peopleBand", null);
  await addColumn("tags", "[]");
  // 「1,800億円」 is 1800.
  const written = sql`replace("sales", ',', '')`;
  await sql`
    update "customers" set "salesBand" = ${bandOf(sql`cast(${written} as real)`, SALES)}
    where ${written} glob '[0-9]*億円'`.execute(database);
  await sql`
    update "customers" set "peopleBand" = ${bandOf(sql`"people"`, PEOPLE)}
    where "people" is not null`.execute(database);
  await schema.alterTable("customers").dropColumn("sales").execute();
  await schema.alterTable("customers").dropColumn("people").execute();
}

function bandOf(amount: ReturnType<typeof sql>, bands: readonly string[]) {
  const cases = bands
    .toReversed()
    .map(
      (band) => sql`when ${amount} >= ${sql.lit(Number(band.split("-")[0]))} then ${sql.lit(band)}`,
    );
  return sql`case ${sql.join(cases, sql` `)} end`;
}
