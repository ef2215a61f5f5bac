import { sql, type Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Rows that count against a quota, and whose they are; in SQL over one `row`. */
interface Counted {
  readonly table: string;
  readonly what: string;
  /** All rows without it. */
  readonly when?: string;
  readonly bytes?: string;
  /** The column by whose change the bytes change. */
  readonly changing?: string;
  readonly owners: Readonly<Record<string, string>>;
}

const workspace = "''";
const board = `row."boardId"`;
const stateOwners = {
  workspace,
  board,
  person: `row."chargedTo"`,
  personOnBoard: `row."boardId" || ' ' || row."chargedTo"`,
};
const states = {
  table: "snapshots",
  bytes: `length(row."state") + coalesce(length(cast(row."wordsBody" as blob)), 0)`,
  changing: "wordsBody",
};

const counted: readonly Counted[] = [
  { table: "customers", what: "customers", owners: { workspace } },
  { table: "boards", what: "boards", owners: { workspace, customer: `row."customerId"` } },
  { table: "persons", what: "people", owners: { workspace } },
  { table: "boardRoles", what: "people", owners: { board } },
  { table: "members", what: "members", owners: { workspace } },
  { table: "invitations", what: "invitations", owners: { place: `coalesce(${board}, '')` } },
  { table: "apiTokens", what: "tokens", owners: { person: `coalesce(row."createdBy", '')` } },
  { table: "webhooks", what: "webhooks", owners: { workspace } },
  { table: "lineups", what: "lineups", when: `row."version" = 1`, owners: { workspace } },
  { table: "lineups", what: "lineupVersions", owners: { lineup: `row."id"` } },
  {
    table: "assets",
    what: "pictures",
    bytes: `row."byteCount"`,
    changing: "byteCount",
    owners: { workspace, board },
  },
  { ...states, what: "keptStates", when: `row."occasion" = 'asked'`, owners: stateOwners },
  {
    ...states,
    what: "automaticStates",
    when: `row."occasion" = 'beforeRestore'`,
    owners: { workspace, board, person: `row."chargedTo"` },
  },
  { ...states, what: "versions", when: `row."occasion" = 'proposed'`, owners: stateOwners },
  {
    table: "agreementLines",
    what: "answers",
    when: `row."kind" = 'answered'`,
    owners: { personOnVersion: `row."proposalId" || ' ' || row."personId"` },
  },
];

const indices = {
  snapshotsByAge: ["snapshots", "occasion", "at"],
  snapshotsOfPersonByAge: ["snapshots", "chargedTo", "occasion", "at"],
  invitationsOfBoard: ["invitations", "boardId"],
  boardRolesOfInvitation: ["boardRoles", "invitationId"],
} as const;

/**
 * How many there are of what people make, and how much they take, whoever counts them: the
 * database keeps the sums itself, in the transaction that adds or deletes a row, so that a quota
 * is asked with one look at a key.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable("snapshots")
    .addColumn("chargedTo", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await sql`update "snapshots" set "chargedTo" = "personId"`.execute(database);
  for (const [name, [table, ...columns]] of Object.entries(indices)) {
    await schema.createIndex(name).on(table).columns(columns).execute();
  }
  await sql`
    create table "tallies" (
      "what" text not null, "of" text not null, "owner" text not null,
      "count" integer not null, "bytes" integer not null,
      primary key ("what", "of", "owner")
    ) without rowid`.execute(database);
  for (const one of counted) await keepCount(database, one);
}

async function keepCount(
  database: Kysely<AnyTables>,
  { table, what, when = "true", bytes = "0", changing, owners }: Counted,
): Promise<void> {
  const add = (kind: string, owner: string) => sql`
    insert into "tallies" ("what", "of", "owner", "count", "bytes")
    values (${sql.lit(what)}, ${sql.lit(kind)}, ${of("new", owner)}, 1, ${of("new", bytes)})
    on conflict ("what", "of", "owner") do update
    set "count" = "count" + 1, "bytes" = "bytes" + excluded."bytes"`;
  const take = (kind: string, owner: string) => sql`
    update "tallies" set "count" = "count" - 1, "bytes" = "bytes" - (${of("old", bytes)})
    where "what" = ${sql.lit(what)} and "of" = ${sql.lit(kind)}
      and "owner" = ${of("old", owner)}`;
  for (const [kind, owner] of Object.entries(owners)) {
    await sql`
      insert into "tallies" ("what", "of", "owner", "count", "bytes")
      select ${sql.lit(what)}, ${sql.lit(kind)}, ${sql.raw(owner)}, count(*),
        coalesce(sum(${sql.raw(bytes)}), 0)
      from ${sql.table(table)} as "row" where ${sql.raw(when)} group by 3`.execute(database);
    const trigger = (event: string) => sql.id(`${what}_${kind}_${event.split(" ")[0]}`);
    const on = (event: string) => sql`
      create trigger ${trigger(event)} after ${sql.raw(event)} on ${sql.table(table)}`;
    await sql`${on("insert")} when ${of("new", when)} begin ${add(kind, owner)}; end`.execute(
      database,
    );
    await sql`${on("delete")} when ${of("old", when)} begin ${take(kind, owner)}; end`.execute(
      database,
    );
    if (changing === undefined) continue;
    await sql`
      ${on(`update of "${changing}"`)} when ${of("new", when)}
      begin ${take(kind, owner)}; ${add(kind, owner)}; end`.execute(database);
  }
}

function of(row: "new" | "old", expression: string) {
  return sql.raw(expression.replaceAll("row.", `${row}.`));
}
