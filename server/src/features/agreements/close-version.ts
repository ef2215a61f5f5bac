import { subjectHash } from "@zentaikan/capital-graph";
import type { BoardId, Party } from "@zentaikan/protocol";
import { mayCloseVersion } from "../../policy/policy.ts";
import { Refusal } from "../../errors.ts";
import { tellWebhooks } from "../../events/tell-webhooks.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { subjectOf } from "./agreement-line.ts";
import { appendLine, linesOfBoard } from "./agreement-lines.ts";
import {
  findOpenProposal,
  findProposal,
  peopleInRoles,
  type AgreementsOptions,
  type Speaker,
} from "./agreements.ts";
import { awaitedOf } from "./asked-people.ts";
import { endDeadline } from "./version-deadlines.ts";
import { readProposals } from "./read-proposals.ts";

/**
 * Closes an open version as the board's next one, bound to the hash of what was frozen.
 * @returns whom the version is for
 * @throws Refusal forbidden, noSuchVersion, versionClosed, nobodyAgreed, objectionStands;
 *   Error when the kept bytes say something else than people answered to
 */
export async function concludeVersion(
  speaker: Speaker,
  proposalId: string,
  { database, now, frozenAnew }: AgreementsOptions,
): Promise<Party> {
  const { boardId, person, role, isProgram } = speaker;
  if (!mayCloseVersion(role, isProgram)) throw new Refusal("forbidden");
  const proposal = await findOpenProposal(database, { speaker, id: proposalId });
  const { proposed, answers } = proposal;
  const given = answers.map(({ line }) => line.answer);
  if (given.includes("object")) throw new Refusal("objectionStands");
  if (given.length === 0) throw new Refusal("nobodyAgreed");
  const { contentHash, party } = proposed;
  const subject = subjectOf(proposed);
  const hash = subjectHash(subject, await frozenAnew({ boardId, id: proposalId }));
  if (hash !== contentHash) throw new Error(`version ${proposalId} does not say what it said`);
  const people = await peopleInRoles(database, boardId, now());
  const awaited = awaitedOf(proposal, people);
  const version = (await newestVersion(database, { boardId, party })) + 1;
  await database.transaction().execute(async (transaction) => {
    const said = { kind: "concluded", version, contentHash, awaited } as const;
    const audit = {
      kind: "versionAgreed",
      details: { version, party, subject, contentHash },
    } as const;
    const at = now();
    await endDeadline(transaction, proposalId);
    await appendLine(transaction, { boardId, proposalId, by: person, said, audit }, at);
    await tellWebhooks(transaction, {
      type: "agreement.reached",
      at,
      actor: { id: person.id, name: person.name },
      boardId,
      path: `/boards/${boardId}#agreement`,
      data: {
        proposalId,
        version,
        subject,
        party,
        contentHash,
        sentence: proposed.sentence,
        answers: answers.map(({ line: { by, answer, reason } }) => ({
          person: { id: by.id, name: by.name },
          answer,
          reason,
        })),
      },
    });
  });
  return party;
}

/**
 * Takes an open version back, or says of one that stood that it stands no more. Its number is not
 * given again.
 * @returns whom the version is for
 * @throws Refusal forbidden, noSuchVersion, versionClosed
 */
export async function withdrawVersion(
  speaker: Speaker,
  { proposalId, reason }: { readonly proposalId: string; readonly reason: string },
  { database, now }: AgreementsOptions,
): Promise<Party> {
  const { boardId, person, role, isProgram } = speaker;
  if (!mayCloseVersion(role, isProgram)) throw new Refusal("forbidden");
  const { proposed, withdrawn } = await findProposal(database, { speaker, id: proposalId });
  if (withdrawn !== null) throw new Refusal("versionClosed");
  const { party, contentHash, dueAt = null } = proposed;
  const subject = subjectOf(proposed);
  await database.transaction().execute(async (transaction) => {
    const said = { kind: "withdrawn", reason } as const;
    const audit = {
      kind: "agreementWithdrawn",
      details: { party, subject, reason, contentHash, waiting: 0, dueAt },
    } as const;
    await endDeadline(transaction, proposalId);
    await appendLine(transaction, { boardId, proposalId, by: person, said, audit }, now());
  });
  return party;
}

/** Each party counts its own: a gap would tell the customer of versions that are not for them. */
async function newestVersion(
  database: WorkspaceDatabase,
  { boardId, party }: { readonly boardId: BoardId; readonly party: Party },
): Promise<number> {
  const lines = await linesOfBoard(database, { boardId, side: party });
  const ofParty = readProposals(lines).filter(({ proposed }) => proposed.party === party);
  return Math.max(0, ...ofParty.map(({ concluded }) => concluded?.version ?? 0));
}
