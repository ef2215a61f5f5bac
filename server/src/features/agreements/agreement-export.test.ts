import { parseSnapshot } from "@zentaikan/capital-graph";
import { WebhookEventBody } from "@zentaikan/protocol/webhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let board: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
  const [customer] = (await app.ask("GET", "/api/customers", { cookie: owner })).body;
  board = `/boards/${customer.boards[0].id}`;
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown) =>
  app.ask(method, `/api${board}${path}`, { cookie: owner, body });

test("[VA8] a version is JSON that proves itself and a page, stamped 未合意 until it is agreed", async () => {
  const note = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) | # 見出し";
  const kept = (await ask("POST", "/snapshots", {})).body;
  const { contentHash } = (await ask("GET", `/snapshots/${kept.id}`)).body.words;
  const asked = [{ kind: "role", role: "owner" }];
  const wanted = { contentHash, party: "customer", asked, note };
  const { id } = (await ask("POST", "/agreements", wanted)).body.proposals[0];
  const version = `/agreements/${id}`;
  const file = async (name: string) => ask("GET", `${version}/${name}`);
  const before = await file("agreement.ja.md");
  expect(before.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(before.body).toMatch(/^# 【未合意】合意にかけた版\(顧客\)\n/);
  expect((await file("agreement.json")).body.edition).toBe("unagreed");
  await ask("POST", `${version}/answers`, { answer: "reserve", reason: "採用を急ぐこと" });
  await ask("POST", `${version}/conclusion`);

  const json = (await file("agreement.json")).body;
  expect(json).toMatchObject({ edition: "agreed", agreedBy: ["customer"], contentHash });
  const { export: _beside, ...snapshot } = json;
  expect(parseSnapshot(json)).toEqual({ kind: "parsed", value: snapshot });
  const page = (await file("agreement.ja.md")).body as string;
  expect(page).toMatch(/^# 合意書 第1版\(顧客の合意\)\n/);
  expect(page).toContain(contentHash);
  expect(page).toMatch(/\| オーナー \| 留保つき同意 \| .* \| 採用を急ぐこと \|/);
  expect(page).toContain(
    String.raw`\<img src=x onerror=alert(1)\> \[a\](javascript:alert(1)) \| \# 見出し`,
  );
  expect((await file("agreement.en.md")).body).toMatch(
    /^# Agreement, version 1 \(the customer\)\n/,
  );
  await ask("POST", `${version}/withdrawal`, {});
  expect((await file("agreement.ja.md")).body).toMatch(/^# 【未合意】/);

  const audit = `/api/audit?boardId=${board.slice("/boards/".length)}`;
  const { entries } = (await app.ask("GET", audit, { cookie: owner })).body;
  const editions = entries.flatMap((entry: { kind: string; details: { edition: string } }) =>
    entry.kind === "boardExported" ? [entry.details.edition] : [],
  );
  expect(editions).toEqual(["unagreed", "agreed", "agreed", "agreed", "unagreed", "unagreed"]);
});

test("[WH1] a version that is closed is in the outbox of who wants to hear of it, with who agreed", async () => {
  const { person } = (await app.ask("GET", "/api/session", { cookie: owner })).body;
  const webhook = { id: "w", url: "https://example.org/", secret: "whsec_", createdBy: person.id };
  const fresh = { previousSecret: null, previousUntil: null, pausedWhy: null, failingSince: null };
  const eventsBody = JSON.stringify(["agreement.reached"]);
  await app.database
    .insertInto("webhooks")
    .values({ ...webhook, ...fresh, eventsBody, createdAt: 0 })
    .execute();
  const kept = (await ask("POST", "/snapshots", {})).body;
  const { contentHash, sentence } = (await ask("GET", `/snapshots/${kept.id}`)).body.words;
  const asked = [{ kind: "role", role: "owner" }];
  const wanted = { contentHash, party: "internal", asked };
  const { id } = (await ask("POST", "/agreements", wanted)).body.proposals[0];
  const outbox = async () =>
    (await app.database.selectFrom("webhookDeliveries").select("body").execute()).map(({ body }) =>
      WebhookEventBody.parse(JSON.parse(body)),
    );
  await ask("POST", `/agreements/${id}/answers`, { answer: "agree" });
  expect(await outbox()).toEqual([]);
  await ask("POST", `/agreements/${id}/conclusion`);
  expect(await outbox()).toMatchObject([
    {
      type: "agreement.reached",
      data: {
        proposalId: id,
        party: "internal",
        contentHash,
        sentence,
        answers: [{ person: { name: "オーナー" }, answer: "agree", reason: "" }],
      },
    },
  ]);
});
