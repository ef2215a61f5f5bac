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
const beginning = "/api/customers?first=60";
/** The wire: answers by what is asked for. A beginning has a mark where there is no more. */
const answer = (bodies: Readonly<Record<string, unknown>>, mark = "p.1") => {
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    const isWhole = path !== beginning || !("/api/customers" in bodies);
    const headers: Record<string, string> = isWhole ? { [MARK_HEADER]: mark } : {};
    return Promise.resolve(Response.json(bodies[path], { headers }));
  });
};
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

test("[HO30] of a list that is here what changed is asked for alone, and every other row stays the very same", async () => {
  answer({ [beginning]: ["甲", "乙", "丙"].map((id) => row(id)) });
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
    beginning,
    "/api/customers/changes?since=p.1",
    "/api/customers/changes?since=p.2",
  ]);
});

test("[HO30] where the server remembers nothing the list is read whole, and rows that say the same are the same", async () => {
  answer({ [beginning]: ["甲", "乙"].map((id) => row(id)) });
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

test("[HO30] no more of a long list is asked for before what it begins with was shown", async () => {
  const many = Array.from({ length: 200 }, (_, at) => row(`c${at}`));
  answer({ [beginning]: many.slice(0, 60), "/api/customers": many });
  const begun = Promise.withResolvers<List>();
  const shown = Promise.withResolvers<void>();
  const reading = readMarkedList<List, Parameters<typeof door.takeIn>[1]>(
    undefined,
    door,
    (list) => {
      begun.resolve(list);
      return shown.promise;
    },
  );
  expect(await begun.promise).toEqual(many.slice(0, 60));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(asked).toEqual([beginning]);
  shown.resolve();
  const whole = await reading;
  expect(whole).toEqual(many);
  // What is shown already is not drawn anew.
  expect(whole[59]).toBe((await begun.promise)[59]);
  expect(asked).toEqual([beginning, "/api/customers"]);
});
