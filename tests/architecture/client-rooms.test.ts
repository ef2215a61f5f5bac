import { describe, expect, it } from "vitest";
import { readSourceFiles, type SourceFile } from "./source-files.ts";

const files = readSourceFiles().filter(
  ({ path }) => path.startsWith("client/src/") && !/\.test\.tsx?$/.test(path),
);

/** The folder below `root`, a feature's own where it lies in `features/`; empty in `root` itself. */
function roomIn(root: string, path: string): string {
  const [first = "", second = "", third] = path.slice(root.length).split("/");
  if (second === "") return "";
  return first === "features" && third !== undefined ? `features/${second}` : first;
}

/** What of each room lies outside of what it may know. */
function breaches(
  root: string,
  mayKnow: (room: string) => readonly string[] | "everything",
): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith(root))
    .flatMap((file) => {
      const room = roomIn(root, file.path);
      const known = mayKnow(room);
      if (known === "everything") return [];
      return named(file)
        .filter((path) => path.startsWith(root))
        .filter((path) => ![room, ...known].includes(roomIn(root, path)))
        .map((path) => `${file.path} names ${path}`);
    });
}

function named({ path, imports }: SourceFile): string[] {
  return imports
    .filter(({ from }) => from.startsWith("."))
    .map(({ from }) => new URL(from, `file:///${path}`).pathname.slice(1));
}

describe("[AR5] features of the client never import each other", () => {
  it("a page and what stands on it know the ground of the client, and no other page", () => {
    const kit = ["", "messages", "theme", "ui"];
    const ground = [...kit, "facts", "api", "sync"];
    const rooms: Readonly<Record<string, readonly string[] | "everything">> = {
      // What lies in `src/` itself introduces.
      "": "everything",
      theme: ["", "ui"],
      messages: [""],
      ui: kit,
      facts: kit,
      api: kit,
      sync: ground,
      session: ground,
      home: [...ground, "session"],
      leap: [...ground, "session"],
      bridge: [...ground, "session"],
      "pattern-start": ground,
      inbox: [...ground, "session"],
      people: [...ground, "session"],
      segments: [...ground, "session"],
      relationships: [...ground, "session"],
      proposals: [...kit, "api"],
      lineups: [...ground, "session", "proposals"],
      board: [...ground, "proposals"],
    };
    expect(new Set(files.map(({ path }) => roomIn("client/src/", path)))).toEqual(
      new Set(Object.keys(rooms)),
    );
    expect(breaches("client/src/", (room) => rooms[room] ?? [])).toEqual([]);
  });

  it("a feature of the board knows its ground and its canvas, and nothing below knows a feature", () => {
    const mayKnow: Readonly<Record<string, readonly string[] | "everything">> = {
      // The page and the list introduce.
      "": "everything",
      ground: [],
      canvas: ["ground"],
      room: ["ground", "canvas"],
    };
    const rooms = files.filter(({ path }) => path.startsWith("client/src/board/"));
    expect(rooms.length).toBeGreaterThan(300);
    expect(breaches("client/src/board/", (room) => mayKnow[room] ?? ["ground", "canvas"])).toEqual(
      [],
    );
  });

  it("one file names the features of the board", () => {
    const naming = files.filter(
      (file) =>
        roomIn("client/src/board/", file.path) === "" &&
        named(file).some((path) => path.startsWith("client/src/board/features/")),
    );
    expect(naming.map(({ path }) => path)).toEqual(["client/src/board/board-features.ts"]);
  });
});
