import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

const owners = { board: (row: string) => `${row}."boardId"`, workspace: () => "''" };
const events = { insert: ["new", 1], delete: ["old", -1] } as const;

/** Links to what was last agreed on a board; counted as everything is that people make (0018). */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("latestLinks")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tokenHash", "text", (column) => column.notNull().unique())
    .addColumn("token", "text")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("audience", "text", (column) => column.notNull())
    .addColumn("shows", "text", (column) => column.notNull())
    .addColumn("versions", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("createdBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("expiresAt", "bigint")
    .addColumn("revokedAt", "bigint")
    .addColumn("opens", "integer", (column) => column.notNull())
    .addColumn("lastOpenedAt", "bigint")
    .execute();
  await schema
    .createIndex("latestLinksOfBoard")
    .on("latestLinks")
    .columns(["boardId", "createdAt"])
    .execute();
  for (const [owner, valueOf] of Object.entries(owners)) {
    for (const [event, [row, change]] of Object.entries(events)) {
      const trigger = `
        create trigger "latestLinks_${owner}_${event}" after ${event} on "latestLinks" begin
          insert into "tallies" ("what", "of", "owner", "count", "bytes")
          values ('latestLinks', '${owner}', ${valueOf(row)}, ${change}, 0)
          on conflict ("what", "of", "owner") do update set "count" = "count" + excluded."count";
        end`;
      await sql`${sql.raw(trigger)}`.execute(database);
    }
  }
}
