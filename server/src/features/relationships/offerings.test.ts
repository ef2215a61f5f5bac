import { afterAll, beforeAll, expect, test } from "vitest";
import type { OfferingsBody } from "@zentaikan/protocol/relationships";
import { openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let cookie: string;
beforeAll(async () => {
  app = await openTestApp();
  await app.drawSamples();
  cookie = await app.signIn();
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown) =>
  app.ask(method, path, { cookie, body });

test("[RL7] our Dos of a customer's boards on capitals and what is paid by those on circulation are one list", async () => {
  const customers: { id: string; boards: { id: string; kind: string }[] }[] = (
    await ask("GET", "/api/customers")
  ).body;
  const both = customers.filter(({ boards }) => boards.some(({ kind }) => kind !== "capital"));
  expect(both).toHaveLength(3);
  let brought = 0;
  for (const { id, boards } of both) {
    const list: OfferingsBody = (await ask("GET", `/api/customers/${id}/offerings`)).body;
    expect(list.map(({ boardId }) => boardId)).toEqual(boards.map((board) => board.id));
    const ours = list.flatMap(({ offerings }) => offerings);
    const paid = list.flatMap(({ revenues }) => revenues);
    expect(list.find(({ kind }) => kind === "circulation")?.offerings).toEqual([]);
    for (const { doResults, capitals } of ours) {
      expect(doResults.length).toBeGreaterThan(0);
      for (const { cards } of capitals) expect(cards.length).toBeGreaterThan(0);
    }
    const known = new Set(ours.map((one) => one.id));
    expect(paid.length).toBeGreaterThan(0);
    const bringing = paid.flatMap(({ supports }) => supports);
    expect(bringing.every((one) => known.has(one))).toBe(true);
    brought += bringing.length;
    // Which of our Dos a flow brings lies beside its board, and in nothing that guests are given.
    const circulation = list.find(({ kind }) => kind === "circulation")?.boardId ?? "";
    const structure = await ask("GET", `/api/boards/${circulation}/structure`);
    expect(structure.status).toBe(200);
    for (const one of known) expect(JSON.stringify(structure.body)).not.toContain(`"${one}"`);
    // Of a board that is archived, and of one that whoever asks may not see, nothing.
    await ask("PATCH", `/api/boards/${circulation}`, { archived: true });
    const rest: OfferingsBody = (await ask("GET", `/api/customers/${id}/offerings`)).body;
    expect(rest.map(({ kind }) => kind)).toEqual(["capital"]);
  }
  expect(brought).toBe(3);
  expect((await ask("GET", "/api/customers/nobody/offerings")).body.code).toBe("noSuchCustomer");
});

test("[RL8] the two approaches are called what the workspace calls them, and nothing until it does", async () => {
  const nothing = (approach: string) => ({ approach, name: "", text: "" });
  expect((await ask("GET", "/api/approaches")).body).toEqual([nothing("A"), nothing("B")]);
  const said = { name: "使い方を支える", text: "", was: { name: "", text: "" } };
  const named = { approach: "B", name: "使い方を支える", text: "" };
  expect((await ask("PUT", "/api/approaches/B", said)).body).toEqual([nothing("A"), named]);
  const late = await ask("PUT", "/api/approaches/B", said);
  expect([late.status, late.body.code]).toEqual([409, "changedMeanwhile"]);
  expect((await ask("PUT", "/api/approaches/C", said)).status).toBe(400);
  expect((await ask("GET", "/api/approaches")).body).toEqual([nothing("A"), named]);
});
