import { MARK_HEADER } from "@zentaikan/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let ids: readonly string[];
let boardId: string;
beforeEach(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  const made: string[] = [];
  for (const name of ["甲社", "乙社", "丙社"]) made.push((await post("customers", { name })).id);
  ids = made;
  boardId = (await post("boards", { customerId: made[0] })).id;
});
afterEach(() => app.close());

const post = async (path: string, body: object) =>
  (await app.ask("POST", `/api/${path}`, { cookie: owner, body })).body;
const LISTS = ["customers", "relationships"] as const;
type List = (typeof LISTS)[number];
const markOf = async (list: List, cookie = owner): Promise<string> => {
  const { headers, body } = await app.ask("GET", `/api/${list}`, { cookie });
  expect((list === "customers" ? body : body.customers).length).toBeGreaterThan(0);
  return headers.get(MARK_HEADER) ?? "";
};
const since = async (list: List, mark: string, cookie = owner) =>
  (await app.ask("GET", `/api/${list}/changes?since=${mark}`, { cookie })).body;
const told = async (list: List, mark: string) => {
  const { kind, customers = [], gone = [] } = await since(list, mark);
  return { kind, changed: customers.map(({ id }: { id: string }) => id), gone };
};
const nothing = { kind: "some", changed: [], gone: [] };

test("[CR9] after one customer changed, that one alone is sent anew, as the whole list has it", async () => {
  const [, id = ""] = ids;
  for (const list of LISTS) {
    const mark = await markOf(list);
    expect(await told(list, mark)).toEqual(nothing);
    const body = { name: `乙社と${list}` };
    await app.ask("PATCH", `/api/customers/${id}`, { cookie: owner, body });
    const changes = await since(list, mark);
    expect(changes.customers).toHaveLength(1);
    const whole = (await app.ask("GET", `/api/${list}`, { cookie: owner })).body;
    expect(changes.customers[0]).toEqual((list === "customers" ? whole : whole.customers)[1]);
    expect(await told(list, changes.mark)).toEqual(nothing);
  }
});

test("[CR9] [C9] what a list begins with is what the whole one begins with, and has a mark where that is all", async () => {
  const guest = await guestOfBoard();
  for (const list of LISTS) {
    const rowsOf = (body: { customers: object[] } & object[]): object[] =>
      list === "customers" ? body : body.customers;
    const ask = (query: string, cookie = owner) =>
      app.ask("GET", `/api/${list}${query}`, { cookie });
    const whole = await ask("");
    const count = rowsOf(whole.body).length;
    const some = await ask("?first=2");
    expect(rowsOf(some.body)).toEqual(rowsOf(whole.body).slice(0, 2));
    expect(some.headers.get(MARK_HEADER)).toBeNull();
    const all = await ask(`?first=${count}`);
    expect(all.body).toEqual(whole.body);
    expect(await told(list, all.headers.get(MARK_HEADER) ?? "")).toEqual(nothing);
    for (const none of ["?first=0", "?first=501", "?first=x"]) {
      expect((await ask(none)).status).toBe(400);
    }
    if (list === "relationships") continue;
    expect((await ask("?first=1", guest)).body).toEqual((await ask("", guest)).body);
  }
});

test("[CR9] so it is of whoever is new, has another board, name of it or level, and of whom an import wrote", async () => {
  const marks = {
    customers: await markOf("customers"),
    relationships: await markOf("relationships"),
  };
  const changedBy = async (work: () => Promise<unknown>) => {
    await work();
    const [one, other] = await Promise.all(LISTS.map((list) => since(list, marks[list])));
    for (const list of LISTS) marks[list] = list === "customers" ? one.mark : other.mark;
    const named = [one, other].map(({ customers }) =>
      customers.map(({ name }: { name: { ja: string } }) => name.ja),
    );
    expect(named[0]).toEqual(named[1]);
    return named[0];
  };
  const [, , third = ""] = ids;
  expect(await changedBy(() => post("customers", { name: "丁社" }))).toEqual(["丁社"]);
  expect(await changedBy(() => post("boards", { customerId: third }))).toEqual(["丙社"]);
  const renamed = { cookie: owner, body: { title: "中期の大枠" } };
  expect(await changedBy(() => app.ask("PATCH", `/api/boards/${boardId}`, renamed))).toEqual([
    "甲社",
  ]);
  const level = { level: 4, viewpoint: "customer", at: "2025-04-01", evidence: "" };
  const assess = () => post(`customers/${third}/assessments`, level);
  expect(await changedBy(assess)).toEqual(["丙社"]);
  const rows = [{ kind: "create", sheet: { name: "戊社" } }];
  expect(await changedBy(() => post("customers/import", { rows }))).toEqual(["戊社"]);
});

test("[CR9] [CR7] of two that were merged one is gone, and the other leads on from its id", async () => {
  const [into = "", from = ""] = ids;
  const marks = await Promise.all(LISTS.map((list) => markOf(list)));
  const seen = { anonymousName: "", industry: "", salesBand: null, peopleBand: null, tags: [] };
  const was = {
    into: { ...seen, name: "甲社", archived: false },
    from: { ...seen, name: "乙社", archived: false },
  };
  await post(`customers/${into}/merge`, { from, sheet: {}, was });
  for (const [at, list] of LISTS.entries()) {
    expect(await told(list, marks[at] ?? "")).toMatchObject({ changed: [into], gone: [from] });
  }
  const { customers } = await since("customers", marks[0] ?? "");
  expect(customers[0].formerIds).toEqual([from]);
});

test("[CR9] whoever may something else, was away too long or comes from before a start reads the whole list", async () => {
  const member = await app.signIn();
  const mark = await markOf("customers", member);
  expect((await since("customers", mark, member)).kind).toBe("some");
  for (const unknown of ["", "x", "x.0", `${mark}0`, mark.replace(/\d+$/, "-1")]) {
    expect((await since("customers", unknown, member)).kind).toBe("whole");
  }
  const { body } = await app.ask("GET", "/api/session", { cookie: member });
  const role = { cookie: owner, body: { role: "none" } };
  await app.ask("PUT", `/api/boards/${boardId}/roles/${body.person.id}`, role);
  expect((await since("customers", mark, member)).kind).toBe("whole");
  const later = await markOf("customers", member);
  await app.ask("PATCH", `/api/boards/${boardId}`, { cookie: owner, body: { title: "別の題" } });
  const { customers } = await since("customers", later, member);
  expect(customers).toMatchObject([{ id: ids[0], boards: [] }]);
});

test("[CR9] [CR3] a guest is told of no change that is not theirs, and reads their own list whole", async () => {
  const guest = await guestOfBoard();
  const mark = await markOf("customers", guest);
  await post("customers", { name: "秘密の会社" });
  expect(await since("customers", mark, guest)).toEqual({ kind: "whole" });
  const list = await app.ask("GET", "/api/customers", { cookie: guest });
  expect(list.body.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
  const refused = await app.ask("GET", `/api/relationships/changes?since=${mark}`, {
    cookie: guest,
  });
  expect(refused.status).toBe(403);
});

async function guestOfBoard(): Promise<string> {
  const usual = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 3 };
  const secret = new URL((await post("invitations", usual)).link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
}
