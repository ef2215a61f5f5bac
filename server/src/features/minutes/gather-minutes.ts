import type { CapitalLineup, Diagnostic, Text } from "@zentaikan/capital-graph";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import { Refusal } from "../../errors.ts";
import { namesOfPeople } from "../../identity/names-of-people.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { newestFirst, type Decision } from "./decision.ts";
import { tellFinding } from "./finding-decisions.ts";
import { byId, gatherSettled } from "./gather-decisions.ts";
import { plainLine, type MinutesPart } from "./minutes-line.ts";
import type { MinutesNeeds, MinutesReader } from "./minutes-needs.ts";
import { partsOfBoard, type BoardParts } from "./parts-of-records.ts";
import { threadsKnownTo } from "./known-threads.ts";
import { tellChanges } from "./tell-changes.ts";
import { tellOpen } from "./tell-open.ts";
import { tellPeople, type Attendee } from "./tell-people.ts";
import { tellRounds } from "./tell-rounds.ts";

export interface Minutes {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Kept states that the reader knows. */
  readonly before: string | null;
  readonly after: string | null;
  readonly parts: readonly MinutesPart[];
  readonly people: readonly Attendee[];
}

interface MinutesSource {
  readonly database: WorkspaceDatabase;
  readonly needs: MinutesNeeds;
  readonly timeZone: string;
  readonly now: () => number;
}

/**
 * The minutes of a meeting that is over, from what was recorded of it alone: told to somebody, for
 * readers who know no more than they do.
 * @throws Refusal noSuchMeeting, meetingNotOver
 */
export async function gatherMinutes(
  reader: MinutesReader,
  { database, needs, timeZone, now }: MinutesSource,
  meetingId: string,
): Promise<Minutes> {
  const { boardId, personId, readers, isProgram } = reader;
  const meeting = await database
    .selectFrom("meetings")
    .select(["id", "startedAt", "endedAt", "stateBefore", "stateAfter"])
    .where("boardId", "=", boardId)
    .where("id", "=", meetingId)
    .executeTakeFirst();
  if (meeting === undefined) throw new Refusal("noSuchMeeting");
  const { id, startedAt, endedAt, stateBefore, stateAfter } = meeting;
  if (endedAt === null) throw new Refusal("meetingNotOver");
  const wordsOf = (state: string | null) =>
    state === null ? null : needs.wordsOfState(reader, state);
  const [before, after] = [await wordsOf(stateBefore), await wordsOf(stateAfter)];
  const people = await attendeesOf(database, id);
  const structure = await needs.freshStructure(boardId, readers);
  const parts = partsOfBoard(structure);
  // Whose words: those of the board when it ended, or else of today.
  const lineup = (after?.lineup ?? (await needs.lineupOf(boardId))) as CapitalLineup;
  const wasThere = !isProgram && people.some((one) => one.id === personId);
  const threads = await threadsKnownTo(reader, needs);
  // Whose clock went ahead of the meeting decided after it.
  const settled = await gatherSettled(reader, { needs, threads, structure, parts, now: Infinity });
  const decisions = [
    ...settled.filter(({ at }) => at >= startedAt && at <= endedAt),
    ...(await acceptedBetween(database, { before, after, parts, at: endedAt })),
  ].toSorted((one, other) => newestFirst(other, one));
  return {
    id,
    startedAt,
    endedAt,
    before: before === null ? null : stateBefore,
    after: after === null ? null : stateAfter,
    people,
    parts: [
      { kind: "changes", lines: tellChanges(before, after) },
      { kind: "people", lines: tellPeople(people, { endedAt, timeZone }) },
      {
        kind: "rounds",
        lines: await tellRounds(id, {
          database,
          tellRoads: needs.tellRoads,
          lineup,
          parts,
          personId,
          wasThere,
          timeZone,
          now: now(),
        }),
      },
      { kind: "decisions", lines: decisions.length === 0 ? [plainLine(NONE)] : decisions },
      { kind: "open", lines: await tellOpen(reader, { needs, threads, at: endedAt }) },
    ],
  };
}

async function attendeesOf(database: WorkspaceDatabase, meetingId: string): Promise<Attendee[]> {
  return database
    .selectFrom("meetingPeople")
    .innerJoin("persons", "persons.id", "meetingPeople.personId")
    .select(["persons.id", "name", "isFacilitator", "joinedAt", "leftAt"])
    .where("meetingId", "=", meetingId)
    .orderBy("isFacilitator", "desc")
    .orderBy("joinedAt")
    .orderBy("persons.id")
    .execute();
}

/** Findings that were said to be meant so between two states of a board, by what the later one says. */
async function acceptedBetween(
  database: WorkspaceDatabase,
  {
    before,
    after,
    parts,
    at,
  }: {
    readonly before: StateWordsBody | null;
    readonly after: StateWordsBody | null;
    readonly parts: BoardParts;
    readonly at: number;
  },
): Promise<readonly Decision[]> {
  if (before === null || after === null) return [];
  const known = new Map(before.answers.map(({ findingId, reason }) => [findingId, reason]));
  const given = after.answers.filter(({ findingId, reason }) => known.get(findingId) !== reason);
  const authors = given.flatMap(({ author }) => author ?? []);
  const names = await namesOfPeople(database, authors);
  const diagnostics = byId(after.diagnostics as readonly Diagnostic[]);
  return given.flatMap(({ findingId, reason, author }) => {
    const name = names.get(author ?? "");
    const by = author === null || name === undefined ? null : { id: author, name };
    return tellFinding({ findingId, reason, by, at }, { diagnostics, parts }) ?? [];
  });
}

const NONE: Text = { ja: "記録された決定はありません。", en: "No decision was recorded." };
