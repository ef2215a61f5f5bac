import type { BoardId } from "@zentaikan/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { keepNoteMentions } from "./keep-note-mentions.ts";
import { moveNoteMentions } from "./move-note-mentions.ts";

let app: TestApp;
let boardId: BoardId;
let people: readonly string[];
beforeAll(async () => {
  app = await openTestApp();
  const owner = await app.signIn();
  await app.signIn();
  const body = { name: "甲社" };
  const customer = await app.ask("POST", "/api/customers", { cookie: owner, body });
  const made = { customerId: customer.body.id };
  boardId = (await app.ask("POST", "/api/boards", { cookie: owner, body: made })).body.id;
  const rows = await app.database.selectFrom("members").select("personId").execute();
  people = rows.map(({ personId }) => personId);
});
afterAll(() => app.close());

test("[C12] a note that went to other readers calls nobody twice, whichever place is read first", async () => {
  const [by = "", person = ""] = people;
  const options = { database: app.database, now: () => app.now, keptStructure: async () => null };
  const mentions = [{ record: "document:document", person, by, count: 1, excerpt: "見てください" }];
  const read = (party: "internal" | "customer", found: typeof mentions) =>
    keepNoteMentions({ boardId, party, mentions: found, isFirst: false }, options);
  await read("internal", mentions);
  await app.database.updateTable("noteMentions").set({ seenAt: 5 }).execute();

  await moveNoteMentions({ boardId, record: "document:document", to: "customer" }, options);
  await read("internal", []);
  await read("customer", mentions);
  const rows = await app.database.selectFrom("noteMentions").selectAll().execute();
  expect(rows).toMatchObject([{ party: "customer", personId: person, seenAt: 5 }]);
});
