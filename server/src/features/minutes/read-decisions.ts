import { readPatternCell } from "@zentaikan/capital-graph";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { newestFirst, type Decision } from "./decision.ts";
import { gatherAccepted, gatherSettled } from "./gather-decisions.ts";
import { threadsKnownTo } from "./known-threads.ts";
import type { MinutesNeeds, MinutesReader } from "./minutes-needs.ts";
import { partsOfBoard } from "./parts-of-records.ts";
import { revealedVotes, withBallots } from "./revealed-rounds.ts";
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
  // Enough to know their places; ballots are read where they are shown.
  const heads = votes.map((vote) => tellVote({ ...vote, ballots: [] }, of));
  // Behind the last of them there may be more: what is older waits for the next page.
  const end = heads.length === mostVotes ? heads.at(-1) : undefined;
  const coming = [...settled, ...gatherAccepted(structure, { parts: of.parts, now }), ...heads]
    .filter((one) => mark === null || newestFirst(mark, one) < 0)
    .filter((one) => end === undefined || newestFirst(one, end) <= 0)
    .filter((one) => isAbout(one, filter))
    .toSorted(newestFirst);
  const byRound = new Map(votes.map((vote) => [vote.id, vote]));
  const decisions: Decision[] = [];
  for (const one of coming) {
    if (decisions.length === pageSize) {
      return { decisions, next: nameOf(decisions.at(-1) ?? one) };
    }
    const vote = byRound.get(one.id);
    const told = vote === undefined ? one : tellVote(await withBallots(database, vote), of);
    if (filter.person === undefined || told.people.includes(filter.person)) decisions.push(told);
  }
  return { decisions, next: end === undefined ? null : nameOf(end) };
}

/** Which ballots do not decide, so that none is read for it. */
function isAbout({ parts }: Decision, { capital, link }: DecisionFilter): boolean {
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
