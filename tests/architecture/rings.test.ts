import { expect, test } from "vitest";
import { readSourceFiles } from "./source-files.ts";

/** Files that each file names, types included. */
function readArrows(): ReadonlyMap<string, readonly string[]> {
  const files = readSourceFiles();
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, imports }) => {
      const named = imports
        .filter(({ from }) => from.startsWith("."))
        .map(({ from }) => new URL(from, `file:///${path}`).pathname.slice(1));
      return [path, named.filter((name) => paths.has(name))];
    }),
  );
}

/** What is left when every file is taken away that only names files taken away before: the rings, and what leads to them. */
function withoutLeaves(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const namedBy = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [path, named] of arrows) {
    open.set(path, named.length);
    for (const name of named) namedBy.set(name, [...(namedBy.get(name) ?? []), path]);
  }
  const leaves = [...open].filter(([, count]) => count === 0).map(([path]) => path);
  for (const leaf of leaves) {
    open.delete(leaf);
    for (const path of namedBy.get(leaf) ?? []) {
      const count = (open.get(path) ?? 0) - 1;
      open.set(path, count);
      if (count === 0) leaves.push(path);
    }
  }
  return [...open.keys()];
}

test("[AR13] no files import each other in a ring, not even their types", () => {
  const arrows = readArrows();
  const left = new Set(withoutLeaves(arrows));
  // Once more from the other side: what is named by no ring only leads to one.
  const turned = new Map([...left].map((path) => [path, new Array<string>()]));
  for (const path of left) for (const name of arrows.get(path) ?? []) turned.get(name)?.push(path);
  expect(withoutLeaves(turned).toSorted()).toEqual([]);
});
