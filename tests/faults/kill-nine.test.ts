import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { startChildRelay, startChildServer } from "@zentaikan/server/test-kit/child-server";
import {
  firstBoard,
  joinBoard,
  joinDocument,
  type Program,
} from "@zentaikan/server/test-kit/program";
import { testBoard } from "@zentaikan/server/test-kit/test-board";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { startWriting } from "@zentaikan/server/test-kit/writing-program";
import { BOARD_KINDS, type BoardKind } from "@zentaikan/protocol";
import { describe, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { SIZES } from "../support/sizes.ts";
import { quickCheck, readJournal } from "./kit/read-journal.ts";

/** What is killed again and again over one data folder. */
interface Victim {
  readonly boardId: string;
  join(): Promise<Program>;
  kill(): Promise<void>;
}

const writers = 5;
const killsPerFolder = 20;
const relayKills = Math.ceil(SIZES.relayKills / 2);
/** Between 0 and 1, never in step with anything periodic. */
const goldenRatio = 0.618_033_988_75;

describe.concurrent("kill -9 while five people draw without pause", () => {
  // Two at once: while one starts, the other one writes.
  test.for([1, 2])(
    `[F23][K1][R1][R3] of the way of an edit, ${relayKills} times: lane %i`,
    { timeout: relayKills * 30_000 },
    async () => {
      const outcome = await killAgainAndAgain(relayKills, startRelay);
      report(wordsOf(outcome));
    },
  );

  const serverKills = Math.ceil(SIZES.serverKills / BOARD_KINDS.length);
  test.for(BOARD_KINDS)(
    `[F23][K1][R1][R3][W12] of the whole server, ${serverKills} times, on a board of kind %s`,
    // The first start draws the samples, and those of both kinds do so at once.
    { timeout: 60_000 + serverKills * 15_000 },
    async (kind) => {
      report(wordsOf(await killAgainAndAgain(serverKills, startServer(kind))));
    },
  );
});

interface Outcome {
  readonly kills: number;
  saved: number;
  slowestStartMs: number;
}

/** After every kill the disk alone must hold each edit that anybody was told is saved. */
async function killAgainAndAgain(
  kills: number,
  start: (dataDir: string) => Promise<Victim>,
): Promise<Outcome> {
  let folder = newFolder();
  const outcome: Outcome = { kills, saved: 0, slowestStartMs: 0 };
  for (let trial = 0; trial < kills; trial += 1) {
    // A board that grows for ever would cost the people more time than the server.
    if (trial % killsPerFolder === killsPerFolder - 1) {
      finish(folder);
      folder = newFolder();
    }
    const startedMs = performance.now();
    const victim = await start(folder.dataDir);
    outcome.slowestStartMs = Math.max(outcome.slowestStartMs, performance.now() - startedMs);
    const programs = await Promise.all(
      Array.from({ length: writers }, async (_, index) =>
        startWriting(await victim.join(), { prefix: `${trial}-${index}`, everyMs: 3 }),
      ),
    );
    const isSaving = () => programs.some((program) => program.savedKeys().length > 0);
    while (!isSaving()) await wait(5);
    // Any moment: between commits, in them, while compacting.
    await wait(20 + 120 * ((trial * goldenRatio) % 1));
    await victim.kill();
    const saved = programs.flatMap((program) => program.savedKeys());
    for (const program of programs) program.stop();
    folder.saved.push(...saved);
    outcome.saved += saved.length;
    const { doc } = readJournal(folder.dataDir, victim.boardId);
    const records = doc.getMap("records");
    expect(folder.saved.filter((key) => !records.has(key))).toEqual([]);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
  finish(folder);
  expect(outcome.saved).toBeGreaterThanOrEqual(kills);
  return outcome;
}

type Folder = { readonly dataDir: string; readonly saved: string[] };

function newFolder(): Folder {
  return { dataDir: temporaryFolder(), saved: [] };
}

function finish({ dataDir }: Folder): void {
  expect(quickCheck(dataDir)).toBe("ok");
  rmSync(dataDir, { recursive: true, force: true });
}

async function startRelay(dataDir: string): Promise<Victim> {
  const relay = await startChildRelay({ dataDir });
  let people = 0;
  return {
    boardId: "a".repeat(26),
    kill: async () => void (await relay.end("SIGKILL")),
    async join() {
      const ticket = `person-${(people += 1)}`;
      const program = joinDocument({ url: relay.url, document: testBoard, ticket });
      await program.synced();
      return program;
    },
  };
}

/** The token outlives its server. */
function startServer(kind: BoardKind): (dataDir: string) => Promise<Victim> {
  const known = new Map<string, { readonly token: string; readonly boardId: string }>();
  return async (dataDir) => {
    const token = known.get(dataDir)?.token;
    const server = await startChildServer({ dataDir, ...(token === undefined ? {} : { token }) });
    const boardId = known.get(dataDir)?.boardId ?? (await firstBoard(server, kind)).id;
    known.set(dataDir, { token: server.token, boardId });
    return {
      boardId,
      kill: async () => void (await server.end("SIGKILL")),
      async join() {
        const program = await joinBoard(server, boardId);
        await program.synced();
        return program;
      },
    };
  };
}

function wordsOf({ kills, saved, slowestStartMs }: Outcome): string {
  const start = Math.round(slowestStartMs);
  return `[F23] ${kills} kills, ${saved} saved edits, 0 lost; serving again after at most ${start} ms`;
}
