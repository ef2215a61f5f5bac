import { expect, test } from "vitest";
import { OftenAsked } from "./often-asked.ts";

test("[K23] names are given to what is asked often, so many and no more, whatever is asked beside it", () => {
  const often = new OftenAsked();
  const ask = (sql: string, times: number): string | undefined => {
    let name: string | undefined;
    for (let time = 0; time < times; time += 1) name = often.nameOf(sql);
    return name;
  };
  expect(ask("select 1", 19)).toBeUndefined();
  const name = ask("select 1", 1);
  expect(name).toMatch(/^[0-9a-f]{40}$/);
  expect(ask("select 1", 1)).toBe(name);
  expect(ask('select "t".* from t', 50)).toBeUndefined();
  // A flood of others takes what was counted, and no name that was given.
  expect(ask("select 2", 19)).toBeUndefined();
  for (let other = 0; other < 5000; other += 1) ask(`select 3, ${other}`, 1);
  expect(ask("select 2", 1)).toBeUndefined();
  expect(ask("select 1", 1)).toBe(name);
  const names = new Set(Array.from({ length: 500 }, (_, other) => ask(`select 4, ${other}`, 20)));
  expect(names.size).toBe(200);
});
