import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const top = fileURLToPath(new URL("../../", import.meta.url));
const specs = execFileSync("git", ["ls-files", "*SPEC.md"], { cwd: top, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "");

/** `**UI4**`, `**[BD9]**` or `**CS1-CS5**` where a law begins. */
const law = /(?:^[*-] |\. )\*\*\[?(?<kind>[A-Z]+)(?<from>\d+)(?:-[A-Z]+(?<to>\d+))?\]?\*\*/gm;

test.each(specs)("[AR12] a number in %s is one law", (path) => {
  const numbers = [...readFileSync(top + path, "utf8").matchAll(law)].flatMap(({ groups = {} }) => {
    const { kind, from, to = from } = groups;
    const length = Number(to) - Number(from) + 1;
    return Array.from({ length }, (_, step) => `${kind}${Number(from) + step}`);
  });
  expect(numbers.length).toBeGreaterThan(0);
  const taken = numbers.filter((number, place) => numbers.indexOf(number) !== place);
  expect(taken, "taken already: choose a number that is free").toEqual([]);
});
