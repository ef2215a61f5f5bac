import { documentName, type BoardId, type Party } from "@zentaikan/protocol";
import { aboutKept } from "../../interpretation/about-kept.ts";
import type { Ground } from "../../ground.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/**
 * Whoever deleted a picture may take that back for so long, whatever room somebody needs; so may who
 * drew without the server, as long as nobody needs the room.
 */
const graceMs = 60 * 60 * 1000;
/** When the workspace is full, so many boards are gone through for one picture. */
const mostBoards = 20;

/** Other features' parts in what a picture is needed for. */
export interface KeptStatesOfBoards {
  readonly keptStatesOn: (boardId: BoardId) => Promise<readonly string[]>;
  readonly readKeptState: (state: { boardId: BoardId; id: string }) => Promise<Uint8Array>;
}

interface UnusedOptions extends Pick<Ground, "database" | "worker">, KeptStatesOfBoards {
  readonly now: () => number;
}

/** A board, or what lies beside it, was read, and shows these pictures: of those that lie with it. */
export async function noteShownPictures(
  database: WorkspaceDatabase,
  {
    boardId,
    party,
    shown,
    now,
  }: { boardId: string; party: Party; shown: ReadonlySet<string>; now: number },
): Promise<void> {
  const rows = await database
    .selectFrom("assets")
    .where("boardId", "=", boardId)
    .where("party", "=", party)
    .select(["hash", "unusedSince"])
    .execute();
  for (const { hash, unusedSince } of rows) {
    if (shown.has(hash) === (unusedSince === null)) continue;
    await setUnused(database, { boardId, hash, since: shown.has(hash) ? null : now });
  }
}

/**
 * Lets go of pictures that nothing shows any more, neither their board nor a state or a version of it
 * [Q7]. A board that cannot be read keeps all of its pictures.
 * @returns whether there is more room now
 */
export async function dropUnusedPictures(options: UnusedOptions, first: BoardId): Promise<boolean> {
  const { database, worker, now } = options;
  const until = now() - graceMs;
  const dropOf = async (boardId: BoardId): Promise<number> => {
    const unused = await database
      .selectFrom("assets")
      .where("boardId", "=", boardId)
      .where("unusedSince", "<=", until)
      .select("hash")
      .execute();
    if (unused.length === 0) return 0;
    const shown = new Set([
      ...(await worker.picturesOn(documentName("board", boardId))),
      ...(await worker.picturesOn(documentName("internal", boardId))),
    ]);
    for (const hash of await picturesOfKept(boardId, options)) shown.add(hash);
    let dropped = 0;
    for (const { hash } of unused) {
      if (shown.has(hash)) {
        // Asked again after as long: going through all states of a board is not cheap.
        await setUnused(database, { boardId, hash, since: now() });
        continue;
      }
      await database
        .deleteFrom("assets")
        .where("boardId", "=", boardId)
        .where("hash", "=", hash)
        .execute();
      dropped += 1;
    }
    return dropped;
  };
  if ((await dropOf(first)) > 0) return true;
  const others = await database
    .selectFrom("assets")
    .where("unusedSince", "<=", until)
    .select("boardId")
    .distinct()
    .limit(mostBoards)
    .execute();
  let dropped = 0;
  for (const { boardId } of others) dropped += await dropOf(boardId as BoardId);
  return dropped > 0;
}

/** What kept states of a board show: who brings one back needs it. */
export async function picturesOfKept(
  boardId: BoardId,
  { worker, keptStatesOn, readKeptState }: Omit<UnusedOptions, "database" | "now">,
): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const id of await keptStatesOn(boardId)) {
    shown.push(...(await worker.picturesIn(await readKeptState({ boardId, id }), aboutKept(id))));
  }
  return shown;
}

export async function setUnused(
  database: WorkspaceDatabase,
  { boardId, hash, since }: { boardId: string; hash: string; since: number | null },
): Promise<void> {
  await database
    .updateTable("assets")
    .set({ unusedSince: since })
    .where("boardId", "=", boardId)
    .where("hash", "=", hash)
    .execute();
}
