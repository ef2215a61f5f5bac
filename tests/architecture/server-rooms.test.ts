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

test("[AR14] `services.ts` alone introduces features, each by its one register", () => {
  const features = new Set(files.map(({ path }) => roomOf(path)).filter(isFeature));
  const introduced = files
    .filter(({ path }) => roomOf(path) === "")
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith("./features/"))
        .map(({ from }) => `${path} names ${from.slice(2)}`),
    );
  const registers = Array.from(features, (room) => {
    const name = room.replace("features/", "");
    return `server/src/services.ts names ${room}/register-${name}.ts`;
  });
  expect(introduced.toSorted()).toEqual(registers.toSorted());
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
