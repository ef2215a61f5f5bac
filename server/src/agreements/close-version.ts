import { mayCloseVersion } from "../access/policy.ts";
import { Refusal } from "../errors.ts";
import { tellWebhooks } from "../storage/tell-webhooks.ts";
import { appendLine, linesOfBoard } from "./agreement-lines.ts";
import {
  findOpenProposal,
  findProposal,
  peopleInRoles,
  type AgreementsOptions,
  type Speaker,
} from "./agreements.ts";
import { awaitedPeople } from "./asked-people.ts";
import { readProposals } from "./read-proposals.ts";

/**
 * Closes an open version as the board's next one, bound to the hash of what was frozen.
 * @throws Refusal forbidden, noSuchVersion, versionClosed, nobodyAgreed, objectionStands;
 *   Error when the kept bytes say something else than people answered to
 */
export async function concludeVersion(
  { boardId, person, role, isProgram }: Speaker,
  proposalId: string,
  { database, now, frozenHash }: AgreementsOptions,
): Promise<void> {
  if (!mayCloseVersion(role, isProgram)) throw new Refusal("forbidden");
  const { proposed, answers } = await findOpenProposal(database, { boardId, id: proposalId });
  const given = answers.map(({ line }) => line.answer);
  if (given.includes("object")) throw new Refusal("objectionStands");
  if (given.length === 0) throw new Refusal("nobodyAgreed");
  const { contentHash, party, asked } = proposed;
  const hash = await frozenHash({ boardId, id: proposalId });
  if (hash !== contentHash) throw new Error(`version ${proposalId} does not say what it said`);
  const people = await peopleInRoles(database, boardId, now());
  const answered = new Set(answers.map(({ line }) => line.by.id));
  const awaited = awaitedPeople(asked, { people, answered });
  const version = (await newestVersion({ database, boardId })) + 1;
  await database.transaction().execute(async (transaction) => {
    const said = { kind: "concluded", version, contentHash, awaited } as const;
    const audit = { kind: "versionAgreed", details: { version, party, contentHash } } as const;
    const at = now();
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
}

/**
 * Takes an open version back, or says of one that stood that it stands no more. Its number is not
 * given again.
 * @throws Refusal forbidden, noSuchVersion, versionClosed
 */
export async function withdrawVersion(
  { boardId, person, role, isProgram }: Speaker,
  { proposalId, reason }: { readonly proposalId: string; readonly reason: string },
  { database, now }: AgreementsOptions,
): Promise<void> {
  if (!mayCloseVersion(role, isProgram)) throw new Refusal("forbidden");
  const { proposed, withdrawn } = await findProposal(database, { boardId, id: proposalId });
  if (withdrawn !== null) throw new Refusal("versionClosed");
  const { party, contentHash } = proposed;
  await database.transaction().execute(async (transaction) => {
    const said = { kind: "withdrawn", reason } as const;
    const audit = {
      kind: "agreementWithdrawn",
      details: { party, reason, contentHash },
    } as const;
    await appendLine(transaction, { boardId, proposalId, by: person, said, audit }, now());
  });
}

async function newestVersion({
  database,
  boardId,
}: Pick<AgreementsOptions, "database"> & Pick<Speaker, "boardId">): Promise<number> {
  const proposals = readProposals(await linesOfBoard(database, boardId));
  return Math.max(0, ...proposals.map(({ concluded }) => concluded?.version ?? 0));
}
