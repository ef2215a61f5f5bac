import { contentHash, type MacroStructure } from "@zentaikan/capital-graph";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let boardId: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
  const [customer] = (await app.ask("GET", "/api/customers", { cookie: owner })).body;
  boardId = customer.boards[0].id;
});
afterAll(() => app.close());

const path = (rest = "") => `/api/boards/${boardId}/snapshots${rest}`;
const ask = (method: string, at: string, body?: unknown, cookie = owner) =>
  app.ask(method, at, { cookie, body });
const look = (id: string) => ask("GET", path(`/${id}`));

test("[N4] a kept state has a name, and says by itself what the board said", async () => {
  const kept = await ask("POST", path(), { name: " 第1回のあと " });
  expect(kept.body).toMatchObject({ name: "第1回のあと", occasion: "asked" });
  const board = (await ask("GET", `/api/boards/${boardId}/structure`)).body;
  const { snapshot, words } = (await look(kept.body.id)).body;
  expect(snapshot).toEqual(kept.body);
  expect(words).toMatchObject({ structure: board.structure, sentence: board.sentence });
  expect(words.contentHash).toBe(contentHash(board.structure as MacroStructure));
  const cards = board.structure.nodes.flatMap((node: { cards: string[] }) => node.cards);
  const places = words.places.map(({ record }: { record: string }) => record);
  expect(places).toEqual(expect.arrayContaining(cards));
  expect((await ask("GET", path())).body[0]).toEqual(kept.body);
});

test("[N4] one that an earlier release kept is read when somebody looks, and then stays read", async () => {
  const { id } = (await ask("POST", path(), {})).body;
  const { words } = (await look(id)).body;
  const wordsBody = () =>
    app.database
      .selectFrom("snapshots")
      .select("wordsBody")
      .where("id", "=", id)
      .executeTakeFirst();
  for (const earlier of [null, '{"structure":{}}']) {
    await app.database
      .updateTable("snapshots")
      .set({ wordsBody: earlier })
      .where("id", "=", id)
      .execute();
    expect((await look(id)).body.words).toEqual(words);
    expect(JSON.parse((await wordsBody())?.wordsBody ?? "")).toEqual(words);
  }
});

test("[N4] a state of another board is none of this one, and a restore says what was there before", async () => {
  const { id } = (await ask("POST", path(), {})).body;
  const [, other] = (await ask("GET", "/api/customers")).body;
  const elsewhere = `/api/boards/${other.boards[0].id}`;
  expect((await ask("GET", `${elsewhere}/snapshots/${id}`)).body.code).toBe("noSuchSnapshot");
  const restore = await ask("POST", `${elsewhere}/restore`, { snapshot: id });
  expect(restore.body.code).toBe("noSuchSnapshot");
  const before = (await ask("POST", `/api/boards/${boardId}/restore`, { snapshot: id })).body;
  expect(before).toMatchObject({ occasion: "beforeRestore", name: "" });
  expect((await look(before.id)).body.words).toEqual((await look(id)).body.words);
});

test("[N4][MT10] a restore that a meeting has locked keeps nothing of what was there before", async () => {
  const on = (rest: string) => `/api/boards/${boardId}${rest}`;
  const { id } = (await ask("POST", path(), {})).body;
  const [from, to] = ["ccpi8", "iirc6"].map((lineup) => ({ id: lineup, version: 1 }));
  expect((await ask("PATCH", on("/lineup"), { from, to })).status).toBe(200);
  await ask("POST", on("/meeting"), { kind: "start" });
  await ask("POST", on("/meeting"), { kind: "lock", part: "board", is: true });
  const kept = (await ask("GET", path())).body;
  const member = await app.signIn();
  const refused = await ask("POST", on("/restore"), { snapshot: id }, member);
  expect(refused.body.code).toBe("lockedInMeeting");
  expect((await ask("GET", path())).body).toEqual(kept);
  // Who leads goes on.
  expect((await ask("POST", on("/restore"), { snapshot: id })).body.occasion).toBe("beforeRestore");
});
