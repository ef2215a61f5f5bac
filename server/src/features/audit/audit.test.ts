import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { csvLine } from "./write-csv.ts";

let app: TestApp;
let owner: string;
let customerId: string;
let boardId: string;
beforeEach(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  const body = { name: "甲社" };
  customerId = (await app.ask("POST", "/api/customers", { cookie: owner, body })).body.id;
  const board = { customerId };
  boardId = (await app.ask("POST", "/api/boards", { cookie: owner, body: board })).body.id;
});
afterEach(() => app.close());

const log = async (query = "", cookie = owner) =>
  (await app.ask("GET", `/api/audit${query}`, { cookie })).body.entries;
const kinds = async (query = "") =>
  (await log(query)).map(({ kind }: { kind: string }) => kind).toReversed();

describe("[AC12] the audit log", () => {
  test("holds a line of every grant, revocation, redemption, sign-in, token and change of role", async () => {
    const invited = { kind: "board", boardId, role: "editor", lifetimeDays: 7, maxUses: null };
    const made = await app.ask("POST", "/api/invitations", { cookie: owner, body: invited });
    const secret = new URL(made.body.link).hash.slice(1);
    const joined = await app.ask("POST", "/api/join", { body: { secret, name: "=花子" } });
    const { id } = joined.body.session.person;
    const path = `/api/boards/${boardId}/roles`;
    await app.ask("PUT", `${path}/${id}`, { cookie: owner, body: { role: "viewer" } });
    await app.ask("PUT", `${path}/${id}`, { cookie: owner, body: { role: null } });
    await app.ask("PATCH", path, { cookie: owner, body: { memberRole: "viewer" } });
    await app.ask("DELETE", `/api/invitations/${made.body.invitation.id}`, { cookie: owner });
    expect(await kinds(`?boardId=${boardId}`)).toEqual([
      "boardRoleGiven",
      "invitationCreated",
      "invitationRedeemed",
      "boardRoleGiven",
      "boardRoleTaken",
      "boardMemberRoleChanged",
      "invitationRevoked",
    ]);
    expect(await kinds(`?customerId=${customerId}`)).toEqual(await kinds(`?boardId=${boardId}`));

    const token = { name: "p", scope: "read", lifetimeDays: null };
    const { body } = await app.ask("POST", "/api/tokens", { cookie: owner, body: token });
    await app.ask("DELETE", `/api/tokens/${body.token.id}`, { cookie: owner });
    const member = { name: "次郎" };
    const { person } = (await app.ask("POST", "/api/members", { cookie: owner, body: member }))
      .body;
    const memberPath = `/api/members/${person.id}`;
    await app.ask("POST", `${memberPath}/sign-in-link`, { cookie: owner });
    await app.ask("PATCH", memberPath, { cookie: owner, body: { role: "owner" } });
    await app.ask("DELETE", memberPath, { cookie: owner });
    await app.ask("PATCH", "/api/workspace", { cookie: owner, body: { name: "乙" } });
    await app.ask("DELETE", "/api/session", { cookie: cookieOf(joined) });
    const whole = await kinds();
    expect(whole[0]).toBe("signedIn");
    expect(whole.slice(-8)).toEqual([
      "tokenCreated",
      "tokenRevoked",
      "memberJoined",
      "signInLinkCopied",
      "memberRoleChanged",
      "memberRemoved",
      "workspaceChanged",
      "signedOut",
    ]);
    const text = JSON.stringify(await log());
    for (const hidden of [secret, body.secret, owner.split("=")[1]]) {
      expect(text).not.toContain(hidden);
    }
  });

  test("comes in pages, the newest first, each entry once", async () => {
    const actor = { id: null, name: "サーバー" };
    for (let count = 0; count < 230; count += 1) {
      await recordAudit(app.database, { kind: "boardExported", actor, boardId }, count);
    }
    const seen: number[] = [];
    let before = "";
    for (;;) {
      const query = `?boardId=${boardId}${before}`;
      const { body } = await app.ask("GET", `/api/audit${query}`, { cookie: owner });
      seen.push(...body.entries.map(({ id }: { id: number }) => id));
      if (body.next === null) break;
      before = `&before=${body.next}`;
    }
    expect(seen).toHaveLength(231);
    expect(new Set(seen).size).toBe(231);
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
  });

  test("is exported as CSV that spreadsheets read and do not run, and as lines of JSON", async () => {
    const actor = { id: null, name: '=HYPERLINK("http://evil.example")' };
    await recordAudit(app.database, { kind: "boardExported", actor, boardId }, 0);
    const query = `?boardId=${boardId}`;
    const csv = await app.ask("GET", `/api/audit/audit.csv${query}`, { cookie: owner });
    expect(csv.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("Content-Disposition")).toBe('attachment; filename="audit.csv"');
    expect(csv.body).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const jsonl = await app.ask("GET", `/api/audit/audit.jsonl${query}`, { cookie: owner });
    const lines = String(jsonl.body)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ kind }) => kind)).toEqual([
      "auditExported",
      "auditExported",
      "boardExported",
      "boardRoleGiven",
    ]);
    expect(lines.at(-2).actor.name).toBe(actor.name);
  });
});

test("[AC12] no cell of a CSV is a formula, whatever stands before it", () => {
  const dangerous = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "  =1", "\n@x", "＝1", "－1"];
  for (const cell of dangerous) {
    const written = csvLine([cell]);
    expect(written.replace(/^"/, "").startsWith("'"), JSON.stringify(cell)).toBe(true);
  }
  expect(csvLine(["全体観", 3, null, 'a "b", c'])).toBe('全体観,3,,"a ""b"", c"\r\n');
});
