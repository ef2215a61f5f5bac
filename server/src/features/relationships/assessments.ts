import type { AuditKind } from "@zentaikan/protocol";
import type { AssessBody, AssessmentBody } from "@zentaikan/protocol/relationships";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { requireCustomer } from "../../http/require-customer.ts";
import type { Actor } from "../../identity/actor.ts";
import { newId } from "../../new-id.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

const quota: Quota = {
  "assessments customer": { count: 1000 },
  "assessments workspace": { count: 200_000 },
};

interface Writer {
  readonly actor: Actor;
  readonly person: { readonly id: string; readonly name: string };
  readonly now: number;
}

/**
 * @returns the customer that it is of
 * @throws Refusal noSuchCustomer, noSuchAssessment, assessmentEnded, quotaReached, forbidden
 */
export function assess(
  database: WorkspaceDatabase,
  customerId: string,
  { asked, ...writer }: Writer & { readonly asked: AssessBody },
): Promise<string> {
  const { level, viewpoint, at, evidence, corrects = null } = asked;
  return append(database, writer, {
    customerId,
    kind: corrects === null ? "assessed" : "corrected",
    about: corrects,
    level,
    viewpoint,
    assessedOn: at,
    said: evidence,
  });
}

/** As `assess`. */
export function withdraw(
  database: WorkspaceDatabase,
  customerId: string,
  { about, reason, ...writer }: Writer & { readonly about: string; readonly reason: string },
): Promise<string> {
  const nothing = { level: null, viewpoint: null, assessedOn: null };
  return append(database, writer, {
    customerId,
    kind: "withdrawn",
    about,
    ...nothing,
    said: reason,
  });
}

type Row = WorkspaceTables["relationshipRecords"];

const AUDIT_KIND_OF: Readonly<Record<Row["kind"], AuditKind>> = {
  assessed: "customerAssessed",
  corrected: "assessmentCorrected",
  withdrawn: "assessmentWithdrawn",
};

function append(
  database: WorkspaceDatabase,
  { actor, person, now }: Writer,
  said: Omit<Row, "id" | "personId" | "personName" | "at">,
): Promise<string> {
  const { kind, about } = said;
  return inTransaction(database, async (transaction) => {
    await stillMayInWorkspace(transaction, actor, "changeCustomers");
    const customerId = await requireCustomer(transaction, said.customerId);
    if (about !== null) await requireStanding(transaction, customerId, about);
    await requireRoom(transaction, quota, { owners: { customer: customerId } });
    const id = newId();
    const who = { personId: person.id, personName: person.name, at: now };
    await transaction
      .insertInto("relationshipRecords")
      .values({ id, ...said, customerId, ...who })
      .execute();
    const details = { assessmentId: about ?? id, level: said.level, assessedOn: said.assessedOn };
    const entry = { kind: AUDIT_KIND_OF[kind], actor: person, customerId, details };
    await recordAudit(transaction, entry, now);
    return customerId;
  });
}

/** Of two who end one assessment at once, the second hears that it is over. */
async function requireStanding(
  transaction: WorkspaceDatabase,
  customerId: string,
  id: string,
): Promise<void> {
  const records = transaction.selectFrom("relationshipRecords").select("id");
  const known = await records
    .where("id", "=", id)
    .where("customerId", "=", customerId)
    .where("kind", "!=", "withdrawn")
    .executeTakeFirst();
  if (known === undefined) throw new Refusal("noSuchAssessment");
  if ((await records.where("about", "=", id).executeTakeFirst()) !== undefined) {
    throw new Refusal("assessmentEnded");
  }
}

/** All that was ever assessed, the newest day first; what was ended says how. */
export async function historyOf(
  database: WorkspaceDatabase,
  customerId: string,
): Promise<AssessmentBody[]> {
  const rows = await database
    .selectFrom("relationshipRecords")
    .selectAll()
    .where("customerId", "=", customerId)
    .orderBy("assessedOn", "desc")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  const endOf = new Map(rows.flatMap((row) => (row.about === null ? [] : [[row.about, row]])));
  return rows.flatMap((row): AssessmentBody[] => {
    const { id, level, viewpoint, assessedOn: at, said: evidence, about: corrects } = row;
    if (level === null || viewpoint === null || at === null) return [];
    const end = endOf.get(id);
    const ended =
      end === undefined || end.kind === "assessed"
        ? null
        : { kind: end.kind, reason: end.kind === "withdrawn" ? end.said : "", ...byWhom(end) };
    return [{ id, level, viewpoint, at, evidence, corrects, ended, ...byWhom(row) }];
  });
}

function byWhom({ personId, personName, at }: Row) {
  return { by: { id: personId, name: personName }, writtenAt: new Date(at).toISOString() };
}

/** Of two customers that were one: everything said of either is said of the one that stays. */
export async function mergeAssessments(
  transaction: WorkspaceDatabase,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> {
  await transaction
    .updateTable("relationshipRecords")
    .set({ customerId: into })
    .where("customerId", "=", from)
    .execute();
}
