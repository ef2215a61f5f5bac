import { encodeFrame, FRAME, type Frame } from "@zentaikan/protocol";
import type { Access } from "@zentaikan/server/test-kit/program";
import { callApi, joinBoard } from "@zentaikan/server/test-kit/program";
import { BINARY, type RawSocket } from "@zentaikan/server/test-kit/raw-socket";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { buildHostileUpdate, writeBlocks } from "../convergence/hostile-update.ts";
import { SeededRandom } from "../support/seeded-random.ts";
import { FIRST_SEED, SIZES } from "../support/sizes.ts";
import { readJournal } from "./kit/read-journal.ts";
import { openScene, type Scene } from "./kit/scene.ts";

let scene: Scene;
/** Somebody with rights of their own, and nothing good in mind. */
let eve: Access;
beforeAll(async () => {
  scene = await openScene();
  eve = await scene.newPerson();
});
afterEach(async () => {
  await scene.expectUnharmed();
  // Whoever reads the document whole reads it: the structure, and a state that is kept.
  const board = `/api/boards/${scene.boardId}`;
  await callApi(scene.server, "GET", `${board}/structure`);
  await callApi(scene.server, "POST", `${board}/snapshots`, { name: "after an attack" });
});
afterAll(() => scene.end());

const NOTHING = Uint8Array.of(0, 0);
const send = (raw: RawSocket, frame: Frame) => raw.sendFrame(BINARY, encodeFrame(frame));
const sequence = () => readJournal(scene.dataDir, scene.boardId).sequence;

async function answered(): Promise<RawSocket> {
  const raw = await scene.openSocket(eve);
  send(raw, { kind: "syncAnswer", update: NOTHING });
  return raw;
}

const item = (
  id: Y.ID,
  content: Y.Item["content"],
  place: { origin?: Y.ID; right?: Y.ID; parent?: string | Y.ID; key?: string },
) => {
  const { origin = null, right = null, parent = null, key = null } = place;
  return new Y.Item(id, null, origin, null, right, parent as never, key, content);
};

const value = (content: unknown) => new Y.ContentAny([content]);
const element = () => new Y.ContentType(new Y.XmlElement("paragraph"));

/** Types in each other, each the only child of the one before. */
function nest(
  client: number,
  depth: number,
  root: string,
  type: () => Y.Map<unknown> | Y.XmlElement,
) {
  const structs = Array.from({ length: depth }, (_, clock) =>
    item(Y.createID(client, clock), new Y.ContentType(type()), {
      parent: clock === 0 ? root : Y.createID(client, clock - 1),
      ...(root === "records" ? { key: "shape:deep" } : {}),
    }),
  );
  return writeBlocks([{ client, clock: 0, structs }]);
}

const first = (client: number) => Y.createID(client, 0);
const one = (client: number, struct: Y.Item) =>
  writeBlocks([{ client, clock: 0, structs: [struct] }]);

/** Two lists of letters in turn, so that neighbours in a list are never joined. */
function letters(client: number, count: number) {
  return Array.from({ length: 2 * count }, (_, clock) =>
    item(
      Y.createID(client, clock),
      new Y.ContentString("x"),
      clock < 2
        ? { parent: `text:shape:${clock}/text` }
        : { origin: Y.createID(client, clock - 2) },
    ),
  );
}

const REFUSED: Readonly<Record<string, (client: number) => Uint8Array>> = {
  "two runs of one client": (client) =>
    writeBlocks(
      [0, 1].map((clock) => ({
        client,
        clock,
        structs: [item(Y.createID(client, clock), value(clock), { parent: "records", key: "k" })],
      })),
    ),
  "maps nested 4,000 deep among the records": (client) =>
    nest(client, 4000, "records", () => new Y.Map()),
  "a note 40,000 elements deep": (client) =>
    nest(client, 40_000, "note:shape:a", () => new Y.XmlElement("paragraph")),
  "a big number": (client) =>
    one(client, item(first(client), value(1n), { parent: "records", key: "k" })),
  bytes: (client) =>
    one(client, item(first(client), value(Uint8Array.of(1)), { parent: "records", key: "k" })),
  "a value of more parts than are decoded in one turn": (client) =>
    one(
      client,
      item(first(client), value(Array.from({ length: 10_000 }, () => ({ a: 1 }))), {
        parent: "records",
        key: "k",
      }),
    ),
  "a list item among the records": (client) =>
    one(client, item(first(client), value(1), { parent: "records" })),
  "a mark among the nodes of a note": (client) =>
    one(client, item(first(client), new Y.ContentFormat("bold", {}), { parent: "note:shape:a" })),
  "an element among the records": (client) =>
    one(client, item(first(client), element(), { parent: "records", key: "k" })),
  "40,000 entries of one key, each before all others": (client) => {
    const structs = Array.from({ length: 40_000 }, (_, clock) =>
      item(Y.createID(client, clock), value(1), { parent: "records", key: "k" }),
    );
    return writeBlocks([{ client, clock: 0, structs }]);
  },
  "letters whose neighbours are 6,000 letters apart": (client) => {
    const other = client + 500;
    const between = { origin: Y.createID(client, 0), right: Y.createID(client, 11_998) };
    const structs = Array.from({ length: 2000 }, (_, clock) =>
      item(Y.createID(other, clock), new Y.ContentString("y"), between),
    );
    return writeBlocks([
      { client: other, clock: 0, structs },
      { client, clock: 0, structs: letters(client, 6000) },
    ]);
  },
  "6,000 branches of a chain of 12,000 entries": (client) => {
    const other = client - 500;
    const chain = Array.from({ length: 12_000 }, (_, clock) =>
      item(
        Y.createID(client, clock),
        value(1),
        clock < 2
          ? { parent: "records", key: `k${clock}` }
          : { origin: Y.createID(client, clock - 2) },
      ),
    );
    const structs = Array.from({ length: 6000 }, (_, clock) =>
      item(Y.createID(other, clock), value(2), { origin: Y.createID(client, 2 * clock) }),
    );
    return writeBlocks([
      { client, clock: 0, structs: chain },
      { client: other, clock: 0, structs },
    ]);
  },
  "a schema of the future": (client) =>
    one(client, item(first(client), value(9999), { parent: "meta", key: "schemaVersion" })),
};

test.for(Object.keys(REFUSED))(
  "[E8][E9][E10][E11][E16] %s: refused, and nothing changes",
  async (what) => {
    const before = sequence();
    for (const [index, kind] of (["update", "syncAnswer"] as const).entries()) {
      const client = 3_000_000_000 + Object.keys(REFUSED).indexOf(what) * 2 + index;
      const raw = await answered();
      send(raw, { kind, update: REFUSED[what]?.(client) ?? NOTHING });
      expect(await raw.closeCode()).toBe(4422);
    }
    expect(sequence()).toBe(before);
  },
);

test("[E8] filler that overlaps a text is cut to what is new, for the disk and for everybody", async () => {
  const client = 3_100_000_000;
  const letters = item(first(client), new Y.ContentString("hello"), {
    parent: Y.createID(client, 0),
  });
  const note = [
    item(first(client), new Y.ContentType(new Y.XmlText()), { parent: "note:shape:cut" }),
    Object.assign(letters, { id: Y.createID(client, 1) }),
  ];
  const filler = new Y.GC(first(client), 7);
  const after = item(Y.createID(client, 7), new Y.ContentString("!"), {
    origin: Y.createID(client, 6),
  });
  const raw = await answered();
  send(raw, { kind: "update", update: writeBlocks([{ client, clock: 0, structs: note }]) });
  send(raw, {
    kind: "update",
    update: writeBlocks([{ client, clock: 0, structs: [filler, after] }]),
  });
  const [, witness] = scene.bystanders;
  await expect.poll(() => Y.getState(witness.doc.store, client)).toBe(8);
  raw.socket.destroy();
  for (const doc of [witness.doc, readJournal(scene.dataDir, scene.boardId).doc]) {
    expect(doc.getXmlFragment("note:shape:cut").toJSON()).toBe("hello");
  }
});

test("[E11] what people say of deletions in `meta` is passed over, and the rest of their edit is not", async () => {
  const program = await joinBoard(eve, scene.boardId);
  await program.synced();
  program.doc.transact(() => {
    program.doc.getMap("meta").clear();
    program.doc.getMap("records").set("shape:eve", 1);
  });
  const [, witness] = scene.bystanders;
  await expect.poll(() => witness.doc.getMap("records").get("shape:eve")).toBe(1);
  program.leave();
  for (const doc of [witness.doc, readJournal(scene.dataDir, scene.boardId).doc]) {
    expect(doc.getMap("meta").get("schemaVersion")).toBeTypeOf("number");
  }
});

test("[E8][E9] what a builder of hostile updates gets through, everybody takes alike", async () => {
  const random = new SeededRandom(FIRST_SEED);
  const [, witness] = scene.bystanders;
  const own = [3_200_000_000, 3_200_000_001];
  let raw = await answered();
  for (let number = 0; number < SIZES.hostileFrames; number += 1) {
    const { doc } = readJournal(scene.dataDir, scene.boardId);
    const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
    const isWild = random.chance(0.4);
    const update = buildHostileUpdate({ clocks, own, types: [], random, isWild });
    send(raw, { kind: "syncAnswer", update });
    send(raw, { kind: "syncAnswer", update });
    send(raw, { kind: "awarenessRequest" });
    // Let in or sent away: either way what was sent has been judged.
    const isHeard = (messages: readonly Buffer[]) =>
      messages.filter((bytes) => bytes[0] === FRAME.awareness).length > 1;
    await raw.until(isHeard).catch(() => {});
    raw.socket.destroy();
    raw = await answered();
  }
  raw.socket.destroy();
  expect([witness.doc.store.pendingStructs, witness.doc.store.pendingDs]).toEqual([null, null]);
});
