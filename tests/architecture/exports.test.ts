import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readSourceFiles } from "./source-files.ts";

const top = fileURLToPath(new URL("../../", import.meta.url));
const files = readSourceFiles();
const packages = ["capital-graph", "board-model", "board-export", "board-import", "protocol"];

/** What other packages import by a package's name, as the file that it stands for. */
const entries = new Map(
  [...packages.map((name) => `packages/${name}`), "server"].flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(`${top}${folder}/package.json`, "utf8")) as {
      readonly name: string;
      readonly exports: Readonly<Record<string, string>>;
    };
    return Object.entries(exports).map(([entry, file]) => [
      posix.join(name, entry),
      posix.join(folder, file),
    ]);
  }),
);

function fileOf(path: string, from: string): string {
  if (from.startsWith(".")) return posix.join(posix.dirname(path), from);
  const folder = posix.dirname(from);
  const whole = entries.get(from) ?? entries.get(posix.join(folder, "*"));
  return whole?.replace("*", posix.basename(from)) ?? from;
}

const statement =
  /^(?:import|export)\s+(?:type\s+)?(?<clause>[^"';]*?)\sfrom\s+"(?<from>[^"]+)"|import\(\s*"(?<late>[^"]+)"/gm;
const declaration =
  /^export\s+(?:abstract\s+)?(?:async\s+)?(?:const|let|function\*?|class|interface|type)\s+(?<name>\w+)/gm;
const listed = /^export\s+(?:type\s+)?\{(?<names>[^}]*)\}/gm;

/** The names in braces as the other file calls them, or as this one does. */
function namesIn(braces: string, side: "there" | "here"): string[] {
  return braces.split(",").flatMap((part) => {
    const [there = "", here = there] = part
      .trim()
      .replace(/^type\s+/, "")
      .split(/\s+as\s+/);
    return there === "" ? [] : [side === "there" ? there : here];
  });
}

/** `path name`, or `path *` where a file is imported whole. */
const used = new Set(
  files.flatMap(({ path, text }) =>
    [...text.matchAll(statement)].flatMap(({ groups = {} }) => {
      const { clause = "*", from = groups["late"] ?? "" } = groups;
      const file = fileOf(path, from);
      const braces = /\{(?<names>[^}]*)\}/.exec(clause)?.groups?.["names"];
      if (braces === undefined) return [`${file} *`];
      return namesIn(braces, "there").map((name) => `${file} ${name}`);
    }),
  ),
);

/** A library for programs, which its README documents: who asks for it is no file of ours. */
const library = "packages/capital-graph/src/index.ts";

test("[AR16] what a file exports, another file imports", () => {
  const alone = files
    .filter(({ path }) => path !== library)
    .flatMap(({ path, text }) => {
      const declared = [...text.matchAll(declaration)].map(({ groups }) => groups?.["name"] ?? "");
      const inBraces = [...text.matchAll(listed)].flatMap(({ groups }) =>
        namesIn(groups?.["names"] ?? "", "here"),
      );
      if (used.has(`${path} *`)) return [];
      return [...declared, ...inBraces]
        .filter((name) => !used.has(`${path} ${name}`))
        .map((name) => `${path} exports ${name}`);
    });
  expect(alone).toEqual([]);
});
