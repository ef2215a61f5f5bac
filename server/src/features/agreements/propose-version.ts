import { readinessToAgree, type Diagnostic, type MacroStructure } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import type { AskedBody } from "@zentaikan/protocol/versions";
import { mayKnowOf } from "../../policy/policy.ts";
import { Refusal } from "../../errors.ts";
import { namesOfPeople } from "../../identity/names-of-people.ts";
import { appendLine, linesOfBoard } from "./agreement-lines.ts";
import { peopleInRoles, type AgreementsOptions, type Speaker } from "./agreements.ts";
import type { CarriedAnswer } from "./agreement-line.ts";
import { awaitedPeople, isAskedAndMay, type PersonInRole } from "./asked-people.ts";
import { isOpen, readProposals } from "./read-proposals.ts";
import { agreedVersion, renewVersion } from "./renew-version.ts";
import { beginDeadline } from "./version-deadlines.ts";

interface AskedProposal {
  readonly contentHash: string;
  readonly party: Party;
  readonly note: string;
  readonly reason: string;
  readonly dueAt: string | null;
  /** Id of the agreed version that it takes up again. */
  readonly renews: string | null;
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
 *   deadlinePassed, noSuchVersion, quotaReached
 */
export async function proposeVersion(
  { boardId, person, side, chargedTo }: Speaker,
  wanted: AskedProposal,
  { database, now, freeze, keepFrozen, frozenStructure }: AgreementsOptions,
): Promise<Party> {
  const { party, note, reason, contentHash, renews } = wanted;
  const dueAt = wanted.dueAt === null ? null : Date.parse(wanted.dueAt);
  if (!mayKnowOf(side, party)) throw new Refusal("forbidden");
  const proposals = readProposals(await linesOfBoard(database, { boardId, side }));
  const isUnderWay = proposals.some((one) => isOpen(one) && one.proposed.party === party);
  if (isUnderWay) throw new Refusal("alreadyProposed");
  const people = await peopleInRoles(database, boardId, now());
  const asked = withNames(wanted, people);
  if (dueAt !== null && !isAhead(dueAt, now())) throw new Refusal("deadlinePassed");
  if (renews !== null) agreedVersion(proposals, { id: renews, party });
  if (awaitedPeople({ asked, party }, { people, answered: new Set() }).length === 0) {
    throw new Refusal("nobodyToAsk");
  }
  const frozen = await freeze(boardId);
  if (frozen === null) throw new Refusal("noSuchBoard");
  const { words } = frozen;
  if (words.contentHash !== contentHash) throw new Refusal("boardMovedOn");
  const answered = new Map(
    words.answers.flatMap((one) => (one.reason === "" ? [] : [[one.findingId, one]])),
  );
  const { blocking, needsReason, onPurpose } = readinessToAgree(
    words.diagnostics as readonly Diagnostic[],
    new Set(answered.keys()),
  );
  if (blocking.length > 0) throw new Refusal("notReadyToAgree");
  if (needsReason.length > 0 && reason === "") throw new Refusal("warningsNeedReason");
  const { sentence } = words;
  const authors = [...answered.values()].flatMap(({ author }) => author ?? []);
  const names = await namesOfPeople(database, authors);
  const believed = onPurpose.flatMap(({ id, message: finding }) => {
    const answer = answered.get(id);
    if (answer === undefined) return [];
    return [{ finding, reason: answer.reason, by: names.get(answer.author ?? "") ?? "" }];
  });
  const renewal =
    renews === null
      ? null
      : renewVersion({
          proposals,
          id: renews,
          party,
          before: await frozenStructure({ boardId, id: renews }),
          after: words.structure as MacroStructure,
        });
  const stillAsked = (answer: CarriedAnswer) =>
    people.some((one) => one.person.id === answer.by.id && isAskedAndMay(one, { asked, party }));
  const frame = {
    dueAt,
    onPurpose: believed,
    renews: renewal && { ...renewal, carried: renewal.carried.filter(stillAsked) },
  };
  await database.transaction().execute(async (transaction) => {
    const proposalId = await keepFrozen(transaction, {
      boardId,
      person,
      chargedTo,
      party,
      ...frozen,
    });
    const what = { party, note, reason, contentHash, sentence, asked, ...frame };
    const said = { kind: "proposed", ...what } as const;
    const carried = new Set(frame.renews?.carried.map(({ by }) => by.id));
    const waiting = awaitedPeople(said, { people, answered: carried }).length;
    const details = { party, note, contentHash, waiting, dueAt };
    const audit = { kind: "versionFrozen", details } as const;
    if (dueAt !== null)
      await beginDeadline(transaction, { proposalId, boardId }, { dueAt, now: now() });
    await appendLine(transaction, { boardId, proposalId, by: person, said, audit }, now());
  });
  return party;
}

/** By the server's clock; what is further off than a year is a slip of the hand. */
function isAhead(dueAt: number, now: number): boolean {
  return dueAt > now && dueAt <= now + longestMs;
}

const longestMs = 366 * 24 * 60 * 60 * 1000;

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
