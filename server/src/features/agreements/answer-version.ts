import type { AnswerKind, Party } from "@zentaikan/protocol";
import { mayAnswerVersion } from "../../policy/policy.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { Refusal } from "../../errors.ts";
import { subjectOf } from "./agreement-line.ts";
import { appendLine } from "./agreement-lines.ts";
import {
  findOpenProposal,
  peopleInRoles,
  type AgreementsOptions,
  type Speaker,
} from "./agreements.ts";
import { awaitedPeople, isAsked } from "./asked-people.ts";

const answerQuota: Quota = { "answers personOnVersion": { count: 50 } };

interface GivenWord {
  readonly proposalId: string;
  readonly answer: AnswerKind;
  readonly reason: string;
  /** What it is about, by record or capital; none for the whole. What the frozen state has not is about nothing. */
  readonly subjects: readonly string[];
}

/**
 * Appends somebody's answer; one they gave before stays in the log and counts no more. The same
 * word again says nothing new.
 * @returns whom the version is for
 * @throws Refusal noSuchVersion, versionClosed, notAsked, forbidden, answerNeedsReason, quotaReached
 */
export async function answerVersion(
  speaker: Speaker,
  { proposalId, answer, reason, subjects: named }: GivenWord,
  { database, now }: AgreementsOptions,
): Promise<Party> {
  const { boardId, person, role, side, isProgram } = speaker;
  if (isProgram) throw new Refusal("forbidden");
  const { proposed, answers } = await findOpenProposal(database, { speaker, id: proposalId });
  const { party, contentHash } = proposed;
  const subject = subjectOf(proposed);
  const asking = { isAsked: isAsked(proposed.asked, { personId: person.id, role }), isProgram };
  if (!mayAnswerVersion(role, { ...asking, side, party })) throw new Refusal("notAsked");
  if (answer !== "agree" && reason === "") throw new Refusal("answerNeedsReason");
  const before = answers.find(({ line }) => line.by.id === person.id)?.line;
  const subjects = [...new Set(named)];
  const said = { kind: "answered", answer, reason, contentHash, subjects } as const;
  if (before !== undefined && isSameWord(before, said)) return party;
  const people = await peopleInRoles(database, boardId, now());
  const answered = new Set([person.id, ...answers.map(({ line }) => line.by.id)]);
  const waiting = awaitedPeople(proposed, { people, answered }).length;
  await database.transaction().execute(async (transaction) => {
    await requireRoom(transaction, answerQuota, {
      owners: { personOnVersion: `${proposalId} ${person.id}` },
    });
    const dueAt = proposed.dueAt ?? null;
    const audit = {
      kind: "versionAnswered",
      details: { party, subject, answer, reason, contentHash, waiting, dueAt },
    } as const;
    await appendLine(transaction, { boardId, proposalId, by: person, said, audit }, now());
  });
  return party;
}

type Word = Pick<GivenWord, "answer" | "reason"> & { readonly subjects?: readonly string[] };

function isSameWord(one: Word, other: Word): boolean {
  const isSame = one.answer === other.answer && one.reason === other.reason;
  const [left, right] = [one.subjects ?? [], other.subjects ?? []];
  return isSame && left.length === right.length && left.every((id) => right.includes(id));
}
