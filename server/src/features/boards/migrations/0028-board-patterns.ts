import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/**
 * What boards are compared by, in rows of their own: the bodies of `structures` are long, and who
 * compares ten thousand customers reads none of them. Boards are read anew to fill it. A number
 * rises with whatever may change what stands for a customer, so that asking whether anything did
 * is one look.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  await database.schema
    .createTable("boardPatterns")
    .addColumn("boardId", "text", (column) =>
      column.primaryKey().references("boards.id").onDelete("cascade"),
    )
    .addColumn("formVersion", "integer", (column) => column.notNull())
    .addColumn("patternKey", "text", (column) => column.notNull())
    .addColumn("stageKey", "text", (column) => column.notNull())
    .addColumn("isIncomplete", "integer", (column) => column.notNull())
    .addColumn("isImprovement", "integer", (column) => column.notNull())
    .addColumn("contentHash", "text", (column) => column.notNull())
    .addColumn("editedAt", "bigint")
    .addColumn("agreedId", "text")
    .addColumn("agreedVersion", "integer")
    .addColumn("agreedParty", "text")
    .addColumn("agreedAt", "bigint")
    .addColumn("agreedHash", "text")
    .addColumn("agreedKey", "text")
    .addColumn("agreedStageKey", "text")
    .addColumn("agreedIsIncomplete", "integer")
    .execute();
  // Who compares customers goes through them page by page, in the order in which they came.
  await database.schema
    .createIndex("customersByAge")
    .on("customers")
    .columns(["createdAt", "id"])
    .execute();
  await database.schema
    .createTable("standingChanges")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("number", "integer", (column) => column.notNull())
    .execute();
  await sql`insert into "standingChanges" ("id", "number") values (1, 0)`.execute(database);
  const changes: readonly (readonly [table: string, of: string])[] = [
    ["boardPatterns", ""],
    ["boards", `of "customerId", "archived"`],
    ["customers", `of "archived"`],
  ];
  for (const [table, of] of changes) {
    for (const event of ["insert", "delete", `update ${of}`]) {
      const name = `standingChanges ${table} ${event.split(" ")[0]}`;
      await sql`
        create trigger ${sql.id(name)} after ${sql.raw(event)} on ${sql.id(table)} begin
          update "standingChanges" set "number" = "number" + 1;
        end`.execute(database);
    }
  }
}
