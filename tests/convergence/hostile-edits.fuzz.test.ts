import {
  BoardDocument,
  BoardView,
  createHeadlessStore,
  bindStore,
  interpretBoard,
  migrateDocument,
  readBoardLineup,
  readDrawingFromDocument,
  readFindingAnswers,
  readFormerLineup,
  readPlaces,
  seedBoardDocument,
} from "@zentaikan/board-model";
import { CCPI8 } from "@zentaikan/capital-graph";
import {
  buildSegment,
  Judge,
  replicaOf,
  restoreDocument,
} from "@zentaikan/server/test-kit/judge-edits";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { report } from "../support/report.ts";
import { SeededRandom } from "../support/seeded-random.ts";
import { FIRST_SEED, SIZES } from "../support/sizes.ts";
import { buildHostileUpdate } from "./hostile-update.ts";

const steps = 40;
const counts = new Map<string, number>();

// tldraw's stores tell their listeners at frames; here they are told at once.
beforeAll(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterAll(() => {
  vi.unstubAllGlobals();
  const told = [...counts].toSorted(([, one], [, other]) => other - one);
  report(`[E8] hostile edits: ${told.map(([what, count]) => `${what}: ${count}`).join(", ")}`);
});

const seeds = Array.from({ length: SIZES.hostileSeeds }, (_, index) => FIRST_SEED + index);

test.for(seeds)(
  "[E8][E9][E10][E11] what is admitted, every replica and every reader take alike: seed %i",
  (seed) => attack(new SeededRandom(seed)),
);

function attack(random: SeededRandom): void {
  const judge = new Judge();
  const seeded = new Y.Doc();
  seedBoardDocument(seeded, { lineup: CCPI8 });
  judge.judge(Y.encodeStateAsUpdate(seeded), "server", { isServer: true });
  /** Somebody honest, who hears of everything as it comes. */
  const ada = replicaOf(judge.stored);
  ada.clientID = 500;
  const guarded = ada.getMap("meta").toJSON();
  const own = [100, 900];
  for (let step = 0; step < steps; step += 1) {
    const before = Y.encodeStateVector(ada);
    if (random.chance(0.3)) {
      editHonestly(ada, random);
      const verdict = judge.judge(Y.encodeStateAsUpdate(ada, before), "ada");
      expect(["admitted", "known"]).toContain(verdict.kind);
    } else {
      const { clocks } = judge;
      const update = buildHostileUpdate({
        clocks,
        own,
        types: typesIn(ada),
        random,
        isWild: random.chance(0.4),
      });
      const verdict = judge.judge(update, "eve");
      const what = verdict.kind === "refused" ? verdict.why.replaceAll(/\d+/g, "n") : verdict.kind;
      counts.set(what, (counts.get(what) ?? 0) + 1);
      if (verdict.kind === "admitted") Y.applyUpdate(ada, verdict.update);
    }
    expect([ada.store.pendingStructs, ada.store.pendingDs]).toEqual([null, null]);
    expect(Y.decodeStateVector(Y.encodeStateVector(ada))).toEqual(judge.clocks);
    if (!random.chance(0.08)) continue;
    const compacts = random.chance(0.5);
    if (compacts) hearOfLeftovers(ada, judge);
    judge.reopen({ compacts });
  }
  hearOfLeftovers(ada, judge);
  expect(ada.getMap("meta").toJSON()).toEqual(guarded);
  expectTakenAlike(ada, judge.stored);
  expectReadable(ada);
}

function hearOfLeftovers(ada: Y.Doc, judge: Judge): void {
  const leftovers = judge.dropLeftovers();
  if (leftovers !== null) Y.applyUpdate(ada, leftovers);
}

function expectTakenAlike(ada: Y.Doc, stored: readonly Uint8Array[]): void {
  const content = saidBy(ada);
  const merged = Y.mergeUpdates([...stored]);
  const ways: Readonly<Record<string, Y.Doc>> = {
    fresh: replicaOf(stored),
    merged: replicaOf([merged]),
    compacted: replicaOf([buildSegment(stored).state]),
    again: replicaOf([...stored, ...stored.toReversed()]),
    backwards: replicaOf(stored.toReversed()),
    state: replicaOf([Y.encodeStateAsUpdate(ada)]),
  };
  for (const [way, doc] of Object.entries(ways)) {
    expect(saidBy(doc), way).toBe(content);
    expect(doc.store.pendingStructs, way).toBeNull();
  }
}

/** What a document says: a mark that changes nothing is dropped by whoever sees it come. */
function saidBy(doc: Y.Doc): string {
  const roots = [...doc.share.keys()].toSorted().map((root) => {
    if (root.startsWith("note:")) return [root, doc.getXmlFragment(root).toJSON()];
    const entries = Object.entries(doc.getMap(root).toJSON());
    return [root, entries.toSorted(([one], [other]) => (one < other ? -1 : 1))];
  });
  return JSON.stringify(roots.filter(([, said]) => said !== undefined && said.length > 0));
}

/** Everything that reads boards, in the server and in a browser. */
function expectReadable(doc: Y.Doc): void {
  const copy = replicaOf([Y.encodeStateAsUpdate(doc)]);
  expect(migrateDocument(copy)).toBe("current");
  interpretBoard(readDrawingFromDocument(copy), {
    lineup: readBoardLineup(copy),
    former: readFormerLineup(copy),
  });
  readFindingAnswers(copy);
  readPlaces(copy);
  const view = new BoardView(new BoardDocument(copy));
  for (const id of view.ids()) view.get(id);
  const schedule = () => () => {};
  bindStore({ store: createHeadlessStore(), doc: copy, schedule }).dispose();
  for (const root of copy.share.keys()) {
    if (root.startsWith("note:")) copy.getXmlFragment(root).toJSON();
  }
  const past = Y.encodeStateAsUpdate(replicaOf([Y.encodeStateAsUpdate(doc)]));
  expect(restoreDocument(copy, past).update).toBeNull();
}

function editHonestly(doc: Y.Doc, random: SeededRandom): void {
  const note = doc.getXmlFragment("note:shape:a");
  doc.transact(() => {
    if (random.chance(0.4)) {
      doc.getMap("records").set(random.pick(["shape:a", "shape:c"]), { step: random.below(99) });
    } else if (note.length === 0 || random.chance(0.3)) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("honest")]);
      note.insert(random.below(note.length + 1), [paragraph]);
    } else {
      const paragraph = note.get(random.below(note.length));
      const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : paragraph;
      if (text instanceof Y.XmlText) text.insert(random.below(text.length + 1), "word");
      else note.delete(random.below(note.length), 1);
    }
  });
}

/** Where an attacker may want to put something: every type that lives. */
function typesIn(doc: Y.Doc): Y.ID[] {
  const types: Y.ID[] = [];
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType)
        types.push(struct.id);
    }
  }
  return types;
}
