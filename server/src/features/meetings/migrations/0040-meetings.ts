import type { Kysely } from "kysely";

type AnyTables = Record<string, Record<string, unknown>>;

/** Meetings on boards: who was there, their rounds, and what people drew and voted in them. */
export async function up(database: Kysely<AnyTables>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable("meetings")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("boardId", "text", (column) => column.notNull().references("boards.id"))
    .addColumn("startedBy", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("startedAt", "bigint", (column) => column.notNull())
    .addColumn("endedAt", "bigint")
    .addColumn("roundId", "text")
    .execute();
  await schema
    .createIndex("meetingsOfBoard")
    .on("meetings")
    .columns(["boardId", "startedAt"])
    .execute();
  await schema
    .createTable("meetingPeople")
    .addColumn("meetingId", "text", (column) => column.notNull().references("meetings.id"))
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("isFacilitator", "integer", (column) => column.notNull())
    .addColumn("joinedAt", "bigint", (column) => column.notNull())
    .addColumn("leftAt", "bigint")
    .addPrimaryKeyConstraint("meetingPeopleKey", ["meetingId", "personId"])
    .execute();
  await schema
    .createTable("meetingRounds")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("meetingId", "text", (column) => column.notNull().references("meetings.id"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("askedBody", "text", (column) => column.notNull())
    .addColumn("askedAt", "bigint", (column) => column.notNull())
    .addColumn("revealedAt", "bigint")
    .addColumn("endsAt", "bigint")
    .addColumn("leftMs", "bigint")
    .addUniqueConstraint("meetingRoundsByNumber", ["meetingId", "number"])
    .execute();
  await schema
    .createTable("roundMarks")
    .addColumn("roundId", "text", (column) => column.notNull().references("meetingRounds.id"))
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("isReady", "integer", (column) => column.notNull())
    .addColumn("hasLooked", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("roundMarksKey", ["roundId", "personId"])
    .execute();
  await schema
    .createTable("roads")
    .addColumn("roundId", "text", (column) => column.notNull().references("meetingRounds.id"))
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("roadBody", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("roadsKey", ["roundId", "id"])
    .execute();
  await schema
    .createTable("roadAuthors")
    .addColumn("roundId", "text", (column) => column.notNull().references("meetingRounds.id"))
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("roadId", "text", (column) => column.notNull().references("roads.id"))
    .addPrimaryKeyConstraint("roadAuthorsKey", ["roundId", "personId"])
    .execute();
  await schema.createIndex("authorsOfRoad").on("roadAuthors").column("roadId").execute();
  // Who has voted, in open rounds and in anonymous ones alike; a key makes it once.
  await schema
    .createTable("roundVoters")
    .addColumn("roundId", "text", (column) => column.notNull().references("meetingRounds.id"))
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addPrimaryKeyConstraint("roundVotersKey", ["roundId", "personId"])
    .execute();
  await schema
    .createTable("openBallots")
    .addColumn("roundId", "text", (column) => column.notNull().references("meetingRounds.id"))
    .addColumn("personId", "text", (column) => column.notNull().references("persons.id"))
    .addColumn("ballotBody", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("openBallotsKey", ["roundId", "personId"])
    .execute();
  // All anonymous ballots of a round in one row, in the order of what they say: a row for each
  // would have a place among the others, and in PostgreSQL the transaction that it shares with a voter.
  await schema
    .createTable("sealedBallots")
    .addColumn("roundId", "text", (column) => column.primaryKey().references("meetingRounds.id"))
    .addColumn("ballotsBody", "text", (column) => column.notNull())
    .execute();
}
