import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let boardId: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  const customer = await app.ask("POST", "/api/customers", {
    cookie: owner,
    body: { name: "甲社" },
  });
  const body = { customerId: customer.body.id };
  boardId = (await app.ask("POST", "/api/boards", { cookie: owner, body })).body.id;
});
afterAll(() => app.close());
// What happens one after another does not happen at one moment.
beforeEach(() => void (app.now += 60_000));

const path = () => `/api/boards/${boardId}/snapshots`;

/** A real state of the board, as if it had kept itself. */
async function turn(since: number): Promise<string> {
  app.now += 60_000;
  const { id } = (await app.ask("POST", path(), { cookie: owner, body: { name: "" } })).body;
  const changes = [{ ja: "ホップから技術資本を外した", en: "Removed Technology from Hop" }];
  const turnBody = JSON.stringify({ people: [], changes, count: 1, since });
  const kept = app.database.updateTable("snapshots").where("id", "=", id);
  await kept.set({ occasion: "turned", turnBody }).execute();
  return id;
}

async function guest(role = "editor", name = "花子", known?: string): Promise<string> {
  app.now += 60_000;
  const wanted = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: null };
  const { link } = (await app.ask("POST", "/api/invitations", { cookie: owner, body: wanted }))
    .body;
  const secret = new URL(link).hash.slice(1);
  const joined = await app.ask("POST", "/api/join", {
    body: { secret, name },
    ...(known !== undefined && { cookie: known }),
  });
  return cookieOf(joined);
}

const told = async (cookie: string) => {
  const states = (await app.ask("GET", path(), { cookie })).body as KeptStateBody[];
  return states.map(({ id, turn: one }) => [id, one?.count]);
};

test("[N9] a guest knows of the history what kept itself since they came, by whatever way they ask", async () => {
  const before = await turn(0);
  const beforeAt = app.now;
  const named = (await app.ask("POST", path(), { cookie: owner, body: { name: "節目" } })).body.id;
  const hanako = await guest();
  const after = await turn(beforeAt);
  const later = await turn(app.now);
  expect(await told(owner)).toEqual([
    [later, 1],
    [after, 1],
    [named, undefined],
    [before, 1],
  ]);
  // What changed since a state that they do not know would tell them of that one.
  expect(await told(hanako)).toEqual([
    [later, 1],
    [after, 0],
    [named, undefined],
  ]);
  const asked = async (cookie: string, method: string, address: string, body?: unknown) =>
    (await app.ask(method, address, { cookie, body })).status;
  for (const [cookie, status] of [
    [owner, 200],
    [hanako, 404],
  ] as const) {
    expect(await asked(cookie, "GET", `${path()}/${before}`)).toBe(status);
    const restored = { snapshot: before };
    expect(await asked(cookie, "POST", `/api/boards/${boardId}/restore`, restored)).toBe(status);
  }
  expect(
    (await app.ask("GET", `${path()}/${after}`, { cookie: hanako })).body.snapshot.turn,
  ).toEqual({ people: [], changes: [], count: 0 });
  expect(await asked(hanako, "DELETE", `${path()}/${before}`)).toBe(404);
  expect(await asked(owner, "DELETE", `${path()}/${before}`)).toBe(204);
});

test("[N9] another role leaves them what they know; who comes back after a break knows it from then on", async () => {
  let taro = await guest("viewer", "太郎");
  const { id } = (await app.ask("GET", "/api/session", { cookie: taro })).body.person;
  const first = await turn(0);
  const give = (role: string | null) =>
    app.ask("PUT", `/api/boards/${boardId}/roles/${id}`, { cookie: owner, body: { role } });
  app.now += 60_000;
  expect((await give("commenter")).status).toBeLessThan(300);
  const knows = async (state: string) => (await told(taro)).some(([one]) => one === state);
  expect(await knows(first)).toBe(true);
  expect((await give("none")).status).toBeLessThan(300);
  const meanwhile = await turn(0);
  taro = await guest("editor", "太郎", taro);
  const last = await turn(0);
  expect([await knows(first), await knows(meanwhile), await knows(last)]).toEqual([
    false,
    false,
    true,
  ]);
});
