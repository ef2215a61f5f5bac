import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

const bytes = (row: string) =>
  `length(${row}."state") + coalesce(length(cast(${row}."wordsBody" as blob)), 0)`;
const tally = `"what" = 'history' and "of" = 'workspace' and "owner" = ''`;
const add = (row: string) => `
  insert into "tallies" ("what", "of", "owner", "count", "bytes")
  values ('history', 'workspace', '', 1, ${bytes(row)})
  on conflict ("what", "of", "owner") do update
  set "count" = "count" + 1, "bytes" = "bytes" + excluded."bytes"`;
const take = (row: string) => `
  update "tallies" set "count" = "count" - 1, "bytes" = "bytes" - (${bytes(row)}) where ${tally}`;

/**
 * States that keep themselves when a board says something else: who drew, and what turned. They are
 * counted as the others are (0018). And since when somebody is on a board: from then on its history
 * is theirs to read.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema.alterTable("snapshots").addColumn("turnBody", "text").execute();
  await schema.alterTable("boardRoles").addColumn("cameAt", "bigint").execute();
  await schema
    .createIndex("snapshotsOfBoardByAge")
    .on("snapshots")
    .columns(["boardId", "occasion", "at"])
    .execute();
  const triggers = [
    `"history_insert" after insert on "snapshots" when new."occasion" = 'turned'
      begin ${add("new")}; end`,
    `"history_delete" after delete on "snapshots" when old."occasion" = 'turned'
      begin ${take("old")}; end`,
    `"history_update" after update of "wordsBody" on "snapshots" when new."occasion" = 'turned'
      begin ${take("old")}; ${add("new")}; end`,
  ];
  for (const trigger of triggers)
    await sql`${sql.raw(`create trigger ${trigger}`)}`.execute(database);
}
