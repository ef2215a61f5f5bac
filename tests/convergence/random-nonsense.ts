import { BOARD_ROOTS } from "@zentaikan/board-model";
import type { Doc } from "yjs";
import type { SeededRandom } from "../support/seeded-random.ts";

const SHAPE = { typeName: "shape", type: "geo", parentId: "page:page", index: "a1", needs: "g" };

/** What a program that knows Yjs and not us might write among the records. */
const NONSENSE: readonly (readonly [key: string, value: unknown])[] = [
  ["shape:n1", 42],
  ["shape:n2", null],
  ["shape:n3", { typeName: "shape", type: "capital-card", x: Number.NaN }],
  ["shape:n4", { typeName: "shape", type: "no-such-type", props: {} }],
  ["shape:n5", SHAPE],
  ["shape:n5/g", "geometry"],
  ["shape:n6/g", [1, 2, 3]],
  ["camera:page:page", { typeName: "camera", x: 0, y: 0, z: 1, meta: {} }],
  [
    "binding:n7",
    {
      typeName: "binding",
      type: "arrow",
      fromId: "shape:n1",
      toId: "shape:n2",
      props: {},
      meta: {},
    },
  ],
  ["page:n8", { typeName: "page", name: "another", index: "a0", meta: {} }],
  ["document:document", "gone"],
  ["constructor", { typeName: "constructor" }],
  ["", { typeName: "shape" }],
];

/** Writes nonsense over something or beside it, or takes away a part of a record. */
export function writeNonsense(doc: Doc, random: SeededRandom): void {
  const records = doc.getMap(BOARD_ROOTS.records);
  if (random.chance(0.7)) {
    const [key, value] = random.pick(NONSENSE);
    records.set(key, value);
    return;
  }
  const keys = [...records.keys()].toSorted();
  if (keys.length === 0) return;
  const key = random.pick(keys);
  if (random.chance(0.5)) records.delete(key);
  else records.set(key, random.pick([7, [], {}, "text"]));
}
