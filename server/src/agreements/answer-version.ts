import type { AnswerKind } from "@zentaikan/protocol";
import { mayAnswerVersion } from "../access/policy.ts";
import { Refusal } from "../errors.ts";
import { appendLine } from "./agreement-lines.ts";
import { findOpenProposal, type AgreementsOptions, type Speaker } from "./agreements.ts";
import { isAsked } from "./asked-people.ts";

export interface GivenWord {
  readonly proposalId: string;
  readonly answer: AnswerKind;
  readonly reason: string;
}

/**
 * Appends somebody's answer; one they gave before stays in the log and counts no more. The same
 * word again says nothing new.
 * @throws Refusal noSuchVersion, versionClosed, notAsked, forbidden, answerNeedsReason
 */
export async function answerVersion(
  { boardId, person, role, isProgram }: Speaker,
  { proposalId, answer, reason }: GivenWord,
  { database, now }: AgreementsOptions,
): Promise<void> {
  if (isProgram) throw new Refusal("forbidden");
  const { proposed, answers } = await findOpenProposal(database, { boardId, id: proposalId });
  const { party, contentHash } = proposed;
  const reader = { personId: person.id, role };
  if (!mayAnswerVersion(role, { isAsked: isAsked(proposed.asked, reader), isProgram })) {
    throw new Refusal("notAsked");
  }
  if (answer !== "agree" && reason === "") throw new Refusal("answerNeedsReason");
  const before = answers.find(({ line }) => line.by.id === person.id)?.line;
  if (before?.answer === answer && before.reason === reason) return;
  await database.transaction().execute(async (transaction) => {
    const said = { kind: "answered", answer, reason, contentHash } as const;
    const audit = {
      kind: "versionAnswered",
      details: { party, answer, reason, contentHash },
    } as const;
    await appendLine(transaction, { boardId, proposalId, by: person, said, audit }, now());
  });
}
