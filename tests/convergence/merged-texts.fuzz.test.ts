import { BoardDocument, seedBoardDocument, type VisionStarShape } from "@zentaikan/board-model";
import { CCPI8 } from "@zentaikan/capital-graph";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { SeededRandom } from "../support/seeded-random.ts";
import { FIRST_SEED, SIZES } from "../support/sizes.ts";
import { BoardPeer } from "./board-peer.ts";
import { shapesOf } from "./board-store.ts";
import { ShakyWire } from "./shaky-wire.ts";

const PEERS = 4;
const STEPS = 200;

// tldraw's stores tell their listeners at frames; here a frame is a step of the test.
beforeAll(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterAll(() => vi.unstubAllGlobals());

const seeds = Array.from({ length: Math.ceil(SIZES.editorSeeds / 10) }, (_, at) => FIRST_SEED + at);
test.for(seeds)(
  "[BD16] four write one text over wires that are late: every letter arrives, once, and what was taken out is gone: seed %i",
  (seed) => {
    const random = new SeededRandom(seed);
    const server = new Doc();
    server.clientID = 1;
    seedBoardDocument(server, { lineup: CCPI8 });
    const wire = new ShakyWire(server, random);
    const peers = Array.from({ length: PEERS }, (_, index) => {
      const options = { clientId: 100 + index, isCrowded: index % 2 === 1, hasEditor: false };
      const peer = new BoardPeer(options, (doc) => applyUpdate(doc, encodeStateAsUpdate(server)));
      wire.connect(peer.doc);
      return peer;
    });
    // Each letter is another one, so that none can be taken for another's.
    let next = 0x4e00;
    const written = new Set<string>();
    const takenOut = new Set<string>();
    const write = (peer: BoardPeer) => {
      const before = textOf(peer);
      const at = random.below(before.length + 1);
      const removed = random.chance(0.2) ? before.slice(at, at + 1 + random.below(2)) : "";
      for (const letter of removed) takenOut.add(letter);
      let inserted = "";
      for (let count = random.below(4); count > 0; count -= 1) {
        inserted += String.fromCharCode(next);
        next += 1;
      }
      for (const letter of inserted) written.add(letter);
      say(peer, before.slice(0, at) + inserted + before.slice(at + removed.length));
    };
    for (let step = 0; step < STEPS; step += 1) {
      const peer = random.pick(peers);
      const roll = random.next();
      if (roll < 0.45) write(peer);
      else if (roll < 0.6) peer.frame(random.pick([4, 16, 40]));
      else if (roll < 0.8) wire.deliverSome(peer.doc);
      else if (roll < 0.92) peer.settle();
      else if (roll < 0.96) wire.disconnect(peer.doc);
      else wire.connect(peer.doc);
    }
    for (const peer of peers) wire.connect(peer.doc);
    for (let round = 0; round < 20; round += 1) {
      for (const peer of peers) peer.binding.flush();
      wire.deliverAll();
      for (const peer of peers) {
        peer.frame(60);
        peer.settle();
      }
    }
    const texts = new Set(peers.map(textOf));
    expect(texts.size).toBe(1);
    const [text = ""] = texts;
    const star = shapesOf(peers[0]?.store ?? expect.fail()).find(isStar);
    expect(new BoardDocument(server).read(star?.id ?? "")).toMatchObject({ props: { text } });
    const expected = [...written].filter((letter) => !takenOut.has(letter));
    expect(Array.from(text).toSorted()).toEqual(expected.toSorted());
  },
);

function isStar(shape: { readonly type: string }): shape is VisionStarShape {
  return shape.type === "vision-star";
}

function textOf({ store }: BoardPeer): string {
  return shapesOf(store).find(isStar)?.props.text ?? expect.fail("no star");
}

function say({ store }: BoardPeer, text: string): void {
  const star = shapesOf(store).find(isStar) ?? expect.fail("no star");
  store.put([{ ...star, props: { ...star.props, text } }]);
}
