import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSourceFiles } from "./source-files.ts";

/** What SQLite alone understands; `storage/sql-words.ts` says it for both. */
const ofSqlite = /json_each|json_extract|json_group|\bindexed by\b|without rowid|"is not", "[a-z]/i;
const home = /^server\/src\/(storage\/|.*\/migrations\/00(0|1|2|3[0-4]))/;

test("[K21] what features ask of the workspace, SQLite and PostgreSQL understand", () => {
  const found = readSourceFiles()
    .map(({ path }) => path)
    .filter((path) => path.startsWith("server/src/") && !home.test(path))
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) => {
      const lines = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8").split("\n");
      return lines.flatMap((line) => (ofSqlite.test(line) ? [`${path}: ${line.trim()}`] : []));
    });
  expect(found.filter((line) => !line.includes("isPostgres("))).toEqual([]);
});
