import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../test/support/test-app.ts";

/**
 * Laws that hold for every route, taken from the application itself, so that a new route cannot be
 * forgotten here.
 */
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const safe: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
const ourOrigin = "http://localhost:3000";
/** What a page of somebody else, or none, can send. */
const foreign: readonly (string | null)[] = [
  null,
  "null",
  "",
  "http://localhost:3001",
  "https://localhost:3000",
  "http://localhost",
  "http://localhost:3000/",
  "http://localhost:3000.evil.example",
  "http://evil.example",
  "http://LOCALHOST:3000",
  "http://127.0.0.1:3000",
  "http://localhost:3000, http://evil.example",
];

test("[A2] no route that changes anything can be asked from a foreign page, whatever its method", async () => {
  const cookie = await app.signIn();
  const routes = writingRoutes();
  expect(routes.length).toBeGreaterThan(8);
  let cells = 0;
  for (const { method, path } of routes) {
    for (const origin of foreign) {
      const answer = await app.ask(method, path, { cookie, origin, body: {} });
      expect([answer.status, answer.body.code], `${method} ${path} ${origin}`).toEqual([
        403,
        "originRefused",
      ]);
      cells += 1;
    }
    const token = { token: app.token, origin: "http://evil.example", body: {} };
    expect((await app.ask(method, path, token)).status, `${method} ${path}`).toBe(403);
    const ours = await app.ask(method, path, { cookie, origin: ourOrigin, body: {} });
    expect(ours.body?.code, `${method} ${path}`).not.toBe("originRefused");
  }
  process.stdout.write(`[A2] ${routes.length} routes, ${cells} foreign requests refused\n`);
});

describe("[H3] every answer of every route", () => {
  test("forbids guessing, framing elsewhere, telling where from, and powers that nothing uses", async () => {
    for (const { method, path } of allRoutes()) {
      const { headers } = await app.ask(method, path, { token: app.token, origin: null });
      const where = `${method} ${path}`;
      expect(headers.get("X-Content-Type-Options"), where).toBe("nosniff");
      expect(headers.get("Referrer-Policy"), where).toBe("no-referrer");
      expect(headers.get("Cross-Origin-Opener-Policy"), where).toBe("same-origin");
      expect(headers.get("Cross-Origin-Resource-Policy"), where).toBe("same-origin");
      expect(headers.get("Permissions-Policy"), where).toContain("camera=()");
      expect(headers.get("Content-Security-Policy"), where).toContain("default-src 'none'");
      expect(headers.get("Access-Control-Allow-Origin"), where).toBeNull();
      if (path.startsWith("/api/")) expect(headers.get("Cache-Control"), where).toBe("no-store");
    }
  });

  test("asks browsers to come by https alone, where people come by https", async () => {
    const secure = await openTestApp("https://zentaikan.example");
    const header = "Strict-Transport-Security";
    expect((await secure.ask("GET", "/api/session")).headers.get(header)).toBe("max-age=31536000");
    expect((await app.ask("GET", "/api/session")).headers.get(header)).toBeNull();
    await secure.close();
  });

  test("carries a policy without exceptions for scripts or styles, and a nonce of its own", async () => {
    const policies = new Set<string>();
    for (let count = 0; count < 20; count += 1) {
      const { headers } = await app.ask("GET", "/");
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/);
      policies.add(policy);
    }
    expect(policies.size).toBe(20);
  });
});

test("[A2] a page elsewhere is not even told that it might ask", async () => {
  for (const { path } of writingRoutes()) {
    const headers = { "Access-Control-Request-Method": "POST" };
    const preflight = await app.ask("OPTIONS", path, { origin: "http://evil.example", headers });
    expect(preflight.headers.get("Access-Control-Allow-Origin"), path).toBeNull();
    expect(preflight.headers.get("Access-Control-Allow-Methods"), path).toBeNull();
  }
});

type Route = { readonly method: string; readonly path: string };

function allRoutes(): Route[] {
  const named = app.routes.filter(({ path, method }) => method !== "ALL" && !path.includes("*"));
  const asked = named.map(({ method, path }) => ({ method, path: path.replaceAll(/:\w+/g, "x") }));
  return [...new Map(asked.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

/** With the methods that no route has: what is not there must not answer a foreign page either. */
function writingRoutes(): Route[] {
  const paths = new Set(allRoutes().map(({ path }) => path));
  const api = [...paths].filter((path) => path.startsWith("/api/"));
  const named = allRoutes().filter(({ method }) => !safe.has(method));
  const others = api.flatMap((path) => [
    { method: "PUT", path },
    { method: "DELETE", path },
  ]);
  return [
    ...new Map([...named, ...others].map((one) => [`${one.method} ${one.path}`, one])).values(),
  ];
}
