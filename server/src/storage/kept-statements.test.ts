import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { KeptStatements } from "./kept-statements.ts";

function open(): { readonly database: DatabaseSync; readonly kept: KeptStatements } {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE capitals (id TEXT); INSERT INTO capitals VALUES ('HUM')");
  return { database, kept: new KeptStatements(database) };
}

test("[K23] a sentence said again is the one that was prepared, and reads what its table is by then", () => {
  const { kept } = open();
  const all = "SELECT * FROM capitals";
  const before = kept.of(all);
  expect(before.hasRows).toBe(true);
  expect(kept.of(all)).toBe(before);
  const change = kept.of("ALTER TABLE capitals ADD COLUMN beat TEXT DEFAULT 'hop'");
  expect(change.hasRows).toBe(false);
  change.statement.run();
  expect(kept.of(all).statement.all()).toEqual([{ id: "HUM", beat: "hop" }]);
});

test("[K23] what was said last is kept, and no endless list", () => {
  const { kept } = open();
  const numbered = (number: number): string => `SELECT id, ${number} FROM capitals`;
  const first = kept.of(numbered(0));
  const second = kept.of(numbered(1));
  for (let number = 2; number < 256; number += 1) kept.of(numbered(number));
  expect(kept.of(numbered(0))).toBe(first);
  kept.of(numbered(256));
  expect(kept.of(numbered(0))).toBe(first);
  expect(kept.of(numbered(1))).not.toBe(second);
  const list = `SELECT id FROM capitals WHERE id IN (${"?,".repeat(5000)}?)`;
  expect(kept.of(list)).not.toBe(kept.of(list));
});
