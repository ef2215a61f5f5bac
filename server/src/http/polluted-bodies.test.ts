import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../test/support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());
const clean = Object.getOwnPropertyNames(Object.prototype).toSorted((a, b) => a.localeCompare(b));
afterEach(() => {
  const now = Object.getOwnPropertyNames(Object.prototype);
  expect(now.toSorted((a, b) => a.localeCompare(b))).toEqual(clean);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

const keys = [
  '{"__proto__":{"polluted":1},"name":"甲社"}',
  '{"constructor":{"prototype":{"polluted":1}},"name":"甲社"}',
  '{"name":{"__proto__":{"polluted":1}}}',
  '{"name":"甲社","__proto__":null}',
  '{"__proto__":{"name":"甲社"}}',
  '[{"__proto__":{"polluted":1}}]',
  '{"name":"甲社","toString":1,"hasOwnProperty":1,"valueOf":1}',
];

describe("[H6] keys that every object has", () => {
  test.each(keys)("in a body change nothing: %s", async (json) => {
    const headers = { "Content-Type": "application/json" };
    const bytes = Uint8Array.from(Buffer.from(json));
    const routes = app.routes.filter(({ method }) => ["POST", "PATCH", "PUT"].includes(method));
    expect(routes.length).toBeGreaterThan(8);
    for (const { method, path } of routes) {
      const where = path.replaceAll(/:\w+/g, "x");
      const { status } = await app.ask(method, where, { token: app.token, headers, bytes });
      expect(status, `${method} ${where}`).toBeLessThan(500);
    }
  });

  test("in a query or a path change nothing", async () => {
    for (const name of ["__proto__", "constructor", "prototype", "__proto__[polluted]"]) {
      for (const path of [`/api/boards?${name}=1&${name}[polluted]=1`, `/api/boards/${name}`]) {
        expect((await app.ask("GET", path, { token: app.token })).status, path).toBeLessThan(500);
      }
    }
  });

  test("as keys of names that a lineup may choose are names", async () => {
    const body = JSON.stringify({
      from: { id: "ccpi8", version: 1 },
      to: { id: "iirc6", version: 1 },
    });
    const json = `${body.slice(0, -1)},"choices":{"__proto__":"int"},"cards":{"constructor":"int"}}`;
    const bytes = Uint8Array.from(Buffer.from(json));
    const headers = { "Content-Type": "application/json" };
    const path = "/api/boards/x/lineup";
    expect((await app.ask("PATCH", path, { token: app.token, headers, bytes })).status).toBe(404);
  });

  test("are no property of a refusal either", async () => {
    const named = await app.ask("POST", "/api/customers", { token: app.token, body: {} });
    expect(Object.keys(named.body)).toEqual(["code", "message"]);
  });
});
