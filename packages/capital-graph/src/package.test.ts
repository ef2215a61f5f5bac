import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const PACKAGE = join(import.meta.dirname, "..");
const text = (path: string) => readFileSync(join(PACKAGE, path), "utf8");
const files = readdirSync(PACKAGE, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !/node_modules|\.types/.test(path))
  .toSorted();

it("[DO1] the README's example is the file that runs, and prints what the README shows", () => {
  const [example, output] = [...text("README.md").matchAll(/```(?:ts)?\n([^]*?)```/g)].map(
    ([, block]) => block,
  );
  expect(example).toBe(text("examples/read-customers.ts"));
  const printed = execFileSync(
    process.execPath,
    [join(PACKAGE, "examples/read-customers.ts"), join(PACKAGE, "test-data/customers.json")],
    { encoding: "utf8" },
  );
  expect(printed.startsWith(output ?? "nothing is shown")).toBe(true);
  expect(
    printed
      .trimEnd()
      .split("\n")
      .filter((line) => line.startsWith("mk1|")),
  ).toHaveLength(12);
});

it("[DO2] every law of SPEC.md is cited by a test, and every citation is a law", () => {
  const laws = [...text("SPEC.md").matchAll(/^- \*\*([A-Z]{1,2}\d{1,2})\*\*/gm)].map(
    ([, id]) => id,
  );
  const cited = files
    .filter((path) => path.endsWith(".test.ts"))
    .flatMap((path) =>
      [...text(path).matchAll(/["`]\[([A-Z]{1,2}\d{1,2})\] /g)].map(([, id]) => id),
    );
  expect(new Set(laws).size).toBe(laws.length);
  expect(new Set(cited)).toEqual(new Set(laws));
});

it("[DO3] the source imports nothing but its own files, and needs no platform", () => {
  for (const path of files.filter(
    (file) => file.startsWith("src/") && !file.endsWith(".test.ts"),
  )) {
    for (const [, from] of text(path).matchAll(/from "([^"]+)"/g)) expect(from).toMatch(/^\.\.?\//);
  }
  expect(JSON.parse(text("package.json"))).toMatchObject({ dependencies: {} });
});

it("[DO3] no file of the source is longer than 300 lines, and half are under 80", () => {
  const lengths = files
    .filter((path) => path.startsWith("src/") && !path.endsWith(".test.ts"))
    .map((path) => text(path).split("\n").length)
    .toSorted((left, right) => left - right);
  expect(lengths.at(-1)).toBeLessThanOrEqual(300);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
});
