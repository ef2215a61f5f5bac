import { afterEach, beforeEach, expect, test } from "vitest";
import { openSmtpInbox, textOfMail, type SmtpInbox } from "../../test/support/smtp-inbox.ts";
import { openTestApp, type TestApp } from "../../test/support/test-app.ts";
import { openLog } from "../log.ts";
import { mailer } from "../mail/mailer.ts";
import { newId } from "../new-id.ts";
import { startMailDigests, type MailDigests } from "./mail-digests.ts";

const dayMs = 24 * 60 * 60 * 1000;
let app: TestApp;
let smtp: SmtpInbox;
let digests: MailDigests;
let anna: string;
let ben: { readonly cookie: string; readonly id: string };
let boardId: string;
beforeEach(async () => {
  app = await openTestApp();
  smtp = await openSmtpInbox();
  anna = await app.signIn();
  const cookie = await app.signIn();
  const id = (await app.ask("GET", "/api/session", { cookie })).body.person.id;
  ben = { cookie, id };
  await app.database
    .updateTable("members")
    .set({ email: "ben@example.org" })
    .where("personId", "=", id)
    .execute();
  const customer = await app.ask("POST", "/api/customers", {
    cookie: anna,
    body: { name: "甲社" },
  });
  const body = { customerId: customer.body.id };
  boardId = (await app.ask("POST", "/api/boards", { cookie: anna, body })).body.id;
  digests = startMailDigests({
    database: app.database,
    roleOf: async () => "editor",
    present: () => [],
    sendMail: (mail) => mailer({ url: smtp.url, from: "zentaikan@example.org" })(mail),
    publicUrl: app.publicUrl,
    now: () => app.now,
    log: openLog("silent"),
  });
});
afterEach(async () => {
  await digests.close();
  await smtp.close();
  await app.close();
});

const call = (text: string) => {
  const mentions = [{ kind: "person", person: ben.id, name: "ベン" }];
  const anchor = { kind: "stage", stage: 1 };
  const about = { ja: "ホップ", en: "Hop" };
  const comment = { kind: "open", id: newId(), topic: "question", anchor, about, text, mentions };
  return app.ask("POST", `/api/boards/${boardId}/comments`, { cookie: anna, body: comment });
};
const choose = (every: string) =>
  app.ask("PUT", "/api/inbox/digest", { cookie: ben.cookie, body: { every } });

test("[C6] whoever asks for it is told once a day what is new, and nothing when nothing is", async () => {
  expect((await choose("hourly")).status).toBe(400);
  expect((await choose("day")).body.every).toBe("day");
  const { body: thread } = await call("@ベン <b>どう</b>\r\nBcc: eve@example.org");
  await digests.sendDue();
  expect(smtp.count).toBe(0);
  app.now += dayMs;
  await digests.sendDue();
  const mail = await smtp.next();
  expect(mail.to).toEqual(["ben@example.org"]);
  const text = textOfMail(mail.raw);
  expect(text).toContain("@ベン <b>どう</b> Bcc: eve@example.org");
  expect(text).toContain(`http://localhost:3000/boards/${boardId}#thread=${thread.id}`);
  expect(text).toContain("返事待ち");

  app.now += dayMs;
  await digests.sendDue();
  expect(smtp.count).toBe(1);
  await call("@ベン もう一つ");
  app.now += dayMs;
  await Promise.all([digests.sendDue(), digests.sendDue()]);
  expect(smtp.count).toBe(2);
  expect(textOfMail((await smtp.next()).raw)).not.toContain("どう");
});

test("[C6] nobody is told who did not ask, has no address, asked for weeks, or has seen it", async () => {
  await call("@ベン");
  app.now += dayMs;
  await digests.sendDue();
  expect(smtp.count).toBe(0);
  await choose("week");
  await call("@ベン いつか");
  app.now += 6 * dayMs;
  await digests.sendDue();
  expect(smtp.count).toBe(0);
  app.now += dayMs;
  await digests.sendDue();
  expect(smtp.count).toBe(1);
  await choose("off");
  await call("@ベン やめた");
  app.now += 8 * dayMs;
  await digests.sendDue();
  expect(smtp.count).toBe(1);
});

test("[C6] a mail that could not be handed over is sent when the server takes it", async () => {
  await choose("day");
  await call("@ベン まだですか");
  app.now += dayMs;
  await smtp.close();
  await digests.sendDue();
  smtp = await openSmtpInbox();
  await digests.sendDue();
  expect(textOfMail((await smtp.next()).raw)).toContain("まだですか");
});
