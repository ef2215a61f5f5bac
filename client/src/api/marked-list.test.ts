import { MARK_HEADER } from "@zentaikan/protocol";
import { afterEach, expect, test, vi } from "vitest";
import { readMarkedList, takeInRows } from "./marked-list.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly boards: readonly { readonly title: string }[];
}
type List = readonly Row[];

const row = (id: string, name = id): Row => ({ id, name, boards: [{ title: name }] });
const door = {
  path: "/api/customers",
  rowsOf: (list: List) => list,
  takeIn: (list: List, changes: { kind: "some"; mark: string; customers: List; gone: string[] }) =>
    takeInRows(list, changes),
};
const asked: string[] = [];
/** The wire: answers by what is asked for. */
const answer = (bodies: Readonly<Record<string, unknown>>, mark = "p.1") => {
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    const headers = { [MARK_HEADER]: mark };
    return Promise.resolve(Response.json(bodies[path], { headers }));
  });
};
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

test("[HO30] of a list that is here what changed is asked for alone, and every other row stays the very same", async () => {
  answer({ "/api/customers": ["甲", "乙", "丙"].map((id) => row(id)) });
  const first = await readMarkedList<List, Parameters<typeof door.takeIn>[1]>(undefined, door);
  answer({
    "/api/customers/changes?since=p.1": {
      kind: "some",
      mark: "p.2",
      customers: [row("乙", "乙改め"), row("丁")],
      gone: ["丙"],
    },
    "/api/customers/changes?since=p.2": { kind: "some", mark: "p.3", customers: [], gone: [] },
  });
  const second = await readMarkedList(first, door);
  expect(second.map(({ name }) => name)).toEqual(["甲", "乙改め", "丁"]);
  expect(second[0]).toBe(first[0]);
  expect(await readMarkedList(second, door)).toBe(second);
  expect(asked).toEqual([
    "/api/customers",
    "/api/customers/changes?since=p.1",
    "/api/customers/changes?since=p.2",
  ]);
});

test("[HO30] where the server remembers nothing the list is read whole, and rows that say the same are the same", async () => {
  answer({ "/api/customers": ["甲", "乙"].map((id) => row(id)) });
  const first = await readMarkedList<List, Parameters<typeof door.takeIn>[1]>(undefined, door);
  const whole = { kind: "whole" };
  const now = [row("乙"), row("甲", "甲改め")];
  // As it comes, with a row on each line.
  vi.stubGlobal("fetch", (path: string) =>
    Promise.resolve(
      path === "/api/customers"
        ? new Response(`[\n${now.map((one) => JSON.stringify(one)).join(",\n")}\n]`)
        : Response.json(whole),
    ),
  );
  const second = await readMarkedList(first, door);
  expect(second).toEqual(now);
  expect(second[0]).toBe(first[1]);
});
