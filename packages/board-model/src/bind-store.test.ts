import { describe, expect, test } from "vitest";
import { Store } from "@tldraw/store";
import { createShapeId, type TLStore } from "@tldraw/tlschema";
import * as Y from "yjs";
import { bindStore, boardSchema, CAPITAL_CARD, CAPITAL_CARD_SIZE } from "./index.ts";

test("smoke", async () => {
  const store = new Store({ schema: boardSchema, props: { defaultName: "", assets: {}, users: {}, onMount() {} } as never }) as TLStore;
  const doc = new Y.Doc();
  const binding = bindStore({ store, doc, schedule: (task) => { task(); return () => {}; } });
  const shape = boardSchema.types.shape.create({ id: createShapeId("a"), type: CAPITAL_CARD, x: 1, y: 2, rotation: 0, index: "a1" as never, parentId: "page:page" as never, isLocked: false, opacity: 1, meta: {}, props: { ...CAPITAL_CARD_SIZE, capital: "hum", subdivision: "", direction: "grow" } });
  store.put([shape]);
  console.log(JSON.stringify(doc.toJSON()), store.allRecords().length);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const store2 = new Store({ schema: boardSchema, props: { defaultName: "", assets: {}, users: {}, onMount() {} } as never }) as TLStore;
  bindStore({ store: store2, doc: other, schedule: (task) => { task(); return () => {}; } });
  expect(store2.serialize()).toEqual(store.serialize());
  binding.dispose();
});
