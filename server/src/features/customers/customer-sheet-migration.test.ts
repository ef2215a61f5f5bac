import { sql } from "kysely";
import { expect, test } from "vitest";
import { openWorkspaceDatabase } from "../../storage/workspace-database.ts";
import * as firstTables from "../../storage/migrations/0001-first-tables.ts";
import * as people from "../../storage/migrations/0007-people.ts";
import { up } from "./migrations/0027-customer-sheet.ts";

test("[CR1] sales and headcount that were words and numbers are in their bands", async () => {
  const database = await openWorkspaceDatabase(":memory:", {
    "0001-first-tables": firstTables,
    "0007-people": people,
  });
  const known = [
    ["a", "400億円", 1200],
    ["b", "1,800億円", 49],
    ["c", "9.5億円", null],
    ["d", "不明", 10_000],
    ["e", "", 300],
  ] as const;
  for (const [id, sales, people] of known) {
    await sql`
      insert into "customers" ("id", "nameJa", "nameEn", "industry", "sales", "people", "archived", "createdAt")
      values (${id}, '甲', 'K', '', ${sales}, ${people}, 0, 1)`.execute(database);
  }
  await up(database as never);
  const rows = await database
    .selectFrom("customers")
    .select(["id", "salesBand", "peopleBand", "tags", "anonymousName"])
    .orderBy("id")
    .execute();
  await database.destroy();
  expect(rows.map(({ salesBand, peopleBand }) => [salesBand, peopleBand])).toEqual([
    ["100-500", "1000-3000"],
    ["1000-5000", "0-50"],
    ["0-10", null],
    [null, "10000-"],
    [null, "300-1000"],
  ]);
  expect(rows[0]).toMatchObject({ tags: "[]", anonymousName: "" });
});
