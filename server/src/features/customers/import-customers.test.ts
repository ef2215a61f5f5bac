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

const take = (...rows: readonly unknown[]) => ask("POST", "/api/customers/import", { rows });
const create = (name: string, more: object = {}) => ({ kind: "create", sheet: { name, ...more } });
const list = async () => (await ask("GET", "/api/customers")).body;

test("[CR5] what was shown is written, all at once, and the log says how much", async () => {
  const { body: known } = await ask("POST", "/api/customers", { name: "甲社", industry: "食品" });
  const change = {
    kind: "change",
    id: known.id,
    sheet: { salesBand: "100-500", tags: ["重点", "重点"] },
    was: { salesBand: null, tags: [] },
  };
  const { status, body } = await take(
    change,
    create("乙社", { peopleBand: "0-50" }),
    create("丙社"),
  );
  expect([status, body]).toEqual([200, { created: 2, changed: 1 }]);
  expect(await list()).toMatchObject([
    { name: { ja: "甲社" }, industry: "食品", salesBand: "100-500", tags: ["重点"] },
    { name: { ja: "乙社", en: "乙社" }, peopleBand: "0-50", tags: [], archived: false },
    { name: { ja: "丙社" } },
  ]);
  const { entries } = (await ask("GET", "/api/audit")).body;
  expect(entries[0]).toMatchObject({
    kind: "customersImported",
    details: { created: 2, changed: 1 },
  });
});

test("[CR5] one row that does not stand any more leaves everything as it was", async () => {
  const { body: known } = await ask("POST", "/api/customers", { name: "甲社" });
  const before = await list();
  const late = {
    kind: "change",
    id: known.id,
    sheet: { industry: "銀行" },
    was: { industry: "食品" },
  };
  const stands = { ...late, was: { industry: "" } };
  for (const [code, ...rows] of [
    ["shownOvertaken", create("乙社"), late],
    ["shownOvertaken", create("乙社"), stands, stands],
    ["noSuchCustomer", create("乙社"), { ...late, id: "nobody" }],
    // Somebody added it meanwhile, in letters of another width.
    ["shownOvertaken", create("乙社"), create("Ａ社"), create("A社")],
    ["shownOvertaken", create("乙社"), create(" 甲社")],
  ] as const) {
    const { status, body } = await take(...rows);
    expect([body.code, status]).toEqual([code, code === "noSuchCustomer" ? 404 : 409]);
    expect(await list()).toEqual(before);
  }
  expect((await take(create("乙社"), { kind: "create", sheet: {} })).status).toBe(400);
  expect((await take()).status).toBe(400);
});

test("[CR5] of two who write at once what comes second is refused whole", async () => {
  const answers = await Promise.all([take(create("乙社"), create("丙社")), take(create("丙社"))]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
});

test("[CR5] [Q3] as many as a workspace may have come in at once, and not one more", async () => {
  await ask("POST", "/api/customers", { name: "甲社" });
  const rows = Array.from({ length: 10_000 }, (_, index) => create(`第${index}社`));
  const full = await take(...rows);
  expect([full.status, full.body.code, full.body.quota?.most]).toEqual([
    409,
    "quotaReached",
    10_000,
  ]);
  expect(await list()).toHaveLength(1);
  expect((await take(...rows.slice(1))).body).toEqual({ created: 9_999, changed: 0 });
  expect(await list()).toHaveLength(10_000);
});

test("[CR6] the list leaves in the words that were asked for, in the log before anybody has it", async () => {
  const asked = {
    format: "csv",
    language: "ja",
    title: "顧客",
    headers: ["顧客", "タグ", "ID"],
    widths: [30, 20, 20],
    rows: [
      ['=HYPERLINK("x")', "+81", "c1"],
      ['甲,"社"', "", ""],
    ],
    hiddenFrom: 2,
  };
  const csv = await ask("POST", "/api/customers/table", asked);
  expect(csv.status, JSON.stringify(csv.body)).toBe(200);
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(csv.body).toBe(`顧客,タグ,ID\r\n"'=HYPERLINK(""x"")",'+81,c1\r\n"甲,""社""",,\r\n`);
  const book = await ask("POST", "/api/customers/table", { ...asked, format: "xlsx" });
  expect([book.status, book.body.slice(0, 2)]).toEqual([200, "PK"]);
  const { entries } = (await ask("GET", "/api/audit")).body;
  expect(entries[0]).toMatchObject({
    kind: "customersExported",
    details: { format: "xlsx", language: "ja", customers: 2 },
  });
});
