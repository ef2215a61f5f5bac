import { BOARD_ABILITIES } from "@zentaikan/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

const day = 24 * 60 * 60 * 1000;
let app: TestApp;
let owner: string;
let boardId: string;
beforeEach(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  const customer = await app.ask("POST", "/api/customers", {
    cookie: owner,
    body: { name: "甲社" },
  });
  const board = { customerId: customer.body.id };
  boardId = (await app.ask("POST", "/api/boards", { cookie: owner, body: board })).body.id;
});
afterEach(() => app.close());

const invite = async (change: object = {}): Promise<{ id: string; secret: string }> => {
  const usual = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 3 };
  const body = { ...usual, ...change };
  const answer = await app.ask("POST", "/api/invitations", { cookie: owner, body });
  expect(answer.status).toBe(201);
  const link = new URL(answer.body.link);
  expect(link.pathname).toBe("/join");
  return { id: answer.body.invitation.id, secret: link.hash.slice(1) };
};
const join = (secret: string, name = "花子", cookie?: string) =>
  app.ask("POST", "/api/join", {
    body: { secret, name },
    ...(cookie === undefined ? {} : { cookie }),
  });
const read = (cookie: string) => app.ask("GET", `/api/boards/${boardId}`, { cookie });

describe("[AC4] an invitation to a board", () => {
  test("makes a guest, who sees this board and nothing else", async () => {
    const { secret } = await invite();
    const shown = await app.ask("POST", "/api/join/preview", { body: { secret } });
    expect(shown.body).toMatchObject({
      workspace: "全体観",
      role: "commenter",
      invitedBy: "オーナー",
    });
    const joined = await join(secret);
    expect(joined.body).toMatchObject({
      boardId,
      session: { role: null, abilities: [], person: { name: "花子" } },
    });
    const guest = cookieOf(joined);
    const other = await app.ask("POST", "/api/customers", {
      cookie: owner,
      body: { name: "乙社" },
    });
    await app.ask("POST", "/api/boards", { cookie: owner, body: { customerId: other.body.id } });
    const { body } = await app.ask("GET", "/api/customers", { cookie: guest });
    expect(body.map((customer: { name: { ja: string } }) => customer.name.ja)).toEqual(["甲社"]);
    expect((await app.ask("GET", "/api/boards", { cookie: guest })).body).toMatchObject([
      {
        id: boardId,
        role: "commenter",
        abilities: ["read", "export", "comment", "vote", "agree"],
      },
    ]);
  });

  test("ends what it gave when it is revoked, and when its time is over", async () => {
    for (const end of ["revoked", "expired"] as const) {
      const { id, secret } = await invite();
      const guest = cookieOf(await join(secret));
      expect((await read(guest)).status).toBe(200);
      if (end === "expired") app.now += 7 * day;
      else await app.ask("DELETE", `/api/invitations/${id}`, { cookie: owner });
      expect([(await read(guest)).status, (await read(guest)).body.code]).toEqual([
        404,
        "noSuchBoard",
      ]);
      const late = await join(secret);
      expect([late.status, late.body.code]).toEqual([401, "invitationRefused"]);
      const listed = await app.ask("GET", `/api/invitations?boardId=${boardId}`, { cookie: owner });
      expect(listed.body[0]).toMatchObject({ id, state: end, uses: 1 });
    }
  });

  test("counts its uses, also when many take it at once, and a second tab counts nothing", async () => {
    const { secret } = await invite({ maxUses: 2 });
    const joined = await Promise.all(Array.from({ length: 8 }, () => join(secret)));
    const guests = joined.filter(({ status }) => status === 200);
    expect(guests).toHaveLength(2);
    for (const guest of guests) {
      expect((await join(secret, "花子", cookieOf(guest))).status).toBe(200);
    }
  });

  test("[AC3] adds to what somebody has, and never takes from it", async () => {
    let cookie = cookieOf(await join((await invite({ kind: "workspace", role: "member" })).secret));
    // Each time somebody takes an invitation, their session gets a new secret.
    const take = async (secret: string) => (cookie = cookieOf(await join(secret, "x", cookie)));
    await take((await invite({ role: "viewer" })).secret);
    expect((await read(cookie)).body.role).toBe("editor");
    const body = { memberRole: "none" };
    await app.ask("PATCH", `/api/boards/${boardId}/roles`, { cookie: owner, body });
    expect((await read(cookie)).status).toBe(404);
    const { id, secret } = await invite({ role: "viewer" });
    await take(secret);
    expect((await read(cookie)).body.role).toBe("viewer");
    await app.ask("DELETE", `/api/invitations/${id}`, { cookie: owner });
    expect((await read(cookie)).status).toBe(404);
  });

  test("is stored as a hash, and too many guesses are refused", async () => {
    const { secret } = await invite();
    const rows = await app.database.selectFrom("invitations").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
    const answers = [];
    for (let guess = 0; guess < 130; guess += 1)
      answers.push((await join(`guess ${guess}`)).status);
    expect(new Set(answers.slice(0, 20))).toEqual(new Set([401]));
    expect(answers.at(-1)).toBe(429);
  });
});

describe("[AC5] roles on a board", () => {
  test("said by name are not undone by an older invitation, but by a newer one", async () => {
    const { secret } = await invite({ role: "editor" });
    const joined = await join(secret);
    let guest = cookieOf(joined);
    const path = `/api/boards/${boardId}/roles/${joined.body.session.person.id}`;
    await app.ask("PUT", path, { cookie: owner, body: { role: "viewer" } });
    guest = cookieOf(await join(secret, "花子", guest));
    expect((await read(guest)).body.role).toBe("viewer");
    await app.ask("PUT", path, { cookie: owner, body: { role: null } });
    expect((await read(guest)).status).toBe(404);
    expect((await join(secret, "花子", guest)).body.code).toBe("invitationRefused");
    const newer = await join((await invite({ role: "commenter" })).secret, "花子", guest);
    guest = cookieOf(newer);
    expect((await read(guest)).body.role).toBe("commenter");
  });

  test("[AC3] given by name count as they are, up and down, and are taken back", async () => {
    const joined = await join((await invite({ kind: "workspace", role: "member" })).secret);
    const member = cookieOf(joined);
    const path = `/api/boards/${boardId}/roles/${joined.body.session.person.id}`;
    for (const role of ["owner", "viewer", "commenter", "editor"] as const) {
      await app.ask("PUT", path, { cookie: owner, body: { role } });
      expect((await read(member)).body.role).toBe(role);
    }
    await app.ask("PUT", path, { cookie: owner, body: { role: "none" } });
    expect((await read(member)).status).toBe(404);
    const people = await app.ask("PUT", path, { cookie: owner, body: { role: null } });
    expect((await read(member)).body.role).toBe("editor");
    expect(people.body.people).toMatchObject([
      { role: "owner", by: "workspace" },
      { role: "editor", by: "membership", isMember: true },
    ]);
  });

  test("of whoever made the board is owner, also when the workspace is somebody else's", async () => {
    const member = cookieOf(
      await join((await invite({ kind: "workspace", role: "member" })).secret),
    );
    const { body: customers } = await app.ask("GET", "/api/customers", { cookie: member });
    const made = await app.ask("POST", "/api/boards", {
      cookie: member,
      body: { customerId: customers[0].id },
    });
    expect(made.body).toMatchObject({ role: "owner", abilities: BOARD_ABILITIES });
  });
});

describe("[AC6] a member", () => {
  test("who is removed has nothing left: session, roles, tokens, links", async () => {
    const joined = await join((await invite({ kind: "workspace", role: "member" })).secret);
    const member = cookieOf(joined);
    const { id } = joined.body.session.person;
    const body = { name: "p", scope: "write", lifetimeDays: 30 };
    const token = (await app.ask("POST", "/api/tokens", { cookie: member, body })).body.secret;
    const link = await app.ask("POST", `/api/members/${id}/sign-in-link`, { cookie: owner });
    const secret = new URL(link.body.link).hash.replace("#sign-in=", "");
    expect((await app.ask("GET", "/api/boards", { token })).body).toHaveLength(1);

    expect((await app.ask("DELETE", `/api/members/${id}`, { cookie: owner })).status).toBe(204);
    expect((await app.ask("GET", "/api/session", { cookie: member })).status).toBe(401);
    expect((await app.ask("GET", "/api/boards", { token })).body.code).toBe("notSignedIn");
    const late = await app.ask("POST", "/api/session", { body: { token: secret } });
    expect(late.body.code).toBe("signInLinkRefused");
  });

  test("is signed in by a link that opens once, and an owner is always left", async () => {
    const body = { name: "次郎", role: "owner" };
    const { body: member } = await app.ask("POST", "/api/members", { cookie: owner, body });
    const path = `/api/members/${member.person.id}`;
    const link = await app.ask("POST", `${path}/sign-in-link`, { cookie: owner });
    const token = new URL(link.body.link).hash.replace("#sign-in=", "");
    const signedIn = await app.ask("POST", "/api/session", { body: { token } });
    expect(signedIn.body.person.name).toBe("次郎");
    expect((await app.ask("POST", "/api/session", { body: { token } })).status).toBe(401);

    const lower = { cookie: owner, body: { role: "member" } };
    expect((await app.ask("PATCH", path, lower)).body.role).toBe("member");
    const own = (await app.ask("GET", "/api/session", { cookie: owner })).body.person.id;
    const last = await app.ask("PATCH", `/api/members/${own}`, lower);
    expect([last.status, last.body.code]).toEqual([409, "lastOwner"]);
    expect((await app.ask("DELETE", `/api/members/${own}`, { cookie: owner })).status).toBe(409);
  });
});

describe("[AC7] a token", () => {
  test("does at most what its scope and its maker allow, and never administers", async () => {
    const make = async (scope: string) => {
      const body = { name: scope, scope, lifetimeDays: 30 };
      return (await app.ask("POST", "/api/tokens", { cookie: owner, body })).body;
    };
    const { secret: reads } = await make("read");
    const { secret: writes, token } = await make("write");
    const roleOf = async (secret: string) =>
      (await app.ask("GET", `/api/boards/${boardId}`, { token: secret })).body.role;
    expect([await roleOf(reads), await roleOf(writes)]).toEqual(["viewer", "editor"]);
    const create = { origin: null, body: { name: "丙社" } };
    expect((await app.ask("POST", "/api/customers", { ...create, token: reads })).status).toBe(403);
    expect((await app.ask("POST", "/api/customers", { ...create, token: writes })).status).toBe(
      201,
    );
    for (const path of ["/api/members", "/api/tokens", "/api/sessions", "/api/audit"]) {
      const status = (await app.ask("GET", path, { token: writes })).status;
      expect([path, status]).toEqual([path, path === "/api/members" ? 200 : 403]);
    }
    await app.ask("DELETE", `/api/tokens/${token.id}`, { cookie: owner });
    expect((await app.ask("GET", "/api/boards", { token: writes })).status).toBe(401);
    app.now += 30 * day;
    expect((await app.ask("GET", "/api/boards", { token: reads })).status).toBe(401);
  });
});

describe("[AC8] sessions", () => {
  test("are listed, ended one by one, and everywhere", async () => {
    const second = await app.signInOwner();
    const { body } = await app.ask("GET", "/api/sessions", { cookie: second });
    expect(body).toHaveLength(2);
    const other = body.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    await app.ask("DELETE", `/api/sessions/${other.id}`, { cookie: second });
    expect((await app.ask("GET", "/api/session", { cookie: owner })).status).toBe(401);
    const third = await app.signInOwner();
    await app.ask("DELETE", "/api/sessions", { cookie: third });
    for (const cookie of [second, third]) {
      expect((await app.ask("GET", "/api/session", { cookie })).status).toBe(401);
    }
  });

  test("of somebody else are not there", async () => {
    const guest = cookieOf(await join((await invite()).secret));
    const [own] = (await app.ask("GET", "/api/sessions", { cookie: owner })).body;
    const answer = await app.ask("DELETE", `/api/sessions/${own.id}`, { cookie: guest });
    expect(answer.status).toBe(404);
    expect((await app.ask("GET", "/api/session", { cookie: owner })).status).toBe(200);
  });
});
