import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
beforeEach(async () => {
  app = await openTestApp();
  const cookie = await app.signIn();
  ask = (method, path, body) => app.ask(method, path, { cookie, body });
});
afterEach(() => app.close());

test("customers are added, renamed, archived and taken back, in the order of their creation", async () => {
  const created = await ask("POST", "/api/customers", { name: " 甲社 ", industry: "食品" });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({
    name: { ja: "甲社", en: "甲社" },
    industry: "食品",
    boards: [],
  });
  app.now += 1;
  const second = await ask("POST", "/api/customers", { name: "乙社" });
  const path = `/api/customers/${created.body.id}`;
  expect((await ask("PATCH", path, { name: "丙社" })).body.name.ja).toBe("丙社");
  expect((await ask("PATCH", path, { archived: true })).body.archived).toBe(true);
  expect((await ask("PATCH", path, {})).body).toMatchObject({
    archived: true,
    name: { ja: "丙社" },
  });
  expect((await ask("PATCH", path, { archived: false })).body.archived).toBe(false);
  const list = await ask("GET", "/api/customers");
  expect(list.body.map(({ id }: { id: string }) => id)).toEqual([created.body.id, second.body.id]);
});

test("[H1] what is no customer is refused with a code and two sentences", async () => {
  for (const body of [{}, { name: "x".repeat(121) }, { name: ["x"] }, "text", null]) {
    const { status, body: refusal } = await ask("POST", "/api/customers", body);
    expect([status, refusal.code]).toEqual([400, "badRequest"]);
    expect(refusal.message).toEqual({ ja: expect.any(String), en: expect.any(String) });
  }
  const missing = await ask("PATCH", "/api/customers/nobody", { archived: true });
  expect([missing.status, missing.body.code]).toEqual([404, "noSuchCustomer"]);
});

test("[CR2] a customer's sheet is written field by field, and nothing that changed meanwhile is overwritten", async () => {
  const { body: made } = await ask("POST", "/api/customers", { name: "甲社" });
  const path = `/api/customers/${made.id}`;
  const sheet = { anonymousName: "中部の部品会社", salesBand: "100-500", tags: ["重点", "重点"] };
  expect((await ask("PATCH", path, sheet)).body).toMatchObject({
    ...sheet,
    tags: ["重点"],
    peopleBand: null,
    name: { ja: "甲社" },
  });
  const first = { industry: "food", was: { industry: "", tags: ["重点"] } };
  expect((await ask("PATCH", path, first)).status).toBe(200);
  const late = await ask("PATCH", path, { industry: "retail", was: { industry: "" } });
  expect([late.status, late.body.code]).toEqual([409, "changedMeanwhile"]);
  // What somebody else changed beside it is no reason to refuse.
  expect(
    (await ask("PATCH", path, { salesBand: null, was: { salesBand: "100-500" } })).body,
  ).toMatchObject({ industry: "food", salesBand: null, anonymousName: "中部の部品会社" });
  for (const body of [
    { salesBand: "1-2" },
    { tags: ["x".repeat(41)] },
    { tags: Array(13).fill("x") },
  ]) {
    expect((await ask("PATCH", path, body)).status).toBe(400);
  }
});
