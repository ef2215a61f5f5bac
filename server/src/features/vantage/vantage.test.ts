import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let boards: { readonly id: string; readonly customerId: string }[];
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
  const customers = (await app.ask("GET", "/api/customers", { cookie: owner })).body;
  // Whoever has a board on circulation has it behind the one on capitals.
  boards = customers.flatMap((one: { boards: typeof boards }) => one.boards.slice(0, 1));
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown, cookie = owner) =>
  app.ask(method, path, { cookie, body });
const nextBoard = () => {
  const board = boards.pop();
  if (board === undefined) throw new Error("there are twelve samples");
  return board;
};
async function guestAs(role: string, boardId: string): Promise<string> {
  const invited = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask("POST", "/api/invitations", invited)).body;
  const secret = new URL(link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
}
const raise = (boardId: string, cookie = owner) =>
  ask("POST", `/api/boards/${boardId}/raised`, { title: "視座を上げて" }, cookie);
const structureOf = async (boardId: string) =>
  (await ask("GET", `/api/boards/${boardId}/structure`)).body.structure;

test("[VP1] whoever may change a board says what it starts from, a guest as well; V27 says so, and nothing is asked twice", async () => {
  const { id } = nextBoard();
  const path = `/api/boards/${id}/baseline`;
  expect((await structureOf(id)).baseline).toBe("managementCapital");
  const editor = await guestAs("editor", id);
  const commenter = await guestAs("commenter", id);
  const wanted = { baseline: "currentQA" };
  expect((await ask("PATCH", path, wanted, commenter)).body.code).toBe("forbidden");
  expect((await ask("PATCH", path, { baseline: "else" })).body.code).toBe("badRequest");
  expect((await ask("PATCH", path, wanted, editor)).body).toEqual(wanted);
  const { body } = await ask("GET", `/api/boards/${id}/structure`);
  expect(body.structure.baseline).toBe("currentQA");
  const found = body.diagnostics.filter((one: { rule: string }) => one.rule === "V27");
  expect(found).toMatchObject([{ severity: "hint" }]);
  // Lists know it, and count no agreement of it as the customer's [HO23].
  expect((await ask("GET", `/api/boards/${id}`)).body.isImprovement).toBe(true);
  await ask("PATCH", path, wanted);
  expect((await ask("GET", `/api/boards/${id}/structure`)).body.sequence).toBe(body.sequence);
  await ask("PATCH", path, { baseline: "managementCapital" });
  expect((await structureOf(id)).baseline).toBe("managementCapital");
});

test("[VP1] of two who say it at once, the board says one of both to everybody", async () => {
  const { id } = nextBoard();
  const path = `/api/boards/${id}/baseline`;
  const both = ["currentQA", "managementCapital"].map((baseline) =>
    ask("PATCH", path, { baseline }),
  );
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await structureOf(id)).baseline).toBe("managementCapital");
});

test("[VP2] the raised board is of the same customer, on its capitals, with the star, and both know each other", async () => {
  const { id, customerId } = nextBoard();
  await ask("PATCH", `/api/boards/${id}/baseline`, { baseline: "currentQA" });
  const made = await raise(id);
  expect(made.status).toBe(201);
  const raised = await structureOf(made.body.id);
  expect(raised).toMatchObject({ baseline: "managementCapital", nodes: [], links: [] });
  expect(raised.star.text).toBe((await structureOf(id)).star.text);
  expect(raised.star.text).not.toBe("");
  expect((await ask("GET", `/api/boards/${made.body.id}`)).body.customerId).toBe(customerId);
  const { title } = (await ask("GET", `/api/boards/${id}`)).body;
  const above = { id: made.body.id, title: "視座を上げて", archived: false };
  expect((await ask("GET", `/api/boards/${id}/vantage`)).body).toEqual({
    from: null,
    raised: [above],
  });
  expect((await ask("GET", `/api/boards/${made.body.id}/vantage`)).body).toEqual({
    from: { id, title, archived: false },
    raised: [],
  });
});

test("[VP3] a guest raises nothing, and hears of the other board only where they may read it", async () => {
  const { id } = nextBoard();
  const guest = await guestAs("owner", id);
  expect((await raise(id, guest)).body.code).toBe("forbidden");
  const { body: made } = await raise(id);
  const seen = await ask("GET", `/api/boards/${id}/vantage`, undefined, guest);
  expect(seen.body).toEqual({ from: null, raised: [] });
  const other = await guestAs("viewer", made.id);
  const back = await ask("GET", `/api/boards/${made.id}/vantage`, undefined, other);
  expect(back.body).toEqual({ from: null, raised: [] });
  expect(JSON.stringify(back.body)).not.toContain(id);
});

test("[VP3] members who were kept from a board do not come to the one that was raised from it", async () => {
  const { id } = nextBoard();
  await ask("PATCH", `/api/boards/${id}/roles`, { memberRole: "none" });
  const member = await app.signIn();
  const { body: made } = await raise(id);
  for (const board of [id, made.id]) {
    expect((await ask("GET", `/api/boards/${board}`, undefined, member)).body.code).toBe(
      "noSuchBoard",
    );
  }
});
