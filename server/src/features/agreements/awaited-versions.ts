import type { Party, Role } from "@zentaikan/protocol";
import type { AwaitedVersionBody } from "@zentaikan/protocol/versions";
import { mayAnswerVersion } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { readLine, subjectOf } from "./agreement-line.ts";
import { isAsked } from "./asked-people.ts";

interface AwaitingPerson {
  readonly personId: string;
  readonly side: Party;
  /** What the person is, on every board on which they are something. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly now: number;
}

/** Versions that wait for an answer of the person, on all boards that are not archived. */
export async function awaitedVersions(
  database: WorkspaceDatabase,
  { personId, side, roles, now }: AwaitingPerson,
): Promise<AwaitedVersionBody[]> {
  const rows = await database
    .selectFrom("agreementLines as proposed")
    .innerJoin("boards", "boards.id", "proposed.boardId")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .selectAll("proposed")
    .select(["boards.title", "customers.nameJa", "customers.nameEn"])
    .select((proposed) =>
      proposed
        .selectFrom("agreementLines as reminded")
        .select("reminded.at")
        .whereRef("reminded.proposalId", "=", "proposed.proposalId")
        .where("reminded.kind", "=", "reminded")
        .orderBy("reminded.number")
        .limit(1)
        .as("remindedAt"),
    )
    .where("proposed.kind", "=", "proposed")
    .where("proposed.boardId", "in", [...roles.keys()])
    .where("boards.archived", "=", 0)
    .where((proposed) =>
      proposed.not(
        proposed.exists(
          proposed
            .selectFrom("agreementLines as later")
            .select("later.number")
            .whereRef("later.proposalId", "=", "proposed.proposalId")
            .where((where) =>
              where.or([
                where("later.kind", "in", ["concluded", "withdrawn"]),
                where.and([
                  where("later.kind", "=", "answered"),
                  where("later.personId", "=", personId),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy("proposed.number", "desc")
    .execute();
  return rows.flatMap((row): AwaitedVersionBody[] => {
    const line = readLine(row);
    const role = roles.get(row.boardId) ?? null;
    if (line.kind !== "proposed") return [];
    const isOneOfThem = isAsked(line.asked, { personId, role });
    const asking = { isAsked: isOneOfThem, isProgram: false, side, party: line.party };
    if (!mayAnswerVersion(role, asking)) return [];
    const { proposalId, party, by, at, note, dueAt = null, renews = null } = line;
    if (renews?.carried.some((answer) => answer.by.id === personId)) return [];
    return [
      {
        boardId: row.boardId,
        boardTitle: row.title,
        customerName: { ja: row.nameJa, en: row.nameEn },
        proposalId,
        subject: subjectOf(line),
        party,
        by,
        at: new Date(at).toISOString(),
        note,
        dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
        isOverdue: dueAt !== null && dueAt <= now,
        remindedAt: row.remindedAt === null ? null : new Date(row.remindedAt).toISOString(),
      },
    ];
  });
}
