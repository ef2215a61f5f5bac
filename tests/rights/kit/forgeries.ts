import { encodeFrame, writeAwarenessEntries } from "@zentaikan/protocol";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { SeededRandom } from "../../support/seeded-random.ts";

/** What the forger knows: everything that is in the room, and so every client of everybody. */
export interface Scene {
  readonly doc: Y.Doc;
  readonly victim: number;
  readonly others: readonly number[];
  readonly own: number;
  readonly random: SeededRandom;
}

type Forgery = (scene: Scene) => Uint8Array;

/** Awareness in the name of others: one state or several, living, leaving, with any clock. */
export const AWARENESS_FORGERIES: Readonly<Record<string, Forgery>> = {
  state: ({ victim, random }) => awareness([entry(victim, random)]),
  leaving: ({ victim, random }) =>
    awareness([{ client: victim, clock: clockOf(random), json: "null" }]),
  everybody: ({ victim, others, random }) =>
    awareness([victim, ...others].map((client) => entry(client, random))),
  behindOwn: ({ own, victim, random }) => awareness([entry(own, random), entry(victim, random)]),
  beforeOwn: ({ own, victim, random }) => awareness([entry(victim, random), entry(own, random)]),
  twice: ({ victim, random }) => awareness([entry(victim, random), entry(victim, random)]),
  largest: ({ victim }) =>
    awareness([{ client: victim, clock: Number.MAX_SAFE_INTEGER, json: '{"user":{}}' }]),
  stamp: ({ own, random }) => awareness([entry(own, random)]),
};

/** Structs and deletions in the name of others, as update and as sync answer. */
export const EDIT_FORGERIES: Readonly<Record<string, Forgery>> = {
  nextItem: (scene) => structs(scene, scene.victim, (doc) => editSomething(doc, scene.random)),
  otherItem: (scene) =>
    structs(scene, scene.random.pick(scene.others), (doc) => editSomething(doc, scene.random)),
  text: (scene) =>
    structs(scene, scene.victim, (doc) => doc.getXmlFragment("note:shape:x").push([xmlText()])),
  nested: (scene) =>
    structs(scene, scene.victim, (doc) => doc.getMap("records").set("shape:n", new Y.Map())),
  array: (scene) =>
    structs(scene, scene.victim, (doc) => doc.getMap("records").set("shape:a", Y.Array.from([1]))),
  filler: ({ doc, victim, random }) => filler(victim, clockIn(doc, victim), 1 + random.below(1e6)),
  fillerAhead: ({ doc, victim, random }) =>
    filler(victim, clockIn(doc, victim) + 1 + random.below(1e6), 1 + random.below(1e3)),
  fillerOverlap: ({ doc, victim, random }) => {
    const clock = clockIn(doc, victim);
    const back = Math.min(clock, 1 + random.below(3));
    return filler(victim, clock - back, back + 1 + random.below(100));
  },
  mixed: (scene) => {
    const own = structs(scene, scene.own, (doc) => editSomething(doc, scene.random));
    const foreign = structs(scene, scene.victim, (doc) => editSomething(doc, scene.random));
    return Y.mergeUpdates([own, foreign]);
  },
  futureDeletion: ({ doc, victim, random }) =>
    deletion(victim, clockIn(doc, victim) + random.below(1e4), 1 + random.below(1e4)),
  halfFutureDeletion: ({ doc, victim, random }) => {
    const clock = clockIn(doc, victim);
    return deletion(victim, Math.max(0, clock - 1), 2 + random.below(1e4));
  },
  unknownDeletion: ({ random }) => deletion(random.below(2 ** 31), 0, 1 + random.below(1e6)),
  deletionWithOwn: (scene) => {
    const own = structs(scene, scene.own, (doc) => editSomething(doc, scene.random));
    const clock = clockIn(scene.doc, scene.victim);
    return Y.mergeUpdates([own, deletion(scene.victim, clock, 1 + scene.random.below(1e4))]);
  },
};

function clockIn(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client);
}

function clockOf(random: SeededRandom): number {
  return random.pick([1, 2, 1000, 1_000_000, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 52]);
}

function entry(client: number, random: SeededRandom) {
  const user = random.pick([
    { id: "somebody-else", name: "オーナー", color: "#000000" },
    { id: "", name: "", color: "" },
    "somebody-else",
    null,
    [{ id: "somebody-else" }],
    { id: "somebody-else", __proto__: { admin: true } },
  ]);
  const json = JSON.stringify({ p: { x: random.below(100) }, forged: true, user });
  return { client, clock: clockOf(random), json };
}

function awareness(entries: readonly { client: number; clock: number; json: string }[]) {
  return encodeFrame({ kind: "awareness", states: writeAwarenessEntries(entries) });
}

/** An edit of what everybody has, written by a client that is somebody else's. */
function structs({ doc }: Scene, client: number, edit: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = client;
  const before = Y.encodeStateVector(copy);
  edit(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

function editSomething(doc: Y.Doc, random: SeededRandom): void {
  const records = doc.getMap("records");
  const key = random.pick([...records.keys(), `shape:${random.below(1e9)}`]);
  records.set(key, random.pick<unknown>([1, "x", null, { x: 1 }, [1, 2], new Uint8Array(3)]));
}

function xmlText(): Y.XmlText {
  const text = new Y.XmlText();
  text.insert(0, "偽");
  return text;
}

/** An update with one struct that says nothing (GC), by hand: Yjs would not write it. */
function filler(client: number, clock: number, length: number): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, 0);
  for (const number of [length, 0]) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

/** An update without structs that deletes so many clocks of a client. */
function deletion(client: number, clock: number, length: number): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}
