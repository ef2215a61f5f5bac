import { expect } from "vitest";
import { bindingsOf, shapesOf, type BoardStore } from "./board-store.ts";

/** What tldraw's editor takes for granted of the records it is given. */
export function expectFitForAnEditor(store: BoardStore): void {
  store.validate("tests");
  const ends = new Set<string>();
  for (const { id, fromId, toId, props } of bindingsOf(store)) {
    expect(store.get(fromId)?.type, `the arrow of ${id}`).toBe("arrow");
    expect(store.has(toId) && store.get(toId)?.type !== "arrow", `what ${id} holds`).toBe(true);
    const end = `${fromId} ${props.terminal}`;
    expect(ends.has(end), `${end} is bound twice`).toBe(false);
    ends.add(end);
  }
  const parents = new Map<string, string>(
    shapesOf(store).map(({ id, parentId }) => [id, parentId]),
  );
  for (const id of parents.keys()) {
    let outermost = id;
    for (let step = 0; step <= parents.size && parents.has(outermost); step += 1) {
      outermost = parents.get(outermost) ?? outermost;
    }
    expect(store.has(outermost as never) && !parents.has(outermost), `${id} is on a page`).toBe(
      true,
    );
  }
}
