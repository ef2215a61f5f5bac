import type { createHeadlessStore } from "@zentaikan/board-model";

export type BoardStore = ReturnType<typeof createHeadlessStore>;
export type BoardRecord = ReturnType<BoardStore["allRecords"]>[number];
export type BoardShape = Extract<BoardRecord, { typeName: "shape" }>;
export type BoardBinding = Extract<BoardRecord, { typeName: "binding" }>;
export type RecordDiff = ReturnType<BoardStore["extractingChanges"]>;

export function shapesOf(store: BoardStore): BoardShape[] {
  return store.allRecords().filter((record) => record.typeName === "shape");
}

export function bindingsOf(store: BoardStore): BoardBinding[] {
  return store.allRecords().filter((record) => record.typeName === "binding");
}
