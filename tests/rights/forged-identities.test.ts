import { encodeFrame, readAwarenessEntries, writeAwarenessEntries } from "@zentaikan/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { report } from "../support/report.ts";
import { SeededRandom } from "../support/seeded-random.ts";
import { FIRST_SEED, SIZES } from "../support/sizes.ts";
import { AWARENESS_FORGERIES, EDIT_FORGERIES, type Scene } from "./kit/forgeries.ts";
import { Journal } from "./kit/journal.ts";
import { joinDocument, PlainSocket } from "./kit/plain-socket.ts";
import { Workspace, type SignedIn } from "./kit/workspace.ts";

/**
 * Somebody with every right on the board writes in the name of others. None of it may be stored,
 * shown, or cost the others anything.
 */
const rounds = SIZES.forgedRounds;
let workspace: Workspace;
let journal: Journal;
let boardId: string;
let forger: SignedIn;
let victim: Victim;
let other: Victim;
let vectors = 0;

/** An honest program with a presence, which notices whatever comes to it. */
interface Victim {
  readonly socket: PlainSocket;
  readonly doc: Y.Doc;
  readonly who: SignedIn;
}

beforeAll(async () => {
  workspace = await Workspace.open();
  journal = new Journal(workspace.server);
  boardId = await workspace.newBoard();
  forger = await workspace.newToken("write");
  victim = await newVictim();
  other = await newVictim();
});
afterAll(async () => {
  report(`[E3][P1] ${vectors} forged identities over sockets and HTTP, none accepted`);
  journal.close();
  await workspace.server.stop();
});

test("[E3][E2] no edit in the name of somebody else is stored, whatever it is", async () => {
  const document = `board:${boardId}`;
  const digest = await journal.digest(document);
  const heard = updatesOf(victim);
  for (const [name, forge] of Object.entries(EDIT_FORGERIES)) {
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of ["update", "syncAnswer"] as const) {
        const scene = sceneOf(FIRST_SEED + vectors);
        const socket = await joinAs(forger);
        if (kind === "update") socket.send({ kind: "syncAnswer", update: Uint8Array.of(0, 0) });
        socket.send({ kind, update: forge(scene) });
        // Asked again, an honest client would say what is missing; this one says the same.
        socket.send({ kind: "syncAnswer", update: forge(scene) });
        await socket.settled();
        expect(socket.closed?.code, `${name} ${kind} ${round}`).toBe(4422);
        vectors += 1;
      }
    }
    expect(await journal.digest(document), name).toBe(digest);
  }
  expect(updatesOf(victim)).toBe(heard);
});

test("[P1] no presence is shown in the name of somebody else", async () => {
  for (const [name, forge] of Object.entries(AWARENESS_FORGERIES)) {
    for (let round = 0; round < rounds; round += 1) {
      const scene = sceneOf(FIRST_SEED + vectors);
      const socket = await joinAs(forger);
      const from = other.socket.heard.length;
      socket.sendBytes(forge(scene));
      await socket.settled();
      await echo(victim);
      for (const { client, json } of shownSince(other, from)) {
        const state = JSON.parse(json) as { forged?: boolean; user?: { id: string } } | null;
        const where = `${name} ${round} ${json}`;
        if (client === scene.victim || scene.others.includes(client)) {
          expect(state?.forged, where).toBeUndefined();
          expect(state, where).not.toBeNull();
        }
        if (state?.forged === true) expect(state.user?.id, where).toBe(forger.personId);
      }
      await socket.close();
      vectors += 1;
    }
  }
});

test("[A1] no forged cookie, token or ticket is anybody", async () => {
  const random = new SeededRandom(FIRST_SEED);
  const { cookie } = workspace.owner.credential as { cookie: string };
  const [name = "", secret = ""] = cookie.split("=");
  const { database } = workspace.server.running;
  const rows = await database.selectFrom("sessions").select(["tokenHash", "id"]).execute();
  const stored = rows.flatMap(({ tokenHash, id }) => [tokenHash, id]);
  const changed = (): string => {
    const at = random.below(secret.length);
    // The last character carries bits that no byte needs, so another one may say the same.
    const put = random.pick(
      "abcdefghijklmnopqrstuvwxyz0123456789-_".split("").filter((one) => one !== secret[at]),
    );
    return secret.slice(0, at) + put + secret.slice(at + 1);
  };
  const forged = [
    ...stored,
    ...Array.from({ length: 60 }, changed),
    ...Array.from({ length: 20 }, () => secret.slice(0, random.below(secret.length))),
    ...Array.from({ length: 20 }, () => secret + random.pick(["=", "a", "%00", " x"])),
    `${secret.toUpperCase()}x`,
    victim.who.personId,
    workspace.owner.personId,
  ];
  for (const guess of forged) {
    const answers = [
      await workspace.ask({ cookie: `${name}=${guess}` }, "GET", "/api/session"),
      await workspace.ask({ token: guess }, "GET", "/api/session"),
    ];
    for (const { status } of answers) expect(status, guess).toBe(401);
    vectors += answers.length;
  }
  for (const ticket of forged
    .slice(0, 40)
    .map((guess) => guess.replaceAll(/[^\w-]/g, "x") || "x")) {
    const socket = new PlainSocket(workspace, { document: `board:${boardId}`, ticket });
    await socket.joined();
    expect(socket.closed?.code, ticket).toBe(4401);
    vectors += 1;
  }
});

test("[E3] there were as many as promised, and the victim writes on", async () => {
  expect(vectors).toBeGreaterThanOrEqual(1000);
  for (const honest of [victim, other]) {
    expect(honest.socket.closed).toBeNull();
    const before = await journal.sequence(`board:${boardId}`);
    honest.doc.getMap("records").set("shape:after", honest.doc.clientID);
    await expect.poll(() => journal.sequence(`board:${boardId}`)).toBe(before + 1);
  }
});

async function newVictim(): Promise<Victim> {
  const who = await workspace.newToken("write");
  const socket = await joinAs(who);
  const doc = new Y.Doc();
  socket.send({ kind: "syncRequest", stateVector: Uint8Array.of(0) });
  await socket.until(() => socket.heard.some(({ kind }) => kind === "syncAnswer"));
  for (const frame of socket.heard) {
    if (frame.kind === "syncAnswer" || frame.kind === "update") Y.applyUpdate(doc, frame.update);
  }
  socket.send({ kind: "syncAnswer", update: Uint8Array.of(0, 0) });
  doc.on("update", (update: Uint8Array) => socket.send({ kind: "update", update }));
  doc.getMap("records").set(`shape:${doc.clientID}`, 1);
  await socket.until(() =>
    socket.heard.some((frame) => frame.kind === "saved" && frame.messages > 1),
  );
  await echo({ socket, doc, who });
  return { socket, doc, who };
}

function joinAs({ credential }: SignedIn): Promise<PlainSocket> {
  return joinDocument(workspace, credential, { kind: "board", boardId });
}

/** Both victims' edits in one document: what the forger sees. */
function sceneOf(seed: number): Scene {
  const doc = new Y.Doc();
  for (const { doc: part } of [victim, other]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(part));
  return {
    doc,
    victim: victim.doc.clientID,
    others: [other.doc.clientID],
    own: 3_700_000_000 + seed,
    random: new SeededRandom(seed),
  };
}

const clocks = new Map<PlainSocket, number>();

/** A sign of presence that has come back: everything that was shown before has come, too. */
async function echo({ socket, doc }: Victim): Promise<void> {
  const clock = (clocks.get(socket) ?? 0) + 1;
  clocks.set(socket, clock);
  const entries = [{ client: doc.clientID, clock, json: JSON.stringify({ clock }) }];
  socket.sendBytes(encodeFrame({ kind: "awareness", states: writeAwarenessEntries(entries) }));
  const isBack = (): boolean =>
    socket.heard
      .slice(-5)
      .some(
        (frame) =>
          frame.kind === "awareness" &&
          readAwarenessEntries(frame.states).some(
            (one) => one.client === doc.clientID && one.clock === clock,
          ),
      );
  await socket.until(isBack);
}

function shownSince({ socket }: Victim, from: number) {
  return socket.heard
    .slice(from)
    .flatMap((frame) => (frame.kind === "awareness" ? readAwarenessEntries(frame.states) : []));
}

function updatesOf({ socket }: Victim): number {
  return socket.heard.filter(({ kind }) => kind === "update").length;
}
