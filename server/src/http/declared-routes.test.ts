import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../test/support/test-app.ts";
import { declarationOf, guardRoute, type RouteDeclaration } from "./guard-route.ts";
import { bodySize, RATES, type RateName } from "./limits.ts";
import { requireDeclarations } from "./require-declarations.ts";

/** What every route of the running application declares, and that it holds. */
let app: TestApp;
let cookie: string;
let boardId: string;
beforeAll(async () => {
  app = await openTestApp();
  cookie = await app.signIn();
  const customer = await app.ask("POST", "/api/customers", { cookie, body: { name: "甲社" } });
  const body = { customerId: customer.body.id };
  boardId = (await app.ask("POST", "/api/boards", { cookie, body })).body.id;
});
afterAll(() => app.close());

interface DeclaredRoute extends RouteDeclaration {
  readonly method: string;
  readonly path: string;
}

function declaredRoutes(): DeclaredRoute[] {
  return app.routes.flatMap(({ method, path, handler }) => {
    const declaration = declarationOf(handler);
    if (declaration === undefined || path === "/api/*") return [];
    const real = path
      .replace("/api/boards/:id", `/api/boards/${boardId}`)
      .replaceAll(/:\w+(\{[^}]*\})?/g, "x");
    return [{ ...declaration, method: method === "ALL" ? "GET" : method, path: real }];
  });
}

describe("[H8] a route", () => {
  test("that declares nothing keeps the server from starting, and is named", () => {
    const routes = new Hono();
    routes.get("/api/declared", guardRoute({ right: "signedIn", rate: "lists", size: "none" }));
    expect(() => requireDeclarations(routes.routes)).not.toThrow();
    routes.post("/api/declared", (context) => context.text("open to all"));
    routes.get("/elsewhere", (context) => context.text("open to all"));
    expect(() => requireDeclarations(routes.routes)).toThrow("POST /api/declared, GET /elsewhere");
    expect(() => requireDeclarations(app.routes)).not.toThrow();
    expect(declaredRoutes().length).toBeGreaterThan(60);
  });

  test("answers nobody whom it does not declare to answer", async () => {
    for (const { method, path, right } of declaredRoutes()) {
      const { status } = await app.ask(method, path, { body: method === "GET" ? undefined : {} });
      const where = `${method} ${path}`;
      if (right === "anybody") expect(status, where).not.toBe(403);
      else expect(status, where).toBe(401);
    }
  });

  test("takes no more than it declares", async () => {
    let asked = 0;
    for (const { method, path, right, size } of declaredRoutes()) {
      if (method === "GET") continue;
      const { maxBytes, refusal } = bodySize(size);
      const bytes = new Uint8Array(maxBytes + 1);
      app.now += 3_600_000;
      const by = right === "anybody" ? {} : { cookie };
      const { status, body } = await app.ask(method, path, { ...by, bytes });
      expect([status, body.code], `${method} ${path}`).toEqual([413, refusal]);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(35);
  });
});

describe("[H5] the rate of every route", () => {
  test.each(Object.keys(RATES) as RateName[])("%s: refuses what comes faster", async (rate) => {
    const routes = declaredRoutes().filter((route) => route.rate === rate);
    // One that does nothing, as what it names is not there.
    const idle = routes.find(({ path }) => /\/x\b/.test(path)) ?? routes[0];
    if (idle === undefined) throw new Error(`no route has the rate ${rate}`);
    const ask = async ({ method, path, right }: DeclaredRoute) =>
      (await app.ask(method, path, right === "anybody" ? {} : { cookie })).status;
    app.now += 3_600_000;
    for (let count = 0; count < RATES[rate].burst; count += 1) {
      expect(await ask(idle)).not.toBe(429);
    }
    for (const route of routes) {
      expect(await ask(route), `${route.method} ${route.path}`).toBe(429);
    }
  });

  test("is a person's: their browsers count together, and nobody else's with them", async () => {
    const other = await app.signInOwner();
    const member = await app.signIn();
    const path = "/api/boards/x/assets";
    const status = async (by: string) => (await app.ask("POST", path, { cookie: by })).status;
    app.now += 3_600_000;
    for (let count = 0; count < RATES.uploads.burst / 2; count += 1) {
      expect([await status(cookie), await status(other)]).toEqual([404, 404]);
    }
    expect([await status(cookie), await status(other)]).toEqual([429, 429]);
    expect(await status(member)).toBe(404);
  });

  test("is one for all programs that a person made tokens for: fifty times their own", async () => {
    const tokens: string[] = [];
    for (const name of ["a", "b"]) {
      const body = { name, scope: "read", lifetimeDays: 1 };
      tokens.push((await app.ask("POST", "/api/tokens", { cookie, body })).body.secret);
    }
    const ask = async (count: number) =>
      app.ask("POST", "/api/boards/x/assets", { token: tokens[count % 2] ?? "" });
    app.now += 3_600_000;
    const most = RATES.uploads.burst * 50;
    for (let count = 0; count < most; count += 1) expect((await ask(count)).status).toBe(404);
    expect([(await ask(0)).status, (await ask(1)).status]).toEqual([429, 429]);
  });
});
