import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/**
 * Members, roles, invitations, and sessions and tokens that can be told apart. Whoever was in the
 * workspace before stays in it: the first person as its owner, everybody else as a member. Links
 * from before, which made a new person of every browser, end; the next start prints the owner's.
 */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable("workspace")
    .addColumn("memberRole", "text", (column) => column.notNull().defaultTo("editor"))
    .execute();
  await schema.alterTable("boards").addColumn("memberRole", "text").execute();
  await schema
    .createTable("members")
    .addColumn("personId", "text", (column) => column.primaryKey().references("persons.id"))
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.unique())
    .addColumn("joinedAt", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("identities")
    .addColumn("issuer", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addPrimaryKeyConstraint("identity", ["issuer", "subject"])
    .execute();
  await schema
    .createTable("invitations")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tokenHash", "text", (column) => column.notNull().unique())
    .addColumn("boardId", "text", (column) => column.references("boards.id"))
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("createdBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("expiresAt", "bigint")
    .addColumn("maxUses", "integer")
    .addColumn("uses", "integer", (column) => column.notNull())
    .addColumn("revokedAt", "bigint")
    .execute();
  await schema
    .createTable("boardRoles")
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("invitationId", "text", (column) => column.references("invitations.id"))
    .addColumn("givenAt", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("boardRole", ["boardId", "personId"])
    .execute();
  await schema.createIndex("boardRolesOfPerson").on("boardRoles").column("personId").execute();
  await schema
    .createTable("auditEntries")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("actorId", "text")
    .addColumn("actorName", "text", (column) => column.notNull())
    .addColumn("boardId", "text")
    .addColumn("customerId", "text")
    .addColumn("detailsBody", "text", (column) => column.notNull())
    .execute();
  await schema.createIndex("auditOfBoard").on("auditEntries").column("boardId").execute();
  await schema.createIndex("auditOfCustomer").on("auditEntries").column("customerId").execute();
  await tellSessionsApart(database);
  await tellTokensApart(database);
  await keepPeople(database);
}

async function tellSessionsApart(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  const texts = ["id", "browser"];
  for (const name of texts) {
    await schema
      .alterTable("sessions")
      .addColumn(name, "text", (column) => column.notNull().defaultTo(""))
      .execute();
  }
  await schema
    .alterTable("sessions")
    .addColumn("how", "text", (column) => column.notNull().defaultTo("link"))
    .execute();
  await schema
    .alterTable("sessions")
    .addColumn("seenAt", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
  await nameEach(database, "sessions");
  await database
    .updateTable("sessions")
    .set((set) => ({ seenAt: set.ref("createdAt") }))
    .execute();
  await schema.createIndex("sessionIds").on("sessions").column("id").unique().execute();
  await schema.dropTable("signInLinks").execute();
  await schema
    .createTable("signInLinks")
    .addColumn("tokenHash", "text", (column) => column.primaryKey())
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("how", "text", (column) => column.notNull())
    .addColumn("isSingleUse", "integer", (column) => column.notNull())
    .addColumn("createdAt", "bigint", (column) => column.notNull())
    .addColumn("expiresAt", "bigint", (column) => column.notNull())
    .execute();
}

async function tellTokensApart(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  for (const [name, before] of [
    ["id", ""],
    ["name", ""],
    ["scope", "write"],
  ] as const) {
    await schema
      .alterTable("apiTokens")
      .addColumn(name, "text", (column) => column.notNull().defaultTo(before))
      .execute();
  }
  await schema
    .alterTable("apiTokens")
    .addColumn("createdBy", "text", (column) => column.references("persons.id"))
    .execute();
  await schema.alterTable("apiTokens").addColumn("expiresAt", "bigint").execute();
  await schema.alterTable("apiTokens").addColumn("usedAt", "bigint").execute();
  await nameEach(database, "apiTokens");
  await schema.createIndex("apiTokenIds").on("apiTokens").column("id").unique().execute();
}

async function nameEach(database: Kysely<AnyTables>, table: string): Promise<void> {
  for (const row of await database.selectFrom(table).select("tokenHash").execute()) {
    await database
      .updateTable(table)
      .set({ id: randomUUID() })
      .where("tokenHash", "=", row["tokenHash"])
      .execute();
  }
}

async function keepPeople(database: Kysely<AnyTables>): Promise<void> {
  const people = await database
    .selectFrom("persons")
    .select(["id", "createdAt"])
    .where("id", "not in", database.selectFrom("apiTokens").select("personId"))
    .orderBy("number")
    .execute();
  for (const [index, { id, createdAt }] of people.entries()) {
    await database
      .insertInto("members")
      .values({
        personId: id,
        role: index === 0 ? "owner" : "member",
        email: null,
        joinedAt: createdAt,
      })
      .execute();
  }
}
