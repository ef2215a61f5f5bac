import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { report } from "../support/report.ts";
import { SeededRandom } from "../support/seeded-random.ts";
import { FIRST_SEED, SIZES } from "../support/sizes.ts";
import { documentOf, RoomWorld } from "./room-world.ts";
import type { SavedEdits } from "./tab.ts";

const STEPS = 400;
const tally = new Map<string, number>();
afterAll(() => {
  const words = [...tally].map(([what, count]) => `${count} ${what}`).join(", ");
  report(`[RC] ${SIZES.roomSeeds} seeds from ${FIRST_SEED} of ${STEPS} steps: ${words}`);
});

/** What these seeds found once. */
const ONCE_FAILED: readonly (readonly [seed: number, what: string])[] = [];
test.for(ONCE_FAILED)("[RC1] seed %i: %s", ([seed]) => runWorld(seed));

test(
  `[RC1] ${SIZES.roomSeeds} rooms through cuts, kills, compactions and restores end as one, and keep what was called saved`,
  { timeout: 60_000 + SIZES.roomSeeds * 5000 },
  async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SIZES.roomSeeds; seed += 1) {
      await runWorld(seed);
    }
  },
);

async function runWorld(seed: number): Promise<void> {
  const world = await RoomWorld.open(new SeededRandom(seed), tally);
  for (let step = 0; step < STEPS; step += 1) await world.step();
  await world.heal();

  const where = `seed ${seed}`;
  const replayed = documentOf(world.log);
  const expected = canonical(replayed);
  expect(canonical(await world.stored()), `${where}: segment and tail`).toBe(expected);
  for (const [index, { doc }] of world.tabs.entries()) {
    expect(canonical(doc), `${where}: tab ${index}`).toBe(expected);
    expect([doc.store.pendingStructs, doc.store.pendingDs], where).toEqual([null, null]);
  }
  const saved = world.tabs.flatMap((tab) => tab.saved);
  expect(
    saved.filter((edits) => !isIn(edits, replayed)),
    `${where}: lost`,
  ).toEqual([]);
  const wrote = new Set(world.tabs.flatMap((tab) => [...tab.wrote]));
  const strange = [...replayed.getMap("records")].filter(
    ([key, value]) => key !== "first" && !wrote.has(`${key}=${String(value)}`),
  );
  expect(strange, `${where}: nobody wrote this`).toEqual([]);
  tally.set("saved messages", (tally.get("saved messages") ?? 0) + saved.length);
  await world.close();
}

/** All that a document says and knows, as text: two that agree in it are one. */
function canonical(doc: Y.Doc): string {
  const records = [...doc.getMap("records")].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const notes = [0, 1].map((number) => doc.getXmlFragment(`note:shape:shared-${number}`).toJSON());
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b);
  return JSON.stringify({ records, notes, vector });
}

function isIn({ client, clock, deletions }: SavedEdits, doc: Y.Doc): boolean {
  if (Y.getState(doc.store, client) < clock) return false;
  return deletions.every((range) => {
    for (let at = range.clock; at < range.clock + range.length; at += 1) {
      if (!Y.getItem(doc.store, Y.createID(range.client, at)).deleted) return false;
    }
    return true;
  });
}
