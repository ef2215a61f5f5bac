import { setTimeout as wait } from "node:timers/promises";
import { placeBoardsInPostgres } from "./boards-in-postgres.ts";
import { DrawingPerson, type DrawingOptions } from "./drawing-person.ts";

interface RoomsOptions extends Pick<DrawingOptions, "everyMs" | "lookMs" | "also"> {
  readonly databaseUrl: string;
  readonly rooms: number;
  /** Of boards that may be anybody's, those of one node. */
  readonly isWanted: (board: string) => boolean;
  /** Of the nodes that run, as a proxy would know them. */
  readonly origins: () => readonly string[];
}

interface PersonInRoom {
  readonly boardId: string;
  readonly token: string;
  readonly person: DrawingPerson;
}

/** All of them at once would be refused for a while. */
const comeAtOnce = 20;

/** New boards, in each of which somebody draws. @returns them when each has something saved */
export async function peopleInRooms({
  databaseUrl,
  rooms,
  isWanted,
  origins,
  ...drawing
}: RoomsOptions): Promise<readonly PersonInRoom[]> {
  const boards = await placeBoardsInPostgres(databaseUrl, { count: rooms, isWanted });
  const people: PersonInRoom[] = [];
  for (const { boardId, token } of boards) {
    const entrances = () => origins().map((url) => ({ url, token }));
    const person = new DrawingPerson({ ...drawing, entrances, boardId, prefix: "a" });
    people.push({ boardId, token, person });
    if (people.length % comeAtOnce === 0) await wait(100);
  }
  await Promise.all(people.map(({ person }) => person.untilSavedAgain()));
  return people;
}
