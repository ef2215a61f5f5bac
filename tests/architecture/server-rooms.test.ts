import { expect, test } from "vitest";
import { readSourceFiles, type SourceFile } from "./source-files.ts";

const files = readSourceFiles().filter(
  ({ path }) => path.startsWith("server/src/") && !path.endsWith(".test.ts"),
);

/** `features/comments`, `relay`; empty for a file that lies in `src/` itself. */
function roomOf(path: string): string {
  const [first = "", second = ""] = path.replace(/^server\/src\//, "").split("/");
  if (second === "") return "";
  return first === "features" ? `${first}/${second}` : first;
}

function roomsNamedBy({ path, imports }: SourceFile): string[] {
  return imports
    .filter(({ from }) => from.startsWith("."))
    .map(({ from }) => roomOf(new URL(from, `file:///${path}`).pathname.slice(1)))
    .filter((room) => room !== roomOf(path));
}

const isFeature = (room: string) => room.startsWith("features/");

test("[AR5] a feature of the server knows no other, and no ground knows a feature", () => {
  // What lies in `src/` itself introduces, and a command runs what it is named for.
  const others = files.filter(({ path }) => !["", "commands"].includes(roomOf(path)));
  const breaches = others.flatMap((file) =>
    roomsNamedBy(file)
      .filter(isFeature)
      .map((room) => `${file.path} names ${room}`),
  );
  expect(others.length).toBeGreaterThan(100);
  expect(breaches).toEqual([]);
});

/** What a file in `src/` itself may name of a feature. */
const introductions: Readonly<Record<string, RegExp>> = {
  "server/src/open-workspace.ts": /\/migrations\/\d{4}-/,
  "server/src/workspace-tables.ts": /^features\/([^/]+)\/\1-tables\.ts$/,
  "server/src/services.ts": /^features\/([^/]+)\/register-\1\.ts$/,
};

test("[AR14] a feature is introduced by its one register, its tables and its migrations", () => {
  const named = files
    .filter(({ path }) => roomOf(path) === "")
    .flatMap(({ path, imports }) => imports.map(({ from }) => ({ path, from: from.slice(2) })))
    .filter(({ from }) => isFeature(from));
  const breaches = named.filter(({ path, from }) => introductions[path]?.test(from) !== true);
  expect(breaches.map(({ path, from }) => `${path} names ${from}`)).toEqual([]);
  const registered = named.filter(({ path }) => path === "server/src/services.ts");
  const features = new Set(files.map(({ path }) => roomOf(path)).filter(isFeature));
  expect(registered.map(({ from }) => roomOf(`server/src/${from}`)).toSorted()).toEqual(
    [...features].toSorted(),
  );
});

test("[AR15] no two rooms of the server know each other, however far around", () => {
  const named = new Map<string, Set<string>>();
  for (const file of files.filter(({ path }) => roomOf(path) !== "")) {
    const rooms = named.get(roomOf(file.path)) ?? new Set();
    for (const room of roomsNamedBy(file)) if (room !== "") rooms.add(room);
    named.set(roomOf(file.path), rooms);
  }
  const lowest: string[] = [];
  for (let size = -1; size < lowest.length;) {
    size = lowest.length;
    for (const [room, rooms] of named) {
      if (!Array.from(rooms).every((other) => lowest.includes(other))) continue;
      lowest.push(room);
      named.delete(room);
    }
  }
  expect(Array.from(named, ([room, rooms]) => `${room}: ${[...rooms].join(" ")}`)).toEqual([]);
});
