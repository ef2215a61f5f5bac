import type { BoardBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let board: BoardBody;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
  const [customer] = (await app.ask("GET", "/api/customers", { cookie: owner })).body;
  board = customer.boards[0];
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown) =>
  app.ask(method, `/api/boards/${board.id}${path}`, { cookie: owner, body });

/** As the list, the list of some, and the board's own door say it. */
async function agreement(cookie = owner) {
  const customers = (await app.ask("GET", "/api/customers", { cookie })).body;
  const boards = customers.flatMap((customer: { boards: BoardBody[] }) => customer.boards);
  const listed = boards.find(({ id }: BoardBody) => id === board.id).agreement;
  const [some] = (await app.ask("GET", `/api/boards?ids=${board.id}`, { cookie })).body;
  const alone = (await app.ask("GET", `/api/boards/${board.id}`, { cookie })).body;
  expect([some.agreement, alone.agreement]).toEqual([listed, listed]);
  return listed;
}

async function put(party: "internal" | "customer"): Promise<string> {
  const kept = (await ask("POST", "/snapshots", {})).body;
  const { contentHash } = (await ask("GET", `/snapshots/${kept.id}`)).body.words;
  const asked = [{ kind: "role", role: "owner" }];
  const { body } = await ask("POST", "/agreements", { contentHash, party, asked });
  return body.proposals.find(({ concluded }: { concluded: unknown }) => concluded === null).id;
}

async function conclude(id: string): Promise<void> {
  await ask("POST", `/agreements/${id}/answers`, { answer: "agree" });
  expect((await ask("POST", `/agreements/${id}/conclusion`)).status).toBe(200);
}

async function guestOfBoard(): Promise<string> {
  const wanted = { kind: "board", boardId: board.id, role: "viewer", lifetimeDays: 1, maxUses: 1 };
  const { link } = (await app.ask("POST", "/api/invitations", { cookie: owner, body: wanted }))
    .body;
  const body = { secret: new URL(link).hash.slice(1), name: "客" };
  return cookieOf(await app.ask("POST", "/api/join", { body }));
}

test("[CR4] a list says what stands as agreed, and a guest hears nothing of what our team agreed on", async () => {
  const none = { state: "none", agreed: null };
  expect(await agreement()).toEqual(none);
  const internal = await put("internal");
  expect((await agreement()).state).toBe("proposed");
  await conclude(internal);
  expect(await agreement()).toMatchObject({
    state: "agreed",
    agreed: { version: 1, party: "internal" },
  });

  const guest = await guestOfBoard();
  expect(await agreement(guest)).toEqual(none);

  const customers = await put("customer");
  expect((await agreement(guest)).state).toBe("proposed");
  await conclude(customers);
  const agreed = { version: 1, party: "customer", at: expect.any(String) };
  expect(await agreement(guest)).toEqual({ state: "agreed", agreed });
  expect(await agreement()).toEqual({ state: "agreed", agreed });

  await ask("POST", `/agreements/${customers}/withdrawal`, {});
  expect(await agreement(guest)).toEqual(none);
  expect(await agreement()).toMatchObject({ agreed: { party: "internal" } });
});

test("[CR4] a board that says something else than was agreed is to be agreed again, whoever read it", async () => {
  await conclude(await put("customer"));
  const before = await agreement();
  expect(before.state).toBe("agreed");
  const other = app.database.updateTable("structures").where("boardId", "=", board.id);
  const row = await app.database
    .selectFrom("structures")
    .selectAll()
    .where("boardId", "=", board.id)
    .executeTakeFirstOrThrow();
  // What an earlier release read has no hash: what it says is hashed instead.
  await app.database.deleteFrom("boardPatterns").where("boardId", "=", board.id).execute();
  expect(await agreement()).toEqual(before);
  const structure = JSON.parse(row.structureBody) as { structure: { star: { text: string } } };
  structure.structure.star.text = "別の星";
  await other.set({ structureBody: JSON.stringify(structure) }).execute();
  expect(await agreement()).toEqual({ ...before, state: "stale" });
});
