import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
beforeEach(async () => {
  app = await openTestApp();
  const cookie = await app.signIn();
  ask = (method, path, body) => app.ask(method, path, { cookie, body });
});
afterEach(() => app.close());

describe("a board", () => {
  const newBoard = async (more: object = {}): Promise<Answer> => {
    const customer = await ask("POST", "/api/customers", { name: "甲社" });
    return ask("POST", "/api/boards", { customerId: customer.body.id, ...more });
  };

  test("is made for a customer, read, renamed, archived, and listed with it", async () => {
    const created = await newBoard();
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ title: "マクロ構造", archived: false, present: [] });
    expect(created.body.reading.sentence).toEqual({
      ja: expect.any(String),
      en: expect.any(String),
    });
    const path = `/api/boards/${created.body.id}`;
    expect((await ask("GET", path)).body).toEqual(created.body);
    expect((await ask("PATCH", path, { title: "来期" })).body.title).toBe("来期");
    expect((await ask("PATCH", path, { archived: true })).body.archived).toBe(true);
    const [board] = (await ask("GET", "/api/boards")).body;
    expect(board).toMatchObject({ id: created.body.id, title: "来期", archived: true });
    const [customer] = (await ask("GET", "/api/customers")).body;
    expect(customer.boards).toEqual([board]);
  });

  test("[B17] a title that nobody chose has the next number that no board of the customer has", async () => {
    const { body: first } = await newBoard();
    const another = (more: object = {}) =>
      ask("POST", "/api/boards", { customerId: first.customerId, ...more });
    await ask("POST", "/api/boards", { customerId: first.customerId, title: "マクロ構造 3" });
    const boards = [
      await another(),
      await another({ kind: "circulation" }),
      await another(),
      await newBoard(),
    ];
    expect(boards.map(({ body }) => body.title)).toEqual([
      "マクロ構造 2",
      "マネタイズ・シナリオ",
      "マクロ構造 4",
      "マクロ構造",
    ]);
  });

  test("[H11] is renamed from what the form knew: a name that a colleague gave meanwhile stays", async () => {
    const { body } = await newBoard();
    const path = `/api/boards/${body.id}`;
    expect((await ask("PATCH", path, { title: "来期", was: "マクロ構造" })).status).toBe(200);
    const late = await ask("PATCH", path, { title: "今期", was: "マクロ構造" });
    expect([late.status, late.body.code]).toEqual([409, "changedMeanwhile"]);
    expect((await ask("GET", path)).body.title).toBe("来期");
    expect((await ask("PATCH", path, { title: "今期", was: "来期" })).body.title).toBe("今期");
    const customer = `/api/customers/${body.customerId}`;
    expect((await ask("PATCH", customer, { name: "乙社", was: { name: "甲社" } })).status).toBe(
      200,
    );
    const second = await ask("PATCH", customer, { name: "丙社", was: { name: "甲社" } });
    expect([second.status, second.body.code]).toEqual([409, "changedMeanwhile"]);
  });

  test("speaks of the lineup that was chosen for it", async () => {
    const board = await newBoard({ lineup: "iirc6", title: "六つの資本" });
    const { body } = await ask("GET", `/api/boards/${board.body.id}/structure`);
    expect(body.structure.lineup.id).toBe("iirc6");
  });

  test("gives a ticket that says what the client must know before it writes", async () => {
    const board = await newBoard();
    const { status, body } = await ask("POST", `/api/boards/${board.body.id}/ticket`);
    expect(status).toBe(200);
    expect(body).toEqual({
      ticket: expect.stringMatching(/^[\w-]{43}$/),
      document: `board:${board.body.id}`,
      boardSchema: expect.any(Number),
      epoch: 1,
      taken: [],
      kept: true,
    });
  });

  test("[H1] that nobody made is refused everywhere, and so is one for no customer", async () => {
    const id = "a".repeat(26);
    const answers = await Promise.all([
      ask("GET", `/api/boards/${id}`),
      ask("PATCH", `/api/boards/${id}`, { title: "x" }),
      ask("POST", `/api/boards/${id}/ticket`),
      ask("GET", `/api/boards/${id}/structure`),
    ]);
    for (const { status, body } of answers)
      expect([status, body.code]).toEqual([404, "noSuchBoard"]);
    const orphan = await ask("POST", "/api/boards", { customerId: "nobody" });
    expect([orphan.status, orphan.body.code]).toEqual([404, "noSuchCustomer"]);
  });
});

describe("[B1][B4] the samples", () => {
  /** Stage keys of the twelve, which the method's own oracle gives. */
  const stageKeys = {
    A: "hum+org>tec>cus+fin",
    B: "cus>org+tec>cus+fin",
    C: "env+tec>pro>fin+soc",
    D: "env+tec>hum+pro>fin+soc",
    E: "env+tec>pro>fin+soc",
    F: "soc>cus+hum>env+fin",
    G: "soc>cus>env+fin",
    H: "hum+org>pro+tec>cus+fin",
    I: "hum+org>tec>cus+fin",
    J: "cus>tec>cus+fin",
    K: "cus>org+tec>cus+fin",
    L: "hum+soc>cus+hum>fin",
  };

  test("are drawn once as real boards, each with the reading of its drawing", async () => {
    await app.drawSamples();
    await app.drawSamples();
    const { body: customers } = await ask("GET", "/api/customers");
    expect(customers).toHaveLength(12);
    type Drawn = { boards: { kind: string; reading: { stageKey: string } }[] };
    const keys = customers.map(({ boards }: Drawn) =>
      boards.flatMap(({ kind, reading }) => (kind === "capital" ? reading.stageKey : [])),
    );
    const kinds = customers.flatMap(({ boards }: Drawn) => boards.map(({ kind }) => kind));
    expect(kinds.filter((kind: string) => kind === "circulation")).toHaveLength(3);
    expect(keys).toEqual(Object.values(stageKeys).map((key) => [`sk1|${key}`]));
  });

  test("are completed by the next start when the first one was interrupted", async () => {
    await app.drawSamples();
    const [first] = (await ask("GET", "/api/customers")).body;
    await app.database.deleteFrom("structures").where("boardId", "=", first.boards[0].id).execute();
    await app.database.deleteFrom("boards").where("customerId", "=", first.id).execute();
    await app.database.updateTable("workspace").set({ samplesDrawnAt: null }).execute();
    await app.drawSamples();
    const { body: customers } = await ask("GET", "/api/customers");
    expect(customers).toHaveLength(12);
    const boards = customers.flatMap((customer: { boards: unknown[] }) => customer.boards);
    expect(boards).toHaveLength(15);
  });
});
