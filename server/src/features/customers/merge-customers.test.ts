import type { CustomerBody } from "@zentaikan/protocol/customers";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
beforeEach(async () => {
  app = await openTestApp();
  owner = await app.signIn();
});
afterEach(() => app.close());

const ask = (method: string, path: string, body?: unknown, cookie = owner): Promise<Answer> =>
  app.ask(method, `/api${path}`, { cookie, body });
const list = async (cookie = owner): Promise<CustomerBody[]> =>
  (await ask("GET", "/customers", undefined, cookie)).body;
const seen = ({ name, ...customer }: CustomerBody) => {
  const { anonymousName, industry, salesBand, peopleBand, tags, archived } = customer;
  return { name: name.ja, anonymousName, industry, salesBand, peopleBand, tags, archived };
};
const merge = (into: CustomerBody, from: CustomerBody, sheet: object = {}) =>
  ask("POST", `/customers/${into.id}/merge`, {
    from: from.id,
    sheet,
    was: { into: seen(into), from: seen(from) },
  });

async function newCustomer(name: string, sheet: object = {}): Promise<CustomerBody> {
  const { body } = await ask("POST", "/customers", { name });
  return (await ask("PATCH", `/customers/${body.id}`, sheet)).body;
}
const newBoard = async (customerId: string): Promise<string> =>
  (await ask("POST", "/boards", { customerId })).body.id;

async function guestOf(boardId: string): Promise<string> {
  const wanted = { kind: "board", boardId, role: "viewer", lifetimeDays: 1, maxUses: 1 };
  const { link } = (await ask("POST", "/invitations", wanted)).body;
  const body = { secret: new URL(link).hash.slice(1), name: "客" };
  return cookieOf(await app.ask("POST", "/api/join", { body }));
}

test("[CR7] one customer stands as it was chosen, with all boards of both, and the other's id leads there", async () => {
  const into = await newCustomer("甲社", { tags: ["重点"], industry: "food" });
  const from = await newCustomer("株式会社甲", { salesBand: "100-500", tags: ["春"] });
  const [mine, theirs] = [await newBoard(into.id), await newBoard(from.id)];
  const { status, body } = await merge(into, from, { name: from.name.ja, tags: ["重点", "春"] });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: into.id,
    name: from.name,
    industry: "food",
    salesBand: null,
    tags: ["重点", "春"],
  });
  const customers = await list();
  expect(customers).toHaveLength(1);
  expect(customers[0]?.boards.map(({ id }) => id)).toEqual([mine, theirs]);
  expect(customers[0]?.formerIds).toEqual([from.id]);

  // The old id goes on being good, after the next merge too.
  const changed = (await ask("PATCH", `/customers/${from.id}`, { industry: "化学" })).body;
  expect([changed.id, changed.boards.length]).toEqual([into.id, 2]);
  const level = { level: 4, viewpoint: "customer", at: "2026-01-01", evidence: "部長の言葉" };
  expect((await ask("POST", `/customers/${from.id}/assessments`, level)).status).toBe(201);
  const said = (await ask("GET", `/customers/${from.id}/assessments`)).body;
  expect(said).toEqual((await ask("GET", `/customers/${into.id}/assessments`)).body);
  expect(said).toHaveLength(1);
  const last = await newCustomer("乙社");
  const [current] = await list();
  if (current === undefined) throw new Error("no customer");
  expect((await merge(last, current)).status).toBe(200);
  await newBoard(from.id);
  const [only] = await list();
  expect(only?.id).toBe(last.id);
  expect(only?.boards).toHaveLength(3);
  expect(new Set(only?.formerIds)).toEqual(new Set([into.id, from.id]));
  const copy = { customerId: into.id, title: "写し" };
  const copied = await ask("POST", `/boards/${mine}/copies`, copy);
  expect([copied.status, copied.body.customerId]).toEqual([201, last.id]);

  const { entries } = (await ask("GET", `/audit?customerId=${last.id}`)).body;
  const merges = entries.filter(({ kind }: { kind: string }) => kind === "customersMerged");
  expect(merges.map(({ details }: { details: unknown }) => details)).toEqual([
    { from: into.id, fromName: "株式会社甲", name: "乙社", boards: 2 },
    { from: from.id, fromName: "株式会社甲", name: "株式会社甲", boards: 1 },
  ]);
});

test("[CR7] what was shown must stand: changed, archived or merged meanwhile, nothing is written", async () => {
  const [one, other] = [await newCustomer("甲社"), await newCustomer("甲社")];
  const before = await list();
  await ask("PATCH", `/customers/${other.id}`, { industry: "化学" });
  expect((await merge(one, other)).body.code).toBe("shownOvertaken");
  await ask("PATCH", `/customers/${other.id}`, { industry: "", archived: true });
  expect((await merge(one, other)).body.code).toBe("shownOvertaken");
  await ask("PATCH", `/customers/${other.id}`, { archived: false });
  expect(await list()).toEqual(before);
  expect((await merge(one, one)).body.code).toBe("badRequest");
  expect((await merge(one, { ...other, id: "nobody" })).body.code).toBe("noSuchCustomer");

  // Both at once, each into the other: one comes second.
  const answers = await Promise.all([merge(one, other), merge(other, one)]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe("shownOvertaken");
  expect(await list()).toHaveLength(1);
});

test("[CR7] what our team has said of how near we are goes along", async () => {
  const [into, from] = [await newCustomer("甲社"), await newCustomer("甲")];
  const level = { level: 4, viewpoint: "customer", at: "2026-01-01", evidence: "部長の言葉" };
  expect((await ask("POST", `/customers/${from.id}/assessments`, level)).status).toBeLessThan(300);
  const [, shown] = await list();
  if (shown === undefined) throw new Error("no customer");
  expect((await merge(into, shown)).body.relationship).toMatchObject({ level: 4 });
});

test("[CR7] a guest keeps their board under the customer that stays, and learns of nothing else", async () => {
  const into = await newCustomer("甲社", { tags: ["秘密の札"], anonymousName: "秘密の呼び名" });
  const from = await newCustomer("株式会社甲", { tags: ["別の札"] });
  const [hidden, shared] = [await newBoard(into.id), await newBoard(from.id)];
  const guest = await guestOf(shared);
  expect((await list(guest)).map(({ id }) => id)).toEqual([from.id]);
  expect((await merge(into, from)).status).toBe(200);
  const [customer, ...others] = await list(guest);
  expect(others).toEqual([]);
  expect(customer).toMatchObject({ id: into.id, name: into.name, tags: [], anonymousName: "" });
  expect(customer?.boards.map(({ id }) => id)).toEqual([shared]);
  for (const path of ["/customers", "/boards", `/boards/${shared}`, `/audit?boardId=${shared}`]) {
    const told = JSON.stringify((await ask("GET", path, undefined, guest)).body);
    for (const secret of ["秘密", "別の札", hidden, from.id, "株式会社甲", "customersMerged"]) {
      expect(told).not.toContain(secret);
    }
  }
  expect((await ask("GET", `/boards/${hidden}`, undefined, guest)).status).toBe(404);
});

test("[CR7] [Q3] boards are counted for the customer that has them now", async () => {
  const [into, from] = [await newCustomer("甲社"), await newCustomer("甲")];
  await newBoard(into.id);
  await newBoard(from.id);
  await merge(into, from);
  const tallies = await app.database
    .selectFrom("tallies")
    .select(["owner", "count"])
    .where("what", "=", "boards")
    .where("of", "=", "customer")
    .where("owner", "in", [into.id, from.id])
    .orderBy("count", "desc")
    .execute();
  expect(tallies).toEqual([
    { owner: into.id, count: 2 },
    { owner: from.id, count: 0 },
  ]);
});

test("[CR8] views are kept per person, renamed, deleted, and nobody else's are there", async () => {
  const { status, body: view } = await ask("POST", "/views", { name: " 重点 ", query: "tag=重点" });
  expect([status, view]).toEqual([
    201,
    { id: expect.any(String), name: "重点", query: "tag=重点" },
  ]);
  const other = await app.signIn();
  expect((await ask("GET", "/views", undefined, other)).body).toEqual([]);
  expect((await ask("PATCH", `/views/${view.id}`, { name: "盗" }, other)).status).toBe(404);
  expect((await ask("DELETE", `/views/${view.id}`, undefined, other)).status).toBe(204);
  await ask("PATCH", `/views/${view.id}`, { name: "春" });
  expect((await ask("GET", "/views")).body).toEqual([{ ...view, name: "春" }]);
  expect((await ask("DELETE", `/views/${view.id}`)).status).toBe(204);
  expect((await ask("GET", "/views")).body).toEqual([]);
  expect((await app.ask("GET", "/api/views", { token: app.token })).status).toBe(403);
});

test("[CR8] a view that is renamed in one window and shows something else from another has both", async () => {
  const { body: view } = await ask("POST", "/views", { name: "重点", query: "" });
  await Promise.all([
    ask("PATCH", `/views/${view.id}`, { name: "春" }),
    ask("PATCH", `/views/${view.id}`, { query: "tag=春" }),
  ]);
  expect((await ask("GET", "/views")).body).toEqual([{ ...view, name: "春", query: "tag=春" }]);
  expect((await ask("PATCH", `/views/${view.id}`, {})).body).toMatchObject({ name: "春" });
});

test("[CR8] [Q3] a person keeps forty views", async () => {
  for (let count = 0; count < 40; count += 1) {
    await ask("POST", "/views", { name: `${count}`, query: "" });
  }
  const full = await ask("POST", "/views", { name: "もう一つ", query: "" });
  expect([full.status, full.body.code]).toEqual([409, "quotaReached"]);
  const [first] = (await ask("GET", "/views")).body;
  await ask("DELETE", `/views/${first.id}`);
  expect((await ask("POST", "/views", { name: "もう一つ", query: "" })).status).toBe(201);
});
