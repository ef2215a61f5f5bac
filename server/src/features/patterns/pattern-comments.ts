import type { PatternCommentBody } from "@zentaikan/protocol/patterns";
import type { PersonBody } from "@zentaikan/protocol/http";
import { sql } from "kysely";
import { Refusal } from "../../errors.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

const commentQuota: Quota = {
  "patternComments segment": { count: 500 },
  "patternComments workspace": { count: 50_000 },
};

/** What was said of a segment, the oldest first. @throws Refusal noSuchSegment */
export async function listComments(
  database: WorkspaceDatabase,
  segmentId: string,
): Promise<PatternCommentBody[]> {
  await requireSegment(database, segmentId);
  const rows = await database
    .selectFrom("patternComments")
    .selectAll()
    .where("segmentId", "=", segmentId)
    .orderBy("number")
    .execute();
  return rows.map(({ number, personId, personName, text, at, editedAt }) => ({
    number,
    personId,
    by: personName,
    text,
    at: new Date(at).toISOString(),
    editedAt: editedAt === null ? null : new Date(editedAt).toISOString(),
  }));
}

interface Speaking {
  readonly segmentId: string;
  readonly person: PersonBody;
  readonly text: string;
  readonly at: number;
}

/** @throws Refusal noSuchSegment, quotaReached */
export async function addComment(
  transaction: WorkspaceDatabase,
  { segmentId, person, text, at }: Speaking,
): Promise<void> {
  await requireSegment(transaction, segmentId);
  await requireRoom(transaction, commentQuota, { owners: { segment: segmentId } });
  const { number } = await transaction
    .insertInto("patternComments")
    .values({
      segmentId,
      personId: person.id,
      personName: person.name,
      text,
      at,
      editedAt: null,
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  await markSeen(transaction, { segmentId, personId: person.id, number });
}

/** Null takes it back. @throws Refusal noSuchThread, notYourComment */
export async function changeComment(
  transaction: WorkspaceDatabase,
  {
    segmentId,
    person,
    number,
    text,
    at,
  }: Omit<Speaking, "text"> & {
    readonly number: number;
    readonly text: string | null;
  },
): Promise<void> {
  const known = await transaction
    .selectFrom("patternComments")
    .select("personId")
    .where("number", "=", number)
    .where("segmentId", "=", segmentId)
    .executeTakeFirst();
  if (known === undefined) throw new Refusal("noSuchThread");
  if (known.personId !== person.id) throw new Refusal("notYourComment");
  if (text === null) {
    await transaction.deleteFrom("patternComments").where("number", "=", number).execute();
    return;
  }
  const comment = transaction.updateTable("patternComments").where("number", "=", number);
  await comment.set({ text, editedAt: at }).execute();
}

/** Up to the comment of this number, and no further back than before. */
export async function markSeen(
  database: WorkspaceDatabase,
  {
    segmentId,
    personId,
    number,
  }: { readonly segmentId: string; readonly personId: string; readonly number: number },
): Promise<void> {
  await requireSegment(database, segmentId);
  await database
    .insertInto("patternCommentsSeen")
    .values({ segmentId, personId, number })
    .onConflict((conflict) =>
      conflict
        .columns(["personId", "segmentId"])
        .doUpdateSet({ number })
        .where("patternCommentsSeen.number", "<", number),
    )
    .execute();
}

/** How many comments each segment has, and how many of others this person has not seen. */
export async function countComments(
  database: WorkspaceDatabase,
  personId: string,
): Promise<ReadonlyMap<string, { readonly comments: number; readonly unread: number }>> {
  const rows = await database
    .selectFrom("patternComments as said")
    .leftJoin("patternCommentsSeen as seen", (join) =>
      join.onRef("seen.segmentId", "=", "said.segmentId").on("seen.personId", "=", personId),
    )
    .select([
      "said.segmentId",
      sql<number>`count(*)`.as("comments"),
      sql<number>`count(*) filter (
        where said."personId" <> ${personId} and said."number" > coalesce(seen."number", 0))`.as(
        "unread",
      ),
    ])
    .groupBy("said.segmentId")
    .execute();
  return new Map(rows.map(({ segmentId, comments, unread }) => [segmentId, { comments, unread }]));
}

async function requireSegment(database: WorkspaceDatabase, segmentId: string): Promise<void> {
  const known = await database
    .selectFrom("patternSegments")
    .select("id")
    .where("id", "=", segmentId)
    .executeTakeFirst();
  if (known === undefined) throw new Refusal("noSuchSegment");
}
