import { readPatternCell } from "@zentaikan/capital-graph";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { newestFirst, type Decision } from "./decision.ts";
import { gatherAccepted, gatherSettled } from "./gather-decisions.ts";
import { threadsKnownTo } from "./known-threads.ts";
import type { MinutesNeeds, MinutesReader } from "./minutes-needs.ts";
import { partsOfBoard } from "./parts-of-records.ts";
import {
  revealedVotes,
  withBallots,
  type RevealedRound,
  type RoundOfMeeting,
} from "./revealed-rounds.ts";
import { tellVote } from "./vote-decisions.ts";

const pageSize = 50;
/** Looked at for one page, so that a filter that finds nothing has an end. */
const mostVotes = 200;

interface DecisionFilter {
  readonly capital?: string | undefined;
  readonly link?: string | undefined;
  readonly person?: string | undefined;
}

/**
 * A page of everything that was settled on a board, in meetings and between them, the newest first:
 * of what the readers know, and of votes for those alone who were there or voted afterwards.
 */
export async function readDecisions(
  reader: MinutesReader,
  {
    database,
    needs,
    now,
    filter,
    after,
  }: {
    readonly database: WorkspaceDatabase;
    readonly needs: MinutesNeeds;
    readonly now: number;
    readonly filter: DecisionFilter;
    /** As an earlier page named its last one. */
    readonly after: string | undefined;
  },
): Promise<{ readonly decisions: readonly Decision[]; readonly next: string | null }> {
  const { boardId, personId, readers, isProgram } = reader;
  const mark = markOf(after);
  const structure = await needs.freshStructure(boardId, readers);
  const lineup = await needs.lineupOf(boardId);
  const of = { lineup, parts: partsOfBoard(structure) };
  const threads = await threadsKnownTo(reader, needs);
  const settled = await gatherSettled(reader, {
    needs,
    threads,
    structure,
    parts: of.parts,
    now,
  });
  // Whatever a mark says, what goes on is told to nobody.
  const until = Math.min(mark?.at ?? now, now);
  const asked = { boardId, personId, until, most: mostVotes };
  // A program sits in no meeting.
  const votes = isProgram ? [] : await revealedVotes(database, asked);
  // Behind the last of them there may be more: what is older waits for the next page.
  const since = votes.length === mostVotes ? (votes.at(-1)?.revealedAt ?? 0) : 0;
  const coming = [
    ...settled,
    ...gatherAccepted(structure, { parts: of.parts, now }),
    ...votes.map((vote) => tellVote(headOf(vote), of)),
  ]
    .filter((one) => mark === null || newestFirst(mark, one) < 0)
    .filter((one) => one.at >= since)
    .toSorted(newestFirst);
  const byRound = new Map(votes.map((vote) => [vote.id, vote]));
  const decisions: Decision[] = [];
  for (const [place, one] of coming.entries()) {
    const vote = byRound.get(one.id);
    const told = vote === undefined ? one : await wholeVote(vote);
    if (isMeant(told, filter)) decisions.push(told);
    const isLast = place === coming.length - 1 && since === 0;
    if (decisions.length === pageSize) return { decisions, next: isLast ? null : nameOf(one) };
  }
  const last = coming.at(-1);
  return { decisions, next: since > 0 && last !== undefined ? nameOf(last) : null };

  async function wholeVote(vote: RoundOfMeeting): Promise<Decision> {
    const { revealedAt } = vote;
    if (revealedAt === null) throw new Error("a vote of the log is revealed");
    return tellVote(await withBallots(database, { ...vote, revealedAt }), of);
  }
}

/** Enough of a vote to know its place; its ballots are read where it is shown. */
function headOf(vote: RoundOfMeeting): RevealedRound {
  return { ...vote, revealedAt: vote.revealedAt ?? 0, ballots: [] };
}

function isMeant({ parts, people }: Decision, { capital, link, person }: DecisionFilter): boolean {
  if (person !== undefined && !people.includes(person)) return false;
  if (link !== undefined && !parts.includes(link)) return false;
  return capital === undefined || parts.some((part) => capitalsOf(part).includes(capital));
}

function capitalsOf(part: string): readonly string[] {
  return part
    .split(">")
    .flatMap((end) => (/^[1-3]\./u.test(end) ? readPatternCell(end).capital : []));
}

function nameOf({ at, id }: Decision): string {
  return `${at} ${id}`;
}

/** Null from the newest on: whatever is no mark of ours names none. */
function markOf(after: string | undefined): Pick<Decision, "at" | "id"> | null {
  const { at, id } = /^(?<at>\d{1,16}) (?<id>.+)$/su.exec(after ?? "")?.groups ?? {};
  return at === undefined || id === undefined ? null : { at: Number(at), id };
}
