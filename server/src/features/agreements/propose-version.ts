import { readinessToAgree, type Diagnostic } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import type { AskedBody } from "@zentaikan/protocol/versions";
import { mayKnowOf } from "../../policy/policy.ts";
import { Refusal } from "../../errors.ts";
import { appendLine, linesOfBoard } from "./agreement-lines.ts";
import { peopleInRoles, type AgreementsOptions, type Speaker } from "./agreements.ts";
import { awaitedPeople, type PersonInRole } from "./asked-people.ts";
import { isOpen, readProposals } from "./read-proposals.ts";

interface AskedProposal {
  readonly contentHash: string;
  readonly party: Party;
  readonly note: string;
  readonly reason: string;
  readonly asked: readonly (
    | Extract<AskedBody, { kind: "role" }>
    | { readonly kind: "person"; readonly person: string }
  )[];
}

/**
 * Freezes what the board says, to be agreed on: exactly that which whoever asks has seen. The
 * board itself is only read.
 * @returns whom the version is for
 * @throws Refusal forbidden, noSuchBoard, boardMovedOn, notReadyToAgree, warningsNeedReason, alreadyProposed, nobodyToAsk,
 *   quotaReached
 */
export async function proposeVersion(
  { boardId, person, side, chargedTo }: Speaker,
  wanted: AskedProposal,
  { database, now, freeze, keepFrozen }: AgreementsOptions,
): Promise<Party> {
  const { party, note, reason, contentHash } = wanted;
  if (!mayKnowOf(side, party)) throw new Refusal("forbidden");
  const proposals = readProposals(await linesOfBoard(database, { boardId, side }));
  const isUnderWay = proposals.some((one) => isOpen(one) && one.proposed.party === party);
  if (isUnderWay) throw new Refusal("alreadyProposed");
  const people = await peopleInRoles(database, boardId, now());
  const asked = withNames(wanted, people);
  if (awaitedPeople({ asked, party }, { people, answered: new Set() }).length === 0) {
    throw new Refusal("nobodyToAsk");
  }
  const frozen = await freeze(boardId);
  if (frozen === null) throw new Refusal("noSuchBoard");
  const { words } = frozen;
  if (words.contentHash !== contentHash) throw new Refusal("boardMovedOn");
  const { blocking, needsReason } = readinessToAgree(words.diagnostics as readonly Diagnostic[]);
  if (blocking.length > 0) throw new Refusal("notReadyToAgree");
  if (needsReason.length > 0 && reason === "") throw new Refusal("warningsNeedReason");
  const { sentence } = words;
  await database.transaction().execute(async (transaction) => {
    const proposalId = await keepFrozen(transaction, {
      boardId,
      person,
      chargedTo,
      party,
      ...frozen,
    });
    const said = { kind: "proposed", party, note, reason, contentHash, sentence, asked } as const;
    const audit = { kind: "versionFrozen", details: { party, note, contentHash } } as const;
    await appendLine(transaction, { boardId, proposalId, by: person, said, audit }, now());
  });
  return party;
}

/** Names are ours to say; whom nobody knows, or whom the version is not for, is not asked. */
function withNames(
  { asked, party }: Pick<AskedProposal, "asked" | "party">,
  everybody: readonly PersonInRole[],
): readonly AskedBody[] {
  const people = everybody.filter(({ side }) => mayKnowOf(side, party));
  return asked.flatMap((one): readonly AskedBody[] => {
    if (one.kind === "role") return [one];
    const found = people.find(({ person, role }) => person.id === one.person && role !== null);
    return found === undefined ? [] : [{ ...one, name: found.person.name }];
  });
}
