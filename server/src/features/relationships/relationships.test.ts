import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";
import { mergeAssessments } from "./assessments.ts";
import { keepContribution, type ReadContribution } from "./contributions.ts";

let app: TestApp;
let ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
let customerId: string;
let path: string;
beforeEach(async () => {
  app = await openTestApp();
  const cookie = await app.signIn();
  ask = (method, path, body) => app.ask(method, path, { cookie, body });
  customerId = (await ask("POST", "/api/customers", { name: "甲社" })).body.id;
  path = `/api/customers/${customerId}/assessments`;
});
afterEach(() => app.close());

const assessment = (more: object = {}) => ({
  level: 4,
  viewpoint: "ourGuess",
  at: "2025-04-01",
  evidence: "役員が設計会議に呼んでくれた",
  ...more,
});
const latest = async () => (await ask("GET", "/api/customers")).body[0].relationship;
const ofPage = async () => (await ask("GET", "/api/relationships")).body.customers[0];

describe("[RL1] assessments", () => {
  test("are kept with day, viewpoint, evidence and who, the newest day first", async () => {
    await ask("POST", path, assessment());
    const { status, body } = await ask(
      "POST",
      path,
      assessment({ level: 2, viewpoint: "customer", at: "2024-01-31", evidence: "" }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject([
      { level: 4, viewpoint: "ourGuess", at: "2025-04-01", ended: null, corrects: null },
      { level: 2, viewpoint: "customer", at: "2024-01-31", evidence: "" },
    ]);
    expect(body[0].by).toEqual({ id: expect.any(String), name: expect.any(String) });
    expect((await ask("GET", path)).body).toEqual(body);
  });

  test("are corrected by another one and withdrawn with a reason; both stay in the history", async () => {
    const [first] = (await ask("POST", path, assessment())).body;
    const correction = assessment({ level: 5, corrects: first.id });
    const [second] = (await ask("POST", path, correction)).body.filter(
      ({ corrects }: { corrects: string | null }) => corrects !== null,
    );
    expect(second).toMatchObject({ level: 5, corrects: first.id, ended: null });
    expect(await latest()).toEqual({ level: 5, viewpoint: "ourGuess", at: "2025-04-01" });
    const withdrawal = { reason: "別の会社の話だった" };
    const { body } = await ask("POST", `${path}/${second.id}/withdrawal`, withdrawal);
    const byId = Object.fromEntries(body.map((one: { id: string }) => [one.id, one]));
    expect(byId[first.id]).toMatchObject({ level: 4, ended: { kind: "corrected", reason: "" } });
    expect(byId[second.id]).toMatchObject({ ended: { kind: "withdrawn", ...withdrawal } });
    expect(await latest()).toBeNull();
    const entries = (await ask("GET", `/api/audit?customerId=${customerId}`)).body.entries;
    expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      "assessmentWithdrawn",
      "assessmentCorrected",
      "customerAssessed",
    ]);
  });

  test("are ended once: of two at once the second is refused, and so is what is not there", async () => {
    const [first] = (await ask("POST", path, assessment())).body;
    const end = `${path}/${first.id}/withdrawal`;
    const both = await Promise.all([
      ask("POST", end, { reason: "誤り" }),
      ask("POST", path, assessment({ corrects: first.id })),
    ]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      201, 409,
    ]);
    expect((await ask("POST", end, { reason: "誤り" })).body.code).toBe("assessmentEnded");
    const other = (await ask("POST", "/api/customers", { name: "乙社" })).body.id;
    const elsewhere = `/api/customers/${other}/assessments`;
    const strange = await ask("POST", elsewhere, assessment({ corrects: first.id }));
    expect([strange.status, strange.body.code]).toEqual([404, "noSuchAssessment"]);
    const nobody = await ask("POST", "/api/customers/nobody/assessments", assessment());
    expect([nobody.status, nobody.body.code]).toEqual([404, "noSuchCustomer"]);
  });

  test("are of a day that has come, of one of seven levels and of one of two viewpoints", async () => {
    for (const wrong of [
      { level: 0 },
      { level: 8 },
      { level: 3.5 },
      { viewpoint: "nobody" },
      { at: "2027-01-01" },
      { at: "2025-02-30" },
      { evidence: "x".repeat(2001) },
    ]) {
      expect((await ask("POST", path, assessment(wrong))).status).toBe(400);
    }
    // Where the day begins earlier it is tomorrow already.
    expect((await ask("POST", path, assessment({ at: "2026-01-02" }))).status).toBe(201);
    const [{ id }] = (await ask("GET", path)).body;
    expect((await ask("POST", `${path}/${id}/withdrawal`, { reason: " " })).status).toBe(400);
  });
});

test("[RL2] levels have no names but those that the workspace gives them", async () => {
  const named = async () => (await ask("GET", "/api/relationships")).body.levels;
  expect(await named()).toEqual([1, 2, 3, 4, 5, 6].map((level) => ({ level, name: "", text: "" })));
  const name = { name: "取引先", text: "注文をもらう", was: { name: "", text: "" } };
  const { body } = await ask("PUT", "/api/relationships/levels/2", name);
  expect(body[1]).toEqual({ level: 2, name: "取引先", text: "注文をもらう" });
  const late = await ask("PUT", "/api/relationships/levels/2", { ...name, name: "相談相手" });
  expect([late.status, late.body.code]).toEqual([409, "changedMeanwhile"]);
  const back = { name: "", text: "", was: { name: "取引先", text: "注文をもらう" } };
  expect((await ask("PUT", "/api/relationships/levels/2", back)).body[1].name).toBe("");
  for (const level of ["0", "7", "x"]) {
    expect((await ask("PUT", `/api/relationships/levels/${level}`, name)).status).toBe(400);
  }
});

test("[RL3] the level of a customer is that of its latest day, and the page has all that stand", async () => {
  expect(await latest()).toBeNull();
  await ask("POST", path, assessment({ level: 6, at: "2025-06-01" }));
  await ask("POST", path, assessment({ level: 3, at: "2024-06-01", viewpoint: "customer" }));
  expect(await latest()).toEqual({ level: 6, viewpoint: "ourGuess", at: "2025-06-01" });
  app.now += 1;
  await ask("POST", path, assessment({ level: 5, at: "2025-06-01", viewpoint: "customer" }));
  expect(await latest()).toEqual({ level: 5, viewpoint: "customer", at: "2025-06-01" });
  const renamed = await ask("PATCH", `/api/customers/${customerId}`, { name: "甲株式会社" });
  expect(renamed.body.relationship.level).toBe(5);
  const { points } = await ofPage();
  expect(points.map(({ level }: { level: number }) => level)).toEqual([3, 6, 5]);
});

describe("[RL5] what our Dos support", () => {
  const nothing = { paid: 0, free: 0, unsettled: 0 };
  const read = (boardId: string, more: Partial<ReadContribution>): ReadContribution => ({
    boardId,
    epoch: 1,
    sequence: 4,
    besideSequence: 2,
    ours: {
      bridge: { offerings: [], revenues: [] },
      contribution: {
        capitals: [],
        routeShare: 0.5,
        brokenShare: 0,
        isOfListed: false,
        total: { ...nothing, paid: 1 },
      },
      grounds: { isAgreed: false, outlookYears: null, isOnRoute: true, isProven: false },
    },
    ...more,
  });

  test("stands on the page as the board's last reading has it, and no older one comes after", async () => {
    const boardId = (await ask("POST", "/api/boards", { customerId })).body.id;
    // A new board is read at once: nothing of ours is on it.
    expect((await ofPage()).board).toMatchObject({
      kind: "read",
      id: boardId,
      contribution: { routeShare: null, total: nothing },
    });
    const share = async () => (await ofPage()).board.contribution.routeShare;
    const { epoch, sequence } = await app.database
      .selectFrom("boardContributions")
      .selectAll()
      .executeTakeFirstOrThrow();
    const later = { epoch, sequence: sequence + 1, besideSequence: 3 };
    expect(await keepContribution(app.database, read(boardId, later))).toBe(true);
    expect(await share()).toBe(0.5);
    expect(await keepContribution(app.database, read(boardId, later))).toBe(false);
    const { ours } = read(boardId, {});
    const older = { ...ours, contribution: { ...ours.contribution, routeShare: 1 } };
    for (const stale of [{ besideSequence: 2 }, { sequence }, { epoch: epoch - 1 }]) {
      await keepContribution(app.database, read(boardId, { ...later, ...stale, ours: older }));
      expect(await share()).toBe(0.5);
    }
    await keepContribution(
      app.database,
      read(boardId, { ...later, epoch: epoch + 1, ours: older }),
    );
    expect(await share()).toBe(1);
  });

  test("is of a board in use that is no improvement of what is, and of one that may be seen", async () => {
    const first = (await ask("POST", "/api/boards", { customerId })).body.id;
    app.now += 1;
    const second = (await ask("POST", "/api/boards", { customerId })).body.id;
    expect((await ofPage()).board.id).toBe(second);
    await app.database
      .updateTable("boardPatterns")
      .set({ isImprovement: 1 })
      .where("boardId", "=", second)
      .execute();
    expect((await ofPage()).board.id).toBe(first);
    const cookie = await app.signIn();
    const board = { memberRole: "none" };
    expect((await ask("PATCH", `/api/boards/${first}/roles`, board)).status).toBe(200);
    const { customers } = (await app.ask("GET", "/api/relationships", { cookie })).body;
    expect(customers[0].board).toEqual({ kind: "withheld" });
    await app.database.deleteFrom("boardContributions").execute();
    expect((await ofPage()).board).toEqual({ kind: "unread" });
    await ask("PATCH", `/api/boards/${first}`, { archived: true });
    expect((await ofPage()).board).toBeNull();
  });
});

test("[RL6] of two customers that become one, all assessments are of the one that stays", async () => {
  const other = (await ask("POST", "/api/customers", { name: "乙社" })).body.id;
  await ask("POST", path, assessment());
  const [second] = (await ask("POST", path, assessment({ level: 5 }))).body;
  await ask("POST", `${path}/${second.id}/withdrawal`, { reason: "誤り" });
  await app.database
    .transaction()
    .execute((transaction) => mergeAssessments(transaction, { from: customerId, into: other }));
  expect((await ask("GET", path)).body).toEqual([]);
  const moved = (await ask("GET", `/api/customers/${other}/assessments`)).body;
  expect(moved.map(({ ended }: { ended: object | null }) => ended !== null).toSorted()).toEqual([
    false,
    true,
  ]);
  const tallies = await app.database
    .selectFrom("tallies")
    .where("what", "=", "assessments")
    .select(["owner", "count"])
    .execute();
  expect(Object.fromEntries(tallies.map(({ owner, count }) => [owner, count]))).toEqual({
    "": 3,
    [customerId]: 0,
    [other]: 3,
  });
});
