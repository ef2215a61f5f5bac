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
