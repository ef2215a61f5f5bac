import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let cookie: string;
let customerId: string;
beforeAll(async () => {
  app = await openTestApp();
  cookie = await app.signIn();
  customerId = (await ask("POST", "/api/customers", { name: "甲社" })).body.id;
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown) =>
  app.ask(method, path, { cookie, body });
const newBoard = async (more: object = {}) =>
  (await ask("POST", "/api/boards", { customerId, ...more })).body;

test("[BK1] a board has the kind that was chosen for it, on every list, in its copies, and for good", async () => {
  const capital = await newBoard();
  const other = await newBoard({ kind: "circulation" });
  expect([capital.kind, other.kind]).toEqual(["capital", "circulation"]);
  expect([capital.title, other.title]).toEqual(["マクロ構造", "マネタイズ・シナリオ"]);
  expect((await ask("POST", "/api/boards", { customerId, kind: "else" })).body.code).toBe(
    "badRequest",
  );
  const path = `/api/boards/${other.id}`;
  await ask("PATCH", path, { title: "来期", kind: "capital" });
  expect((await ask("GET", path)).body).toMatchObject({ title: "来期", kind: "circulation" });
  const copied = await ask("POST", `${path}/copies`, { customerId, title: "写し" });
  expect(copied.body.kind).toBe("circulation");
  const kinds = (boards: { id: string; kind: string }[]) =>
    new Map(boards.map(({ id, kind }) => [id, kind]));
  const expected = new Map([
    [capital.id, "capital"],
    [other.id, "circulation"],
    [copied.body.id, "circulation"],
  ]);
  expect(kinds((await ask("GET", "/api/boards")).body)).toEqual(expected);
  const [customer] = (await ask("GET", "/api/customers")).body;
  expect(kinds(customer.boards)).toEqual(expected);
});

test("[BK2] a board on circulation stands for no customer, and none on capitals is raised from it", async () => {
  const { id } = (await ask("POST", "/api/customers", { name: "乙社" })).body;
  const leftOut = async () => {
    // Nobody works faster than the limits let people.
    app.now += 60_000;
    const answer = await ask("GET", "/api/segments?basis=now");
    return answer.status === 200 ? answer.body.leftOut : null;
  };
  const other = await newBoard({ customerId: id, kind: "circulation" });
  // The first customer has an empty board on capitals, the second none.
  await expect.poll(leftOut, { timeout: 30_000 }).toMatchObject({ noBoard: 1, emptyBoard: 1 });
  await newBoard({ customerId: id });
  await expect.poll(leftOut, { timeout: 30_000 }).toMatchObject({ noBoard: 0, emptyBoard: 2 });
  const raised = await ask("POST", `/api/boards/${other.id}/raised`, { title: "視座を上げて" });
  expect([raised.status, raised.body.code]).toEqual([409, "otherKind"]);
});

test("[BK3] what makes no sense on a board on circulation is refused, and the board stays as it is", async () => {
  const { id } = await newBoard({ kind: "circulation" });
  const path = `/api/boards/${id}`;
  const before = (await ask("GET", `${path}/structure`)).body;
  const eight = { id: "ccpi8", version: 1 };
  const six = { id: "iirc6", version: 1 };
  const file = (format: string) => ({ source: { kind: "now" }, format, language: "ja" });
  const proposal = {
    party: "internal",
    note: "",
    reason: "",
    asked: [{ kind: "role", role: "owner" }],
    contentHash: "0".repeat(64),
  };
  const answers = [
    await ask("PATCH", `${path}/baseline`, { baseline: "currentQA" }),
    await ask("PATCH", `${path}/lineup`, { from: eight, to: six }),
    await ask("POST", `${path}/exports`, file("pptx")),
    await ask("POST", `${path}/exports`, file("graphml")),
    await ask("POST", `${path}/exports`, file("report.pdf")),
    await ask("POST", `${path}/agreements`, { ...proposal, subject: "lineup" }),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
    answers.map(() => [409, "otherKind"]),
  );
  expect((await ask("GET", `${path}/structure`)).body).toEqual(before);
  // As what it leaves at all, it does.
  expect((await ask("POST", `${path}/exports`, file("json"))).status).toBe(202);
});
