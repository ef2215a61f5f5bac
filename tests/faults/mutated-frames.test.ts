import { rmSync } from "node:fs";
import { encodeFrame, subprotocolsWithTicket } from "@zentaikan/protocol";
import { startChildRelay, type ChildRelay } from "@zentaikan/server/test-kit/child-server";
import { joinDocument } from "@zentaikan/server/test-kit/program";
import { testBoard } from "@zentaikan/server/test-kit/test-board";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { report } from "../support/report.ts";
import { SeededRandom } from "../support/seeded-random.ts";
import { FIRST_SEED, SIZES } from "../support/sizes.ts";
import { honestFrames } from "./kit/honest-frames.ts";
import { mutateFrame } from "./kit/mutate-frame.ts";
import { OBSERVE, type Observation } from "./kit/observation.ts";
import { contentOf, quickCheck, readJournal } from "./kit/read-journal.ts";

const observeServer = new URL("./kit/observe-server.ts", import.meta.url);
const lanes = 8;
const boardId = "a".repeat(26);

test(
  `[F4][E4] ${SIZES.mutatedFrames} mutated frames from seed ${FIRST_SEED} on crash nothing, hold nothing up and touch nobody`,
  { timeout: 120_000 + SIZES.mutatedFrames * 20 },
  async () => {
    const dataDir = temporaryFolder();
    const relay = await startChildRelay({ dataDir, preload: [observeServer] });
    const { url } = relay;
    const bystanders = ["ada", "bob"].map((ticket) =>
      joinDocument({ url, document: testBoard, ticket }),
    );
    await Promise.all(bystanders.map((program) => program.synced()));
    let losses = 0;
    for (const { provider } of bystanders) provider.on("connection-close", () => (losses += 1));
    const [ada, bob] = bystanders;
    if (ada === undefined || bob === undefined) throw new Error("no bystanders");
    for (let number = 0; number < 100; number += 1) {
      ada.doc.getMap("records").set(`shape:ada-${number}`, { number, text: "ada" });
    }
    const own = () =>
      [...bob.doc.getMap("records").entries()]
        .filter(([key]) => key.startsWith("shape:ada-"))
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    await expect.poll(() => own().length).toBe(100);
    const before = JSON.stringify(own());
    await relay.ask(OBSERVE);

    const seeds = { next: FIRST_SEED, end: FIRST_SEED + SIZES.mutatedFrames };
    const outcomes = new Map<string, number>();
    await Promise.all(
      Array.from({ length: lanes }, (_, lane) => attack(relay, { lane, seeds, outcomes })),
    );

    const { longestTurnMs, longestLateMs } = await relay.ask<Observation>(OBSERVE);
    expect(relay.isRunning()).toBe(true);
    expect(relay.errors).toBe("");
    expect(losses).toBe(0);
    expect(JSON.stringify(own())).toBe(before);
    ada.doc.getMap("records").set("shape:last", 1);
    await ada.allSaved();
    await expect
      .poll(() => contentOf(bob.doc), { timeout: 10_000 })
      .toEqual(contentOf(readJournal(dataDir, boardId).doc));
    expect(contentOf(ada.doc)).toEqual(contentOf(bob.doc));
    expect([bob.doc.store.pendingStructs, bob.doc.store.pendingDs]).toEqual([null, null]);
    expect(longestTurnMs).toBeLessThan(100);
    for (const program of bystanders) program.leave();
    await relay.end("SIGKILL");
    expect(quickCheck(dataDir)).toBe("ok");
    rmSync(dataDir, { recursive: true, force: true });
    const counts = [...outcomes].toSorted(([, a], [, b]) => b - a);
    report(
      `[F4] ${counts.map(([outcome, count]) => `${outcome}: ${count}`).join(", ")}; ` +
        `longest turn ${longestTurnMs.toFixed(1)} ms (late ${longestLateMs.toFixed(1)} ms)`,
    );
  },
);

interface Lane {
  readonly lane: number;
  readonly seeds: { next: number; readonly end: number };
  /** How often the socket went on, and how often it was closed with which code. */
  readonly outcomes: Map<string, number>;
}

/** Each frame has a seed of its own: with FIRST_SEED it can be sent alone. */
async function attack(relay: ChildRelay, { lane, seeds, outcomes }: Lane): Promise<void> {
  const corpus = honestFrames();
  let socket: WebSocket | null = null;
  while (seeds.next < seeds.end) {
    const seed = seeds.next;
    seeds.next += 1;
    const random = new SeededRandom(seed);
    socket ??= await open(relay, `eve-${lane}-${seed}`);
    socket.send(mutateFrame(corpus, random));
    const outcome = await settled(socket);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (outcome !== "goes on") socket = null;
    if (!relay.isRunning()) throw new Error(`the server ended at seed ${seed}: ${relay.errors}`);
  }
  socket?.terminate();
}

async function open({ url }: ChildRelay, ticket: string): Promise<WebSocket> {
  const address = `${url.replace("http", "ws")}/sync/${testBoard}`;
  const socket = new WebSocket(address, subprotocolsWithTicket(ticket));
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  socket.on("error", () => {});
  socket.send(encodeFrame({ kind: "syncAnswer", update: Uint8Array.of(0, 0) }));
  return socket;
}

/** Whether everything sent so far was heard and the socket is still there, or why it is not. */
function settled(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    const onPong = (): void => {
      socket.off("close", onClose);
      resolve("goes on");
    };
    const onClose = (code: number): void => {
      socket.off("pong", onPong);
      resolve(`closed ${code}`);
    };
    socket.once("pong", onPong);
    socket.once("close", onClose);
    if (socket.readyState === WebSocket.OPEN) socket.ping();
  });
}
