import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Rows of which there is a quota, counted as everything is that people make (0018). */
const counted = [
  { table: "patternVersions", owner: "workspace", of: () => "''" },
  { table: "patternEvents", owner: "workspace", of: () => "''" },
  { table: "patternComments", owner: "workspace", of: () => "''" },
  { table: "patternComments", owner: "segment", of: (row: string) => `${row}."segmentId"` },
] as const;
const events = { insert: ["new", 1], delete: ["old", -1] } as const;

/** Patterns that people adopted, who stands in them since when, and what was said of them. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("patternVersions")
    .addColumn("version", "integer", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("personName", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("basis", "text", (column) => column.notNull())
    .addColumn("inputHash", "text", (column) => column.notNull())
    .addColumn("customers", "integer", (column) => column.notNull())
    .addColumn("patterns", "integer", (column) => column.notNull())
    .addColumn("verdictBody", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("patternSegments")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("description", "text", (column) => column.notNull())
    .addColumn("retiredAt", "bigint")
    .execute();
  await schema
    .createTable("patternMedoids")
    .addColumn("version", "integer", (column) =>
      column.notNull().references("patternVersions.version"),
    )
    .addColumn("segmentId", "text", (column) => column.notNull().references("patternSegments.id"))
    .addColumn("autoNameJa", "text", (column) => column.notNull())
    .addColumn("autoNameEn", "text", (column) => column.notNull())
    .addColumn("patternKey", "text", (column) => column.notNull())
    .addColumn("stability", "real", (column) => column.notNull())
    .addPrimaryKeyConstraint("patternMedoidsOfVersion", ["version", "segmentId"])
    .execute();
  await schema
    .createTable("patternPlaces")
    .addColumn("number", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("customerId", "text", (column) => column.notNull())
    .addColumn("boardId", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) =>
      column.notNull().references("patternVersions.version"),
    )
    .addColumn("segmentId", "text")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("patternKey", "text", (column) => column.notNull())
    .addColumn("nearestId", "text", (column) => column.notNull())
    .addColumn("nearestDistance", "real", (column) => column.notNull())
    .addColumn("nextId", "text")
    .addColumn("nextDistance", "real")
    .addColumn("how", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("personName", "text")
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("endedAt", "bigint")
    .execute();
  await schema
    .createIndex("patternPlacesOfCustomer")
    .on("patternPlaces")
    .columns(["customerId", "number"])
    .execute();
  await sql`
    create unique index "patternPlacesNow" on "patternPlaces" ("customerId")
    where "endedAt" is null`.execute(database);
  await schema
    .createTable("patternEvents")
    .addColumn("number", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("personName", "text", (column) => column.notNull())
    .addColumn("version", "integer")
    .addColumn("segmentId", "text")
    .addColumn("customerId", "text")
    .addColumn("boardId", "text")
    .addColumn("detailsBody", "text", (column) => column.notNull())
    .execute();
  await sql`
    create index "patternEventsOfCustomer" on "patternEvents" ("customerId")
    where "customerId" is not null`.execute(database);
  await schema
    .createTable("patternComments")
    .addColumn("number", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("segmentId", "text", (column) => column.notNull().references("patternSegments.id"))
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("personName", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("editedAt", "bigint")
    .execute();
  await schema
    .createIndex("patternCommentsOfSegment")
    .on("patternComments")
    .columns(["segmentId", "number"])
    .execute();
  await schema
    .createTable("patternCommentsSeen")
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("segmentId", "text", (column) => column.notNull().references("patternSegments.id"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("patternCommentsSeenByPerson", ["personId", "segmentId"])
    .execute();
  for (const { table, owner, of } of counted) {
    for (const [event, [row, change]] of Object.entries(events)) {
      const trigger = `
        create trigger "${table}_${owner}_${event}" after ${event} on "${table}" begin
          insert into "tallies" ("what", "of", "owner", "count", "bytes")
          values ('${table}', '${owner}', ${of(row)}, ${change}, 0)
          on conflict ("what", "of", "owner") do update set "count" = "count" + excluded."count";
        end`;
      await sql`${sql.raw(trigger)}`.execute(database);
    }
  }
}
