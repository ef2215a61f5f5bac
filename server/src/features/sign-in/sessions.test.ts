import { WORKSPACE_ABILITIES } from "@zentaikan/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

const day = 24 * 60 * 60 * 1000;
let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

describe("[A3] a sign-in link", () => {
  test("that the server prints signs the owner in, in as many browsers as needed", async () => {
    const body = { token: await app.signInSecret() };
    const first = await app.ask("POST", "/api/session", { body });
    const second = await app.ask("POST", "/api/session", { body });
    expect(first.body).toMatchObject({
      role: "owner",
      abilities: WORKSPACE_ABILITIES,
      workspace: { name: "全体観" },
      tldrawLicenseKey: "a key",
    });
    expect(second.body.person).toEqual(first.body.person);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
  });

  test("[A5] gives a browser that was signed in a new secret, and the old one nothing", async () => {
    const body = { token: await app.signInSecret() };
    const before = cookieOf(await app.ask("POST", "/api/session", { body }));
    const after = cookieOf(await app.ask("POST", "/api/session", { body, cookie: before }));
    expect((await app.ask("GET", "/api/session", { cookie: before })).status).toBe(401);
    expect((await app.ask("GET", "/api/session", { cookie: after })).status).toBe(200);
    expect((await app.ask("GET", "/api/sessions", { cookie: after })).body).toHaveLength(1);
  });

  test("works for seven days and not longer", async () => {
    const body = { token: await app.signInSecret() };
    app.now += 7 * day - 1000;
    expect((await app.ask("POST", "/api/session", { body })).status).toBe(200);
    app.now += 1000;
    const late = await app.ask("POST", "/api/session", { body });
    expect([late.status, late.body.code]).toEqual([401, "signInLinkRefused"]);
  });

  test("that nobody made does not work", async () => {
    const guess = await app.ask("POST", "/api/session", { body: { token: "a".repeat(43) } });
    expect([guess.status, guess.body.code]).toEqual([401, "signInLinkRefused"]);
  });
});

describe("a session", () => {
  test("ends by signing out, and by age", async () => {
    const cookie = await app.signIn();
    const other = await app.signIn();
    expect((await app.ask("DELETE", "/api/session", { cookie })).status).toBe(204);
    expect((await app.ask("GET", "/api/session", { cookie })).body.code).toBe("notSignedIn");
    expect((await app.ask("GET", "/api/session", { cookie: other })).status).toBe(200);
    app.now += 31 * day;
    expect((await app.ask("GET", "/api/session", { cookie: other })).status).toBe(401);
  });

  test("lets a person name themselves, and nobody else", async () => {
    const cookie = await app.signIn();
    const named = await app.ask("PATCH", "/api/session/person", {
      cookie,
      body: { name: " 花子 " },
    });
    expect(named.body.name).toBe("花子");
    expect((await app.ask("GET", "/api/session", { cookie })).body.person.name).toBe("花子");
    for (const name of ["", "   ", "\u200d\u202e", "x".repeat(81), 3]) {
      const bad = await app.ask("PATCH", "/api/session/person", { cookie, body: { name } });
      const showsNothing = typeof name === "string" && name.length < 81;
      const code = showsNothing ? "nameShowsNothing" : "badRequest";
      expect([bad.status, bad.body.code]).toEqual([400, code]);
    }
    const nobody = await app.ask("PATCH", "/api/session/person", { body: { name: "x" } });
    expect(nobody.status).toBe(401);
  });

  test("is a cookie that scripts do not see, kept to the host where the browser can", async () => {
    const plain = await app.ask("POST", "/api/session", {
      body: { token: await app.signInSecret() },
    });
    expect(plain.headers.get("Set-Cookie")).toMatch(
      /^zentaikan-3000=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const secure = await openTestApp("https://example.org");
    const body = { token: await secure.signInSecret() };
    expect((await secure.ask("POST", "/api/session", { body })).headers.get("Set-Cookie")).toMatch(
      /^__Host-zentaikan=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    await secure.close();
  });
});

describe("[A2] the origin", () => {
  const changes = [
    ["POST", "/api/session"],
    ["DELETE", "/api/session"],
    ["PATCH", "/api/session/person"],
    ["POST", "/api/customers"],
    ["PATCH", "/api/customers/x"],
    ["POST", "/api/boards"],
    ["PATCH", "/api/boards/x"],
    ["POST", "/api/boards/x/ticket"],
  ] as const;
  const foreign = [
    null,
    "null",
    "",
    "http://localhost:3001",
    "https://localhost:3000",
    "http://localhost:3000.evil.example",
    "http://evil.example",
  ];

  test.each(changes)("of %s %s must be ours when a cookie speaks", async (method, path) => {
    const cookie = await app.signIn();
    for (const origin of foreign) {
      const answer = await app.ask(method, path, { cookie, origin, body: {} });
      expect([answer.status, answer.body.code], String(origin)).toEqual([403, "originRefused"]);
    }
    expect((await app.ask(method, path, { cookie, body: {} })).status).not.toBe(403);
  });

  test("may be missing for a program with a token, but not be foreign", async () => {
    const { token } = app;
    const body = { name: "甲社" };
    const program = await app.ask("POST", "/api/customers", { token, origin: null, body });
    expect(program.status).toBe(201);
    const page = await app.ask("POST", "/api/customers", {
      token,
      origin: "http://evil.example",
      body,
    });
    expect(page.status).toBe(403);
  });
});

test("[A1] secrets are stored as hashes, and a wrong token is nobody", async () => {
  const cookie = await app.signIn();
  const secret = cookie.slice(cookie.indexOf("=") + 1);
  const rows = JSON.stringify([
    await app.database.selectFrom("sessions").selectAll().execute(),
    await app.database.selectFrom("apiTokens").selectAll().execute(),
    await app.database.selectFrom("signInLinks").selectAll().execute(),
  ]);
  expect(rows).not.toContain(secret);
  expect(rows).not.toContain(app.token);
  for (const token of ["", "x", `${app.token}x`, secret]) {
    expect((await app.ask("GET", "/api/boards", { token })).status).toBe(401);
  }
});
