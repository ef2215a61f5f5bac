import type { AnswerKind, Party } from "@zentaikan/protocol";
import { mayAnswerVersion } from "../../policy/policy.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { Refusal } from "../../errors.ts";
import { appendLine } from "./agreement-lines.ts";
import { findOpenProposal, type AgreementsOptions, type Speaker } from "./agreements.ts";
import { isAsked } from "./asked-people.ts";

const answerQuota: Quota = { "answers personOnVersion": { count: 50 } };

interface GivenWord {
  readonly proposalId: string;
  readonly answer: AnswerKind;
  readonly reason: string;
}

/**
 * Appends somebody's answer; one they gave before stays in the log and counts no more. The same
 * word again says nothing new.
 * @returns whom the version is for
 * @throws Refusal noSuchVersion, versionClosed, notAsked, forbidden, answerNeedsReason, quotaReached
 */
export async function answerVersion(
  speaker: Speaker,
  { proposalId, answer, reason }: GivenWord,
  { database, now }: AgreementsOptions,
): Promise<Party> {
  const { boardId, person, role, side, isProgram } = speaker;
  if (isProgram) throw new Refusal("forbidden");
  const { proposed, answers } = await findOpenProposal(database, { speaker, id: proposalId });
  const { party, contentHash } = proposed;
  const asking = { isAsked: isAsked(proposed.asked, { personId: person.id, role }), isProgram };
  if (!mayAnswerVersion(role, { ...asking, side, party })) throw new Refusal("notAsked");
  if (answer !== "agree" && reason === "") throw new Refusal("answerNeedsReason");
  const before = answers.find(({ line }) => line.by.id === person.id)?.line;
  if (before?.answer === answer && before.reason === reason) return party;
  await database.transaction().execute(async (transaction) => {
    await requireRoom(transaction, answerQuota, {
      owners: { personOnVersion: `${proposalId} ${person.id}` },
    });
    const said = { kind: "answered", answer, reason, contentHash } as const;
    const audit = {
      kind: "versionAnswered",
      details: { party, answer, reason, contentHash },
    } as const;
    await appendLine(transaction, { boardId, proposalId, by: person, said, audit }, now());
  });
  return party;
}
