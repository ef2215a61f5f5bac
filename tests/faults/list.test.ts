import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ownFolder = "tests/faults/";
const rows = readFileSync(`${root}${ownFolder}README.md`, "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, number, , holders] = /^\| (\d+) \| (.+?) \| (.+) \|$/.exec(line) ?? [];
    return number === undefined || holders === undefined ? [] : [{ number, holders }];
  });

describe("the list of faults", () => {
  test("[FL1] has every case once, in order", () => {
    expect(rows.map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 52 }, (_, index) => index + 1),
    );
  });

  test.each(rows)("[FL2] case $number is held where it says, or says why not", (row) => {
    const citations = [...row.holders.matchAll(/`([^`]+)`(?: \[(\w+)\])?/g)];
    if (citations.length === 0) return expect(row.holders).toMatch(/^not yet: .{20}/);
    for (const [, path = "", law] of citations) {
      const name = path.startsWith(ownFolder) ? `[F${row.number}]` : `[${law}]`;
      expect(existsSync(root + path), path).toBe(true);
      expect(readFileSync(root + path, "utf8").includes(name), `${path} has ${name}`).toBe(true);
    }
  });

  test("[FL3] names every file of this folder that holds a case", () => {
    for (const file of readdirSync(root + ownFolder)) {
      if (!file.endsWith(".test.ts") || file === "list.test.ts") continue;
      const tags = readFileSync(root + ownFolder + file, "utf8").matchAll(/\[F(\d+)\]/g);
      for (const [, number] of tags) {
        const row = rows.find((one) => one.number === number);
        expect(row?.holders, `case ${number} in ${file}`).toContain(ownFolder + file);
      }
    }
  });
});
