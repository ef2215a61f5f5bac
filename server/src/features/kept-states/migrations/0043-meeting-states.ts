import { sql, type Kysely } from "kysely";
import { isPostgres } from "../../../storage/sql-words.ts";

type AnyTables = Record<string, Record<string, unknown>>;

/**
 * What a board was when a meeting began and when it ended: which kept states those are, and how much
 * they take, counted as the others are (0018); and when the minutes of a meeting were last mailed.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  for (const column of ["stateBefore", "stateAfter"]) {
    await database.schema.alterTable("meetings").addColumn(column, "text").execute();
  }
  await database.schema.alterTable("meetings").addColumn("mailedAt", "bigint").execute();
  for (const owner of ["board", "workspace"] as const) {
    for (const event of ["insert", "delete", "update"] as const) {
      const trigger = { name: `meetingStates_${owner}_${event}`, of: owner, event };
      for (const statement of isPostgres(database) ? inPostgres(trigger) : inSqlite(trigger)) {
        await sql.raw(statement).execute(database);
      }
    }
  }
}

interface Trigger {
  readonly name: string;
  readonly of: "board" | "workspace";
  readonly event: "insert" | "delete" | "update";
}

const isMeant = (row: string) => `${row}."occasion" in ('meetingBegun', 'meetingEnded')`;
const bytesOf = (row: string) =>
  `octet_length(${row}."state") + coalesce(octet_length(${row}."wordsBody"), 0)`;
const ownerOf = (row: string, of: Trigger["of"]) => (of === "board" ? `${row}."boardId"` : "''");

function statementsOf({ of, event }: Trigger): string {
  const add = `
    insert into "tallies" ("what", "of", "owner", "count", "bytes")
    values ('meetingStates', '${of}', ${ownerOf("new", of)}, 1, ${bytesOf("new")})
    on conflict ("what", "of", "owner") do update
    set "count" = "tallies"."count" + 1, "bytes" = "tallies"."bytes" + excluded."bytes";`;
  const take = `
    update "tallies" set "count" = "count" - 1, "bytes" = "bytes" - (${bytesOf("old")})
    where "what" = 'meetingStates' and "of" = '${of}' and "owner" = ${ownerOf("old", of)};`;
  return { insert: add, delete: take, update: `${take} ${add}` }[event];
}

const whenOf = ({ event }: Trigger): string =>
  event === "update" ? `update of "wordsBody"` : event;
const rowOf = ({ event }: Trigger): string => (event === "delete" ? "old" : "new");

function inSqlite(trigger: Trigger): readonly string[] {
  return [
    `create trigger "${trigger.name}" after ${whenOf(trigger)} on "snapshots"
    when ${isMeant(rowOf(trigger))} begin ${statementsOf(trigger)} end`,
  ];
}

function inPostgres(trigger: Trigger): readonly string[] {
  return [
    `create function "${trigger.name}"() returns trigger language plpgsql as $$
    begin ${statementsOf(trigger)} return null; end $$`,
    `create trigger "${trigger.name}" after ${whenOf(trigger)} on "snapshots" for each row
    when (${isMeant(rowOf(trigger))}) execute function "${trigger.name}"()`,
  ];
}
