import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const top = fileURLToPath(new URL("../../", import.meta.url));
const listed = (...patterns: string[]): string[] =>
  execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", ...patterns],
    { cwd: top, encoding: "utf8" },
  )
    .split("\n")
    .filter((path) => path !== "");
const read = (path: string): string => readFileSync(top + path, "utf8");

/** `**UI4**`, `**[BD9]**` or `**CS1-CS5**` where a law begins. */
const law = /(?:^[*-] |\. )\*\*\[?(?<kind>[A-Z]+)(?<from>\d+)(?:-[A-Z]+(?<to>\d+))?\]?\*\*/gm;
/** `[UI4]` in the name of a test; a range there is none. */
const citation = /\[(?<number>[A-Z]+\d+)\]/g;

const laws = listed("*SPEC.md").flatMap((path) =>
  [...read(path).matchAll(law)].flatMap(({ groups = {} }) => {
    const { kind, from, to } = groups;
    if (to === undefined) return [{ path, number: `${kind}${from}` }];
    const length = Number(to) - Number(from) + 1;
    return Array.from({ length }, (_, step) => ({ path, number: `${kind}${Number(from) + step}` }));
  }),
);
const cited = new Map<string, string>();
for (const path of listed("*.test.ts", "*.test.tsx", "*.e2e.ts", "*.contract.ts", "*.journey.ts")) {
  for (const { groups } of read(path).matchAll(citation)) cited.set(groups?.["number"] ?? "", path);
}
const kindOf = (number: string): string => number.replace(/\d+$/, "");

test("[AR12] a number is one law, and a kind of numbers belongs to one SPEC", () => {
  const numbers = laws.map(({ number }) => number);
  expect(numbers.length).toBeGreaterThan(400);
  const taken = numbers.filter((number, place) => numbers.indexOf(number) !== place);
  expect(taken, "taken already: choose a number that is free").toEqual([]);
  const homes = Map.groupBy(laws, ({ number }) => kindOf(number));
  const shared = [...homes].filter(([, those]) => new Set(those.map(({ path }) => path)).size > 1);
  expect(shared.map(([kind]) => kind)).toEqual([]);
});

test("[AR12] every law is cited by a test", () => {
  // Cases of faults are held where their list says, under other laws too [FL2].
  const alone = laws.filter(({ number }) => kindOf(number) !== "F" && !cited.has(number));
  expect(alone.map(({ path, number }) => `${number} of ${path}`)).toEqual([]);
});

test("[AR12] every citation is a law", () => {
  const numbers = new Set(laws.map(({ number }) => number));
  const unknown = [...cited].filter(([number]) => !numbers.has(number));
  expect(unknown.map(([number, path]) => `${number} in ${path}`)).toEqual([]);
});
