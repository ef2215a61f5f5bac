import * as fc from "fast-check";
import {
  createShapeId,
  createUserId,
  InstancePresenceRecordType,
  PageRecordType,
  reactor,
  transaction,
  type IndexKey,
  type TLShape,
  type TLStore,
} from "tldraw";
import { CAPITAL_CARD, CAPITAL_CARD_SIZE, createHeadlessStore } from "@zentaikan/board-model";
import { expect, test, vi } from "vitest";
import { keepHistoryByKind } from "./history-by-kind.ts";

/** The question with which tldraw's signals begin. */
interface Asked {
  maybeScheduleEffect(): void;
}

const page = PageRecordType.createId("page");

function open(): TLStore {
  const store = createHeadlessStore();
  keepHistoryByKind(store);
  return store;
}

function card(name: string, x = 0): TLShape {
  return {
    id: createShapeId(name),
    typeName: "shape",
    type: CAPITAL_CARD,
    x,
    y: 0,
    rotation: 0,
    index: "a1" as IndexKey,
    parentId: x % 2 === 0 ? page : createShapeId("group"),
    isLocked: false,
    opacity: 1,
    props: { ...CAPITAL_CARD_SIZE, capital: "", subdivision: "", direction: "grow" },
    meta: {},
  };
}

function cursor(name: string, x: number) {
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(name),
    userId: createUserId(name),
    userName: name,
    currentPageId: page,
    cursor: { x, y: 0, rotation: 0, type: "default" },
  });
}

test("[DW1] whoever asks for shapes is not asked when a cursor moves", () => {
  const store = open();
  store.put([card("a"), cursor("peer", 0)]);
  const shapes = store.query.records("shape");
  const seen: number[] = [];
  const looking = reactor("shapes", () => void seen.push(shapes.get().length));
  looking.start({ force: true });
  // What it found first stood on everything; from then on it hears of changes.
  store.put([card("b")]);
  const asked = vi.spyOn(looking.scheduler as unknown as Asked, "maybeScheduleEffect");
  for (let x = 0; x < 50; x += 1) store.put([cursor("peer", x)]);
  expect(asked).not.toHaveBeenCalled();
  store.put([card("c")]);
  expect(asked).toHaveBeenCalled();
  expect(seen).toEqual([1, 2, 3]);
  looking.stop();
});

test("[DW1] queries find what lies there, whatever was put, removed and put back", () => {
  const kind = fc.constantFrom<"card" | "cursor" | "remove">("card", "cursor", "remove");
  const change = fc.tuple(kind, fc.constantFrom("a", "b", "c"), fc.nat(9));
  const step = fc.record({ changes: fc.array(change, { maxLength: 4 }), isUndone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const store = open();
      const { query } = store;
      const found = () => ({
        ids: [...query.ids("shape").get()].toSorted(),
        peers: query.records("instance_presence").get().length,
        byParent: query.index("shape", "parentId").get(),
      });
      found();
      for (const { changes, isUndone } of steps) {
        transaction((undo) => {
          for (const [what, name, x] of changes) {
            if (what === "card") store.put([card(name, x)]);
            else if (what === "cursor") store.put([cursor(name, x)]);
            else store.remove([card(name).id]);
          }
          if (isUndone) undo();
        });
        const shapes = store.allRecords().filter(({ typeName }) => typeName === "shape");
        const { ids, peers, byParent } = found();
        expect(ids).toEqual(shapes.map(({ id }) => id).toSorted());
        expect(peers).toBe(
          store.allRecords().filter(({ typeName }) => typeName === "instance_presence").length,
        );
        for (const shape of shapes as TLShape[]) {
          expect(byParent.get(shape.parentId)?.has(shape.id)).toBe(true);
        }
      }
    }),
  );
});
