import type { BoardId } from "@zentaikan/protocol";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSmtpInbox, textOfMail, type SmtpInbox } from "../../../test/support/smtp-inbox.ts";
import { openTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { findStructure } from "../boards/structures.ts";
import { readInbox } from "../inbox/read-inbox.ts";
import { keepVisit } from "../inbox/board-visits.ts";
import { openLog } from "../../log.ts";
import { mailer, type SendMail } from "../../mail/mailer.ts";
import { newId } from "../../new-id.ts";
import { boardRolesOfPerson, sideOfPerson } from "../../policy/board-roles-of-person.ts";
import * as mailDigests from "./migrations/0009-mail-digests.ts";
import * as digests from "./migrations/0010-digests.ts";
import { claimDuePeriods } from "./digest-claims.ts";
import { sendDueDigests } from "./send-due-digests.ts";

const publicUrl = "http://localhost:3000";
const from = "全体観 <z@example.org>";
const day = 24 * 60 * 60 * 1000;
let inbox: SmtpInbox;
let app: TestApp;
let owner: string;
let ben: string;
let benId: string;
let boardId: string;
beforeAll(async () => {
  inbox = await openSmtpInbox();
});
afterAll(() => inbox.close());
beforeEach(async () => {
  app = await openTestApp(publicUrl, { smtp: { url: inbox.url, from } });
  owner = await app.signIn();
  ben = await app.signIn();
  benId = (await app.ask("GET", "/api/session", { cookie: ben })).body.person.id;
  const address = { email: "ben@example.org" };
  await app.ask("PATCH", `/api/members/${benId}`, { cookie: owner, body: address });
  const customer = await app.ask("POST", "/api/customers", {
    cookie: owner,
    body: { name: "甲社" },
  });
  const board = { customerId: customer.body.id };
  boardId = (await app.ask("POST", "/api/boards", { cookie: owner, body: board })).body.id;
});
afterEach(() => app.close());

const choose = (rhythm: string, language = "ja", cookie = ben) =>
  app.ask("PUT", "/api/digest", { cookie, body: { rhythm, language } });
const callBen = (text: string) => {
  const mentions = [{ kind: "person", person: benId, name: "ベン" }];
  const anchor = { kind: "link", record: "shape:arrow" };
  const about = { ja: "人的資本→技術資本", en: "Human → technology" };
  const body = { kind: "open", id: newId(), topic: "question", anchor, about, text, mentions };
  return app.ask("POST", `/api/boards/${boardId}/comments`, { cookie: owner, body });
};
/** How many mails a round sends. */
const round = async (send = () => app.sendDueDigests()) => {
  const before = inbox.count;
  await send();
  return inbox.count - before;
};
/** A process of its own over the same database. */
const roundOfProcess = (sendMail: SendMail) => {
  const sideOf = (personId: string) => sideOfPerson(app.database, personId);
  const rolesOf = (personId: string) =>
    boardRolesOfPerson(app.database, { personId, only: null, now: app.now });
  return sendDueDigests({
    database: app.database,
    publicUrl,
    timeZone: "Asia/Tokyo",
    sendMail,
    now: () => app.now,
    log: openLog("silent"),
    awaitedVersions: async () => [],
    proposedVersions: async () => [],
    readInbox: (id) =>
      readInbox({ database: app.database, rolesOf, sideOf, present: () => [] }, id),
    changesOnBoards: async () => new Map(),
  });
};
const over = ({ url }: SmtpInbox) => mailer({ url, from });
const nextText = async () => textOfMail((await inbox.next()).raw);

describe("[D1] a digest", () => {
  test("is off until somebody with an address wants it", async () => {
    const off = { rhythm: "off", language: "ja", email: "ben@example.org", isOffered: true };
    expect((await app.ask("GET", "/api/digest", { cookie: ben })).body).toEqual(off);
    await callBen("@ベン どう思いますか");
    app.now += 8 * day;
    expect(await round()).toBe(0);
    const refused = await choose("daily", "ja", owner);
    expect([refused.status, refused.body.code]).toEqual([409, "noAddress"]);
  });

  test("is not offered where no mail is sent", async () => {
    const silent = await openTestApp();
    const cookie = await silent.signIn();
    const { body } = await silent.ask("GET", "/api/digest", { cookie });
    expect(body).toMatchObject({ isOffered: false });
    const asked = { cookie, body: { rhythm: "daily", language: "ja" } };
    expect((await silent.ask("PUT", "/api/digest", asked)).body.code).toBe("noMailHere");
    await silent.close();
  });
});

test("[D1] what was chosen before there were languages stays chosen", async () => {
  const { database } = app;
  for (const table of ["digests", "digestLinks"]) await database.schema.dropTable(table).execute();
  const older = database.withTables<{ mailDigests: Record<string, unknown> }>();
  await mailDigests.up(older as never);
  const row = { personId: benId, every: "week", toldAt: 7 };
  await older.insertInto("mailDigests").values(row).execute();
  await digests.up(older as never);
  expect(await database.selectFrom("digests").selectAll().execute()).toMatchObject([
    { personId: benId, rhythm: "weekly", language: "ja", claimedAt: 7, toldUntil: 7, tries: null },
  ]);
});

describe("[D2] a period", () => {
  test("brings one mail, at the time of the day at which it was chosen, and only with news", async () => {
    await choose("daily");
    await callBen("@ベン どう思いますか");
    app.now += day - 60_000;
    expect(await round()).toBe(0);
    app.now += 61_000;
    expect([await round(), await round()]).toEqual([1, 0]);
    await inbox.next();
    app.now += 3 * day;
    expect(await round()).toBe(0);
    await callBen("@ベン もうひとつ");
    app.now += day;
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(await nextText()).toContain("もうひとつ");
  });

  test("is a week where that was chosen, and choosing again brings nothing sooner", async () => {
    await choose("weekly");
    await callBen("@ベン どう思いますか");
    app.now += 6 * day;
    await choose("weekly", "en");
    expect(await round()).toBe(0);
    app.now += day;
    expect(await round()).toBe(1);
    expect(await nextText()).toContain("wrote in a thread that calls you");
    await choose("off");
    await choose("weekly");
    await callBen("@ベン まだです");
    expect(await round()).toBe(0);
  });

  test("that was claimed by a process that ended before it sent is told once by the next", async () => {
    await choose("daily");
    await callBen("@ベン どう思いますか");
    app.now += day + 1;
    await claimDuePeriods(app.database, app.now);
    await claimDuePeriods(app.database, app.now);
    expect(await round(() => roundOfProcess(over(inbox)))).toBe(1);
    expect(await round(() => roundOfProcess(over(inbox)))).toBe(0);
    expect(await round()).toBe(0);
    await inbox.next();
  });

  test("waits for a mail server that is away, and tells nothing twice", async () => {
    await choose("daily");
    await callBen("@ベン どう思いますか");
    app.now += day + 1;
    const closed = await openSmtpInbox();
    await closed.close();
    expect(await round(() => roundOfProcess(over(closed)))).toBe(0);
    expect(await round()).toBe(0);
    app.now += 60_000;
    expect([await round(), await round()]).toEqual([1, 0]);
    await inbox.next();
  });

  test("that no mail server took leaves its news to the next", async () => {
    await choose("daily");
    await callBen("@ベン どう思いますか");
    app.now += day + 1;
    const closed = await openSmtpInbox();
    await closed.close();
    for (let count = 0; count < 11; count += 1) {
      await round(() => roundOfProcess(over(closed)));
      app.now += 60_000 * 2 ** count;
    }
    const row = await app.database.selectFrom("digests").selectAll().executeTakeFirstOrThrow();
    expect(row.tries).toBeNull();
    app.now = row.claimedAt + day;
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(await nextText()).toContain("どう思いますか");
  });
});

describe("[D3] what it says", () => {
  test("begins with versions that wait for an answer, until it is given", async () => {
    await app.drawSamples();
    await choose("daily");
    const customers = (await app.ask("GET", "/api/customers", { cookie: owner })).body;
    const [drawn] = customers.flatMap(({ boards }: { boards: { id: string }[] }) =>
      boards.filter(({ id }) => id !== boardId),
    );
    const path = `/api/boards/${drawn.id}`;
    const kept = await app.ask("POST", `${path}/snapshots`, { cookie: owner, body: {} });
    const { words } = (await app.ask("GET", `${path}/snapshots/${kept.body.id}`, { cookie: owner }))
      .body;
    const asked = [{ kind: "person", person: benId }];
    const said = { party: "internal", note: "来期の\n大枠です" };
    const body = { contentHash: words.contentHash, asked, ...said };
    const proposed = await app.ask("POST", `${path}/agreements`, { cookie: owner, body });
    app.now += day;
    expect(await round()).toBe(1);
    const text = (await nextText()).replaceAll("\r\n", "\n");
    expect(text).toMatch(
      /オーナーさんが、あなたの答えを待っています\n.*\n {2}「来期の 大枠です」\n/,
    );
    expect(text).toContain(`${publicUrl}/boards/${drawn.id}#agreement`);
    const answers = `${path}/agreements/${proposed.body.proposals[0].id}/answers`;
    await app.ask("POST", answers, { cookie: ben, body: { answer: "agree" } });
    app.now += day;
    expect(await round()).toBe(0);
  });

  test("is who said what, where, in lines that are ours, with a link to the board", async () => {
    await choose("daily");
    const { id: thread } = (await callBen("@ベン 一行目\n■ にせの見出し\nhttps://evil.example/"))
      .body;
    app.now += day + 1;
    await round();
    const { to, raw } = await inbox.next();
    expect(to).toEqual(["ben@example.org"]);
    const lines = textOfMail(raw).split(/\r?\n/);
    expect(lines).toContain(`  ${publicUrl}/boards/${boardId}#thread=${thread}`);
    expect(lines.some((line) => line.startsWith("■ にせ"))).toBe(false);
    expect(lines.some((line) => line.includes("甲社") && line.includes("人的資本→技術資本"))).toBe(
      true,
    );
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/im);
  });

  test("is nothing that was read meanwhile", async () => {
    await choose("daily");
    const thread = (await callBen("@ベン どう思いますか")).body.id;
    const body = { seen: [{ thread, number: 1 }] };
    await app.ask("POST", `/api/boards/${boardId}/comments/seen`, { cookie: ben, body });
    app.now += day + 1;
    expect(await round()).toBe(0);
  });

  test("is nothing of boards that the person may not see any more, nor to who was removed", async () => {
    await choose("daily");
    await callBen("@ベン どう思いますか");
    const path = `/api/boards/${boardId}/roles/${benId}`;
    await app.ask("PUT", path, { cookie: owner, body: { role: "none" } });
    app.now += day + 1;
    expect(await round()).toBe(0);
    await app.ask("PUT", path, { cookie: owner, body: { role: "editor" } });
    await callBen("@ベン もういちど");
    await app.ask("DELETE", `/api/members/${benId}`, { cookie: owner });
    app.now += day + 1;
    expect(await round()).toBe(0);
    expect(await app.database.selectFrom("digests").selectAll().execute()).toEqual([]);
  });

  test("is, in capital words, what boards say since the person was there and were drawn on since the last", async () => {
    await app.drawSamples();
    const rows = await app.database.selectFrom("structures").select("boardId").execute();
    const samples = rows.filter((row) => row.boardId !== boardId);
    const [drawn = "", other = ""] = samples.map((row) => row.boardId);
    const before = await findStructure(app.database, { boardId: other, side: "internal" });
    if (before === null) throw new Error("a sample has no structure");
    const visitor = { personId: benId, boardId: drawn as BoardId };
    const { structure } = before;
    await keepVisit(app.database, visitor, { structure, leftAt: app.now });
    await choose("daily");
    app.now += day + 1;
    expect(await round()).toBe(0);
    await app.database
      .updateTable("structures")
      .set({ editedAt: app.now + 1 })
      .where("boardId", "=", drawn)
      .execute();
    app.now += day;
    expect([await round(), await round()]).toEqual([1, 0]);
    const text = await nextText();
    expect(text).toContain("■ 前回あなたが見てから変わったこと");
    const away = await app.ask("GET", `/api/boards/${drawn}/away`, { cookie: ben });
    expect(away.body.changes.length).toBeGreaterThan(0);
    expect(text).toContain(`  - ${away.body.changes[0].ja}`);
    expect(text).toContain(`${publicUrl}/boards/${drawn}`);
    app.now += day;
    expect(await round()).toBe(0);
  });
});

describe("[D4] the link that ends it", () => {
  test("stands in text and header, needs no sign-in, ends the mails of its person and nothing else", async () => {
    await choose("daily");
    await callBen("@ベン どう思いますか");
    app.now += day + 1;
    await round();
    const { raw } = await inbox.next();
    const link = /http:\S+\/unsubscribe#([\w-]{43})/;
    const header = link.exec(
      raw.replaceAll(/\r\n[ \t]/g, " ").match(/^List-Unsubscribe: .*$/im)?.[0] ?? "",
    );
    const secret = link.exec(textOfMail(raw))?.[1] ?? "";
    expect(secret).not.toBe("");
    expect(header?.[1]).toBe(secret);
    const stored = await app.database.selectFrom("digestLinks").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(secret);

    const end = (used: string) => app.ask("POST", "/api/digest/end", { body: { secret: used } });
    expect((await end("x".repeat(43))).body.code).toBe("digestLinkRefused");
    expect((await app.ask("POST", "/api/session", { body: { token: secret } })).status).toBe(401);
    expect([(await end(secret)).status, (await end(secret)).status]).toEqual([204, 204]);
    expect((await app.ask("GET", "/api/digest", { cookie: ben })).body.rhythm).toBe("off");
    await callBen("@ベン まだですか");
    app.now += day + 1;
    expect(await round()).toBe(0);
  });

  test("ends a mail that is being tried, too", async () => {
    await choose("daily");
    await callBen("@ベン どう思いますか");
    app.now += day + 1;
    await roundOfProcess(async ({ text }) => {
      const secret = /unsubscribe#([\w-]{43})/.exec(text)?.[1];
      await app.ask("POST", "/api/digest/end", { body: { secret } });
      throw new Error("the connection broke");
    });
    app.now += day;
    expect(await round()).toBe(0);
  });
});
