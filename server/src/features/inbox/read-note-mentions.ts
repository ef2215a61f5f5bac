import { harmlessName, type Party, type Role } from "@zentaikan/protocol";
import type { NoteMentionBody } from "@zentaikan/protocol/comment-bodies";
import { knownParties } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface Options {
  readonly database: WorkspaceDatabase;
  readonly rolesOf: (personId: string) => Promise<ReadonlyMap<string, Role>>;
  readonly sideOf: (personId: string) => Promise<Party>;
}

/** More than anybody reads. */
const limit = 100;

/** Notes that speak of the person, on boards that they see, the last first; those they saw a while ago are left out. */
export async function readNoteMentions(
  { database, rolesOf, sideOf }: Options,
  personId: string,
): Promise<NoteMentionBody[]> {
  const rows = await database
    .selectFrom("noteMentions as mentions")
    .innerJoin("boards", "boards.id", "mentions.boardId")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .leftJoin("persons", "persons.id", "mentions.writtenBy")
    .selectAll("mentions")
    .select(["boards.title", "customers.nameJa", "customers.nameEn"])
    .select(["persons.name as writerName", "persons.color as writerColor"])
    .where("mentions.personId", "=", personId)
    .where("mentions.party", "in", knownParties(await sideOf(personId)))
    .where("boards.archived", "=", 0)
    .orderBy("mentions.at", "desc")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const roles = await rolesOf(personId);
  return rows
    .filter(({ boardId }) => roles.has(boardId))
    .map((row) => ({
      boardId: row.boardId,
      boardTitle: row.title,
      customerName: { ja: row.nameJa, en: row.nameEn },
      record: row.record,
      party: row.party,
      about: { ja: row.aboutJa, en: row.aboutEn },
      by:
        row.writtenBy === null || row.writerName === null || row.writerColor === null
          ? null
          : { id: row.writtenBy, name: harmlessName(row.writerName), color: row.writerColor },
      at: new Date(row.at).toISOString(),
      excerpt: row.excerpt,
      isSeen: row.seenAt !== null,
    }));
}

/** They have looked at the note. @returns whether that is news */
export async function markNoteSeen(
  database: WorkspaceDatabase,
  seen: {
    readonly boardId: string;
    readonly party: Party;
    readonly record: string;
    readonly personId: string;
    readonly now: number;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("noteMentions")
    .set({ seenAt: seen.now })
    .where("boardId", "=", seen.boardId)
    .where("party", "=", seen.party)
    .where("record", "=", seen.record)
    .where("personId", "=", seen.personId)
    .where("seenAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
