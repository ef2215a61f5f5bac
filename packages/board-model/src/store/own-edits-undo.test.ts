import * as fc from "fast-check";
import type { TLStore } from "@tldraw/tlschema";
import { beforeEach, describe, expect, test } from "vitest";
import { FIRST_RECORDS } from "../records/first-records.ts";
import { createHeadlessStore } from "./headless-store.ts";
import { writeLinkMeaning } from "../records/link-meaning.ts";
import { keepUndoToOwnEdits } from "./own-edits-undo.ts";
import { arrow, card } from "../test-support/sample-records.ts";

type Diff = ReturnType<TLStore["extractingChanges"]>;

let store: TLStore;
const a = card("a");

beforeEach(() => {
  store = createHeadlessStore();
  store.put([...FIRST_RECORDS, a]);
  keepUndoToOwnEdits(store);
});

/** As tldraw's history does it: the squashed diff of a step, turned around. */
function undo({ added, updated, removed }: Diff): void {
  const back = Object.entries(updated).map(([id, [from, to]]) => [id, [to, from]]);
  store.applyDiff(
    { added: removed, updated: Object.fromEntries(back), removed: added },
    { ignoreEphemeralKeys: true },
  );
}

function change(given: object): Diff {
  return store.extractingChanges(() => store.update(a.id, (shape) => ({ ...shape, ...given })));
}

function peerChanges(given: object): void {
  store.mergeRemoteChanges(() => store.update(a.id, (shape) => ({ ...shape, ...given })));
}

describe("[BS9] undo takes back my edits and nobody else's", () => {
  test("a colour that a peer gave survives that I take back my move", () => {
    const mine = change({ x: 100 });
    peerChanges({ props: { ...a.props, direction: "spend" } });
    undo(mine);
    expect(store.get(a.id)).toEqual({ ...a, props: { ...a.props, direction: "spend" } });
  });

  test("one prop of mine goes back, another of a peer's stays; and redo brings mine again", () => {
    const mine = change({ props: { ...a.props, capital: "tec" } });
    peerChanges({ props: { ...a.props, capital: "tec", subdivision: "skills" } });
    undo(mine);
    expect(store.get(a.id)?.props).toMatchObject({ capital: "hum", subdivision: "skills" });
    store.applyDiff(mine);
    expect(store.get(a.id)?.props).toMatchObject({ capital: "tec", subdivision: "skills" });
  });

  test("what a peer deleted stays deleted, by undo and by redo", () => {
    const mine = change({ x: 100 });
    store.mergeRemoteChanges(() => store.remove([a.id]));
    undo(mine);
    expect(store.has(a.id)).toBe(false);
    store.applyDiff(mine);
    expect(store.has(a.id)).toBe(false);
  });

  test("what I deleted comes back; what a peer brought back already stays as he has it", () => {
    const mine = store.extractingChanges(() => store.remove([a.id]));
    undo(mine);
    expect(store.get(a.id)).toEqual(a);
    store.remove([a.id]);
    store.mergeRemoteChanges(() => store.put([{ ...a, x: 5 }]));
    undo(mine);
    expect(store.get(a.id)?.x).toBe(5);
  });

  test("what I created goes", () => {
    const mine = store.extractingChanges(() => store.put([card("b")]));
    undo(mine);
    expect(store.has(card("b").id)).toBe(false);
  });

  test("a meaning that I gave an arrow goes, one that a peer added stays", () => {
    const link = arrow("l");
    store.put([link]);
    const mine = store.extractingChanges(() =>
      store.update(link.id, (it) => ({ ...it, meta: { ...it.meta, mine: 1 } })),
    );
    store.update(link.id, (it) => ({ ...it, meta: writeLinkMeaning(it.meta, { sign: "-" }) }));
    undo(mine);
    expect(store.get(link.id)?.meta).toEqual(writeLinkMeaning({}, { sign: "-" }));
  });

  test("alone on a board, undo of any edit restores the record as it was", () => {
    const given = fc.record(
      {
        x: fc.integer(),
        opacity: fc.constantFrom(0.1, 0.5, 1),
        props: fc.record({ w: fc.integer({ min: 1 }), subdivision: fc.string() }),
        meta: fc.dictionary(fc.constantFrom("p", "q"), fc.jsonValue({ maxDepth: 1 })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(given, given, (first, second) => {
        store.put([{ ...a, ...first, props: { ...a.props, ...first.props } }]);
        const before = store.get(a.id);
        const mine = change({ ...second, props: { ...a.props, ...second.props } });
        undo(mine);
        expect(store.get(a.id)).toEqual(before);
      }),
    );
  });
});
