import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let sampleKey: string;
let customerId: string;
let sampleId: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
  const [customer] = (await ask("GET", "/api/customers")).body;
  customerId = customer.id;
  sampleId = customer.boards[0].id;
  sampleKey = (await ask("GET", `/api/boards/${sampleId}/structure`)).body.patternKey;
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown, cookie = owner) =>
  app.ask(method, path, { cookie, body });
const name = { ja: "人と組織の型", en: "People first" };
const startWith = (key: string, cookie = owner) =>
  ask("POST", "/api/pattern-boards", { customerId, pattern: { key, name } }, cookie);
const answer = (boardId: string, answers: object[], cookie = owner) =>
  ask("PUT", `/api/boards/${boardId}/pattern/answers`, { answers }, cookie);
const said = async (boardId: string) =>
  (await ask("GET", `/api/boards/${boardId}/pattern`)).body.answers;

test("[PS1] a board starts from a pattern with nothing of it drawn, and keeps the pattern as it was then", async () => {
  const made = await startWith(sampleKey);
  expect(made.status).toBe(201);
  const { structure } = (await ask("GET", `/api/boards/${made.body.id}/structure`)).body;
  expect(structure).toMatchObject({ nodes: [], links: [] });
  expect((await ask("GET", `/api/boards/${made.body.id}/pattern`)).body).toEqual({
    key: sampleKey,
    name,
    answers: [],
  });
  expect((await ask("GET", `/api/boards/${sampleId}/pattern`)).body).toBeNull();
  for (const key of ["no key", "mk1|n=|e=|r="]) {
    expect((await startWith(key)).body.code).toBe("badRequest");
  }
});

test("[PS2] what people say of items at once is all kept, of one item the last word, and nothing of what is no item", async () => {
  const { id } = (await startWith("mk1|n=1.hum+,2.tec+|e=1.hum+>2.tec+:+|r=")).body;
  const refused = { kind: "refused" };
  await Promise.all([
    answer(id, [{ item: "1.hum+", says: refused }]),
    answer(id, [{ item: "1.hum+>2.tec+:+", says: refused }]),
    answer(id, [{ item: "2.tec+", says: { kind: "instead", node: "2.org+" } }]),
  ]);
  expect(await said(id)).toEqual([
    { item: "1.hum+", instead: null },
    { item: "1.hum+>2.tec+:+", instead: null },
    { item: "2.tec+", instead: "2.org+" },
  ]);
  await answer(id, [
    { item: "1.hum+", says: { kind: "instead", node: "1.soc+" } },
    { item: "1.hum+", says: { kind: "open" } },
    { item: "2.tec+", says: refused },
  ]);
  expect(await said(id)).toEqual([
    { item: "1.hum+>2.tec+:+", instead: null },
    { item: "2.tec+", instead: null },
  ]);
  // All of it or none.
  const answers = [
    { item: "1.hum+", says: refused },
    { item: "3.env+", says: refused },
  ];
  expect((await answer(id, answers)).body.code).toBe("badRequest");
  expect(await said(id)).toHaveLength(2);
});

test("[PS3] how boards depart from their patterns is told of those that whoever asks may read", async () => {
  const { id } = (await startWith("mk1|n=1.hum+|e=|r=")).body;
  await answer(id, [{ item: "1.hum+", says: { kind: "refused" } }]);
  const told = (await ask("GET", "/api/pattern-boards")).body;
  const own = told.find((one: { boardId: string }) => one.boardId === id);
  expect(own).toMatchObject({
    customerId,
    pattern: { name },
    open: 0,
    sentence: { ja: "パターンのとおり、ただし人的資本(ホップ)は置かない。" },
  });
  await ask("PATCH", `/api/boards/${id}/roles`, { memberRole: "none" });
  const member = await app.signIn();
  const others = (await ask("GET", "/api/pattern-boards", undefined, member)).body;
  expect(others.length).toBeGreaterThan(0);
  expect(JSON.stringify(others)).not.toContain(id);
});

test("[PS4] a guest who owns the board reads and says nothing of its pattern", async () => {
  const { id } = (await startWith(sampleKey)).body;
  const invited = { kind: "board", boardId: id, role: "owner", lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask("POST", "/api/invitations", invited)).body;
  const secret = new URL(link).hash.slice(1);
  const guest = cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
  const forbidden = [
    await ask("GET", `/api/boards/${id}/pattern`, undefined, guest),
    await answer(id, [{ item: "1.hum+", says: { kind: "refused" } }], guest),
    await ask("GET", "/api/pattern-boards", undefined, guest),
    await startWith(sampleKey, guest),
  ];
  expect(forbidden.map(({ body }) => body.code)).toEqual(Array(4).fill("forbidden"));
});
