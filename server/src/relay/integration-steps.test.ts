import { findBoardRoot } from "@zentaikan/board-model/board-roots";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { measureDocument } from "../interpretation/measure-document.ts";
import { admit, admitInTurns, learn, type Author } from "./admission.ts";
import { DeleteRanges } from "./delete-ranges.ts";
import type { Knowledge } from "./knowledge.ts";
import { placesIn } from "./learn-places.ts";
import { Places } from "./places.ts";
import { ReservedClients } from "./reserved-clients.ts";
import { inOneTurn, type Turns } from "./turns.ts";
import { writeUpdate } from "./write-update.ts";

/** Judges as a room does, and adds up how far replicas may have to walk for it. */
function judge(places = new Places(findBoardRoot)) {
  const knowledge: Knowledge = {
    clocks: new Map(),
    owners: new Map(),
    reserved: new ReservedClients([]),
    deleted: new DeleteRanges(),
    places,
  };
  let steps = 0;
  const author: Author = {
    personId: "ada",
    may: "write",
    isServer: false,
    clientsLeft: () => Infinity,
    look: null,
    takeSteps: (more) => {
      steps += more;
      return true;
    },
  };
  return {
    knowledge,
    author,
    steps: () => steps,
    take: (update: Uint8Array) => expect(admit(update, author, knowledge).kind).not.toBe("refused"),
  };
}

const edit = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom("move", "type", "paragraph", "meet"),
  at: fc.nat(9),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const paragraphBy = (who: number, at: number): Edit => ({ who, what: "paragraph", at });

/** Three people who edit, meet now and then, and meet at the end. @returns in order of arrival */
function updatesOf(plan: readonly Edit[]): Uint8Array[] {
  const first = Object.assign(new Y.Doc(), { clientID: 50 });
  for (let at = 0; at < 10; at += 1) first.getMap("records").set(`shape:${at}/g`, [0, 0, 0]);
  const updates = [Y.encodeStateAsUpdate(first)];
  const docs = [30, 20, 90].map((clientID) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, updates[0] ?? new Uint8Array());
    return Object.assign(doc, { clientID });
  });
  const known = docs.map((doc) => Y.encodeStateVector(doc));
  const meet = (): void => {
    for (const [who, doc] of docs.entries()) {
      updates.push(Y.encodeStateAsUpdate(doc, known[who]));
      for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    }
    for (const [who, doc] of docs.entries()) {
      for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      known[who] = Y.encodeStateVector(doc);
    }
  };
  for (const { who, what, at } of plan) {
    const doc = docs[who];
    if (doc === undefined) continue;
    const text = doc.getText("text:shape:a/text");
    const note = doc.getXmlFragment("note:shape:a");
    if (what === "meet") meet();
    else if (what === "move") doc.getMap("records").set(`shape:${at}/g`, [at, 1, 0]);
    else if (what === "type") text.insert(Math.min(at, text.length), "言葉");
    else if (what === "paragraph")
      note.insert(Math.min(at, note.length), [new Y.XmlElement("paragraph")]);
  }
  meet();
  return updates;
}

test("[E16] no replica walks further than admission counted, whoever opens it and whenever", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 80 }), fc.nat(40), (plan, cut) => {
      const updates = updatesOf(plan);
      const doc = new Y.Doc();
      for (const update of updates) Y.applyUpdate(doc, update);
      const counting = judge();
      for (const update of updates) counting.take(update);
      expect(measureDocument(doc).steps).toBeLessThanOrEqual(counting.steps());
      // Opened anew in between, it counts no less of what comes than it would have.
      const opened = judge(placesIn(updates.slice(0, cut), findBoardRoot));
      const before = judge();
      for (const update of updates.slice(0, cut)) before.take(update);
      expect(opened.knowledge.places.steps.longest).toBeLessThanOrEqual(
        before.knowledge.places.steps.longest + 1,
      );
    }),
    {
      numRuns: 40,
      examples: [
        // Who is the last to be heard of may be the first that another replica takes in.
        [[paragraphBy(1, 0), paragraphBy(1, 1), paragraphBy(0, 0), paragraphBy(1, 2)], 0],
      ],
    },
  );
});

test("[E16] people who see each other's moves cost nothing, however long they go on", () => {
  const docs = [7, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  const counting = judge();
  for (let turn = 0; turn < 500; turn += 1) {
    const [one, other] = turn % 3 === 0 ? docs : docs.toReversed();
    if (one === undefined || other === undefined) throw new Error("no documents");
    const before = Y.encodeStateVector(one);
    one.getMap("records").set(`shape:${turn % 5}/g`, [turn, 0, 0]);
    const update = Y.encodeStateAsUpdate(one, before);
    Y.applyUpdate(other, update);
    counting.take(update);
  }
  expect([counting.steps(), measureDocument(docs[0] ?? new Y.Doc()).steps]).toEqual([0, 0]);
});

test("[R16] judging a large edit rests all along", () => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let index = 0; index < 20_000; index += 1) {
      doc.getMap("records").set(`shape:${index % 500}/g`, [index, 0, 0]);
    }
  });
  const { author, knowledge } = judge();
  expect(restsOf(admitInTurns(Y.encodeStateAsUpdate(doc), author, knowledge))).toBeGreaterThan(450);
  expect(knowledge.clocks.size).toBe(1);
});

test("[R16] and so does an edit of hundreds of thousands of deletions, in whatever order they lie", () => {
  const { author, knowledge } = judge();
  const doc = Object.assign(new Y.Doc(), { clientID: 5 });
  doc.getText("text:shape:a/text").insert(0, "x".repeat(400_000));
  inOneTurn(admitInTurns(Y.encodeStateAsUpdate(doc), author, knowledge));
  const count = 200_000;
  const deletions = Array.from({ length: count }, (_, index) => ({
    client: 5,
    start: 2 * index,
    end: 2 * index + 1,
  }));
  const update = inOneTurn(writeUpdate({ byClient: new Map(), fromClock: () => 0, deletions }));
  expect(restsOf(admitInTurns(update, author, knowledge))).toBeGreaterThan((5 * count) / 128);
  // What is not in order is put in order bit by bit, too.
  const ranges = new DeleteRanges();
  const scattered = deletions.map((_, index) => deletions[(index * 7919) % count] ?? deletions[0]);
  const adding = ranges.addInTurns(
    5,
    scattered.filter((range) => range !== undefined),
  );
  expect(restsOf(adding)).toBeGreaterThan((5 * count) / 128);
  expect(ranges.bounds.get(5)).toEqual(deletions.flatMap(({ start, end }) => [start, end]));
});

test("[R16] a document of years and its long tail are read bit by bit when it is opened", () => {
  const doc = Object.assign(new Y.Doc(), { clientID: 5 });
  const count = 20_000;
  doc.transact(() => {
    for (let at = 0; at < count; at += 1) doc.getMap("records").set(`shape:${at % 500}/g`, [at]);
  });
  const deletions = Array.from({ length: count / 2 }, (_, index) => ({
    client: 5,
    start: 2 * index,
    end: 2 * index + 1,
  }));
  const years = inOneTurn(writeUpdate({ byClient: new Map(), fromClock: () => 0, deletions }));
  const { knowledge } = judge();
  expect(restsOf(learn(Y.encodeStateAsUpdate(doc), knowledge))).toBeGreaterThan(count / 128);
  expect(restsOf(learn(years, knowledge))).toBeGreaterThan(count / 128);
  expect(knowledge.clocks).toEqual(new Map([[5, count]]));
  for (const { client, start, end } of deletions)
    if (!knowledge.deleted.has(client, start, end)) throw new Error(`${start} is not deleted`);
});

function restsOf(work: Turns<unknown>): number {
  let rests = 0;
  while (work.next().done !== true) rests += 1;
  return rests;
}
