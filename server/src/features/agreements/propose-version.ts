import { sentenceOfSubject } from "@zentaikan/capital-graph";
import type { AgreedSubject, Party } from "@zentaikan/protocol";
import type { AskedBody } from "@zentaikan/protocol/versions";
import { mayKnowOf } from "../../policy/policy.ts";
import { Refusal } from "../../errors.ts";
import { agreedBoard } from "./agreed-board.ts";
import { appendLine, linesOfBoard } from "./agreement-lines.ts";
import { peopleInRoles, type AgreementsOptions, type Speaker } from "./agreements.ts";
import { subjectOf, type Renewal, type Said } from "./agreement-line.ts";
import { awaitedPeople, isAskedAndMay, type PersonInRole } from "./asked-people.ts";
import { isOpen, readProposals } from "./read-proposals.ts";
import { agreedVersion, renewVersion } from "./renew-version.ts";
import { requireReady } from "./require-ready.ts";
import { beginDeadline } from "./version-deadlines.ts";

interface AskedProposal {
  readonly subject: AgreedSubject;
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
 * Freezes what the board says, for one subject of it to be agreed on: exactly that which whoever
 * asks has seen. The board itself is only read.
 * @returns whom the version is for
 * @throws Refusal forbidden, otherKind, noSuchBoard, boardMovedOn, notReadyToAgree, warningsNeedReason, alreadyProposed, nobodyToAsk,
 *   deadlinePassed, noSuchVersion, quotaReached
 */
export async function proposeVersion(
  speaker: Speaker,
  wanted: AskedProposal,
  { database, now, freeze, keepFrozen, frozenBoard }: AgreementsOptions,
): Promise<Party> {
  const { boardId, person, side, chargedTo } = speaker;
  const { subject, party, note, reason, contentHash, renews } = wanted;
  if (!mayKnowOf(side, party)) throw new Refusal("forbidden");
  const proposals = readProposals(await linesOfBoard(database, { boardId, side }));
  const isUnderWay = proposals.some((one) => {
    return isOpen(one) && one.proposed.party === party && subjectOf(one.proposed) === subject;
  });
  if (isUnderWay) throw new Refusal("alreadyProposed");
  const people = await peopleInRoles(database, boardId, now());
  const asked = withNames(wanted, people);
  const dueAt = requireAhead(wanted.dueAt, now());
  if (renews !== null) agreedVersion(proposals, { id: renews, party, subject });
  if (awaitedPeople({ asked, party }, { people, answered: new Set() }).length === 0) {
    throw new Refusal("nobodyToAsk");
  }
  const frozen = await freeze(boardId);
  if (frozen === null) throw new Refusal("noSuchBoard");
  const onPurpose = await requireReady(database, wanted, frozen.words);
  const board = agreedBoard(frozen.words);
  const renewal =
    renews === null
      ? null
      : renewVersion({
          proposals,
          id: renews,
          party,
          subject,
          before: await frozenBoard({ boardId, id: renews }),
          after: board,
        });
  const said = {
    kind: "proposed",
    ...(subject !== "frame" && { subject }),
    party,
    note,
    reason,
    contentHash,
    sentence: sentenceOfSubject(subject, board, frozen.words.sentence),
    asked,
    dueAt,
    onPurpose,
    renews: renewal && stillAsked(renewal, { people, asked, party }),
  } as const satisfies Said;
  const answered = new Set(said.renews?.carried.map(({ by }) => by.id));
  const waiting = awaitedPeople(said, { people, answered }).length;
  const details = { party, subject, note, contentHash, waiting, dueAt };
  await database.transaction().execute(async (transaction) => {
    const kept = { boardId, person, chargedTo, party, ...frozen };
    const proposalId = await keepFrozen(transaction, kept);
    const version = { proposalId, boardId };
    if (dueAt !== null) await beginDeadline(transaction, version, { dueAt, now: now() });
    const audit = { kind: "versionFrozen", details } as const;
    await appendLine(transaction, { ...version, by: person, said, audit }, now());
  });
  return party;
}

/**
 * By the server's clock; what is further off than a year is a slip of the hand.
 * @throws Refusal deadlinePassed
 */
function requireAhead(dueAt: string | null, now: number): number | null {
  if (dueAt === null) return null;
  const at = Date.parse(dueAt);
  if (at <= now || at > now + longestMs) throw new Refusal("deadlinePassed");
  return at;
}

const longestMs = 366 * 24 * 60 * 60 * 1000;

interface Asking {
  readonly people: readonly PersonInRole[];
  readonly asked: readonly AskedBody[];
  readonly party: Party;
}

/** Nobody is carried along who would not be asked today. */
function stillAsked(renewal: Renewal, { people, ...asking }: Asking): Renewal {
  const carried = renewal.carried.filter((answer) =>
    people.some((one) => one.person.id === answer.by.id && isAskedAndMay(one, asking)),
  );
  return { ...renewal, carried };
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
