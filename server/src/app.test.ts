import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../test/support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test("[A2] nothing of the workspace is told to nobody", async () => {
  const paths = ["/api/customers", "/api/boards", "/api/boards/x", "/api/boards/x/structure"];
  for (const path of paths) {
    const { status, body } = await app.ask("GET", path);
    expect([status, body.code]).toEqual([401, "notSignedIn"]);
  }
});

test("[H1] what is not there, not JSON or too big is refused in JSON", async () => {
  const { token } = app;
  expect((await app.ask("GET", "/api/nothing", { token })).body.code).toBe("noSuchPage");
  const big = { name: "x".repeat(70_000) };
  const tooBig = await app.ask("POST", "/api/customers", { token, body: big });
  expect([tooBig.status, tooBig.body.code]).toEqual([413, "bodyTooBig"]);
  const headers = { "Content-Type": "application/json" };
  const noJson = await app.ask("POST", "/api/customers", { token, headers });
  expect([noJson.status, noJson.body.code]).toEqual([400, "badRequest"]);
});

test("[H2] the description is written once, however often strangers ask for it", async () => {
  const asked = await openTestApp();
  const costOf = async (times: number): Promise<number> => {
    const before = process.threadCpuUsage();
    for (let time = 0; time < times; time += 1) await asked.ask("GET", "/openapi.json");
    const { user, system } = process.threadCpuUsage(before);
    return user + system;
  };
  const first = await costOf(1);
  expect(await costOf(3)).toBeLessThan(first);
  await asked.close();
});

test("[H2] the description names every route of the interface", async () => {
  const { body } = await app.ask("GET", "/openapi.json");
  expect(body.openapi).toBe("3.1.0");
  const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.toSorted()).toEqual(
    [
      "GET /api/session",
      "POST /api/session",
      "POST /api/sign-in/preview",
      "DELETE /api/session",
      "PATCH /api/session/person",
      "GET /api/customers",
      "GET /api/customers/changes",
      "POST /api/customers",
      "GET /api/patterns",
      "POST /api/patterns",
      "GET /api/patterns/places",
      "GET /api/patterns/proposal",
      "POST /api/patterns/dismissals",
      "GET /api/patterns/history",
      "PATCH /api/patterns/segments/{segment}",
      "GET /api/patterns/customers/{customer}",
      "PUT /api/patterns/customers/{customer}",
      "GET /api/patterns/segments/{segment}/comments",
      "POST /api/patterns/segments/{segment}/comments",
      "PATCH /api/patterns/segments/{segment}/comments/{comment}",
      "DELETE /api/patterns/segments/{segment}/comments/{comment}",
      "PUT /api/patterns/segments/{segment}/comments/{comment}/seen",
      "PATCH /api/customers/{id}",
      "POST /api/customers/{id}/merge",
      "GET /api/views",
      "POST /api/views",
      "PATCH /api/views/{viewId}",
      "DELETE /api/views/{viewId}",
      "POST /api/customers/import",
      "POST /api/customers/table",
      "GET /api/approaches",
      "PUT /api/approaches/{approach}",
      "GET /api/customers/{id}/offerings",
      "GET /api/relationships",
      "GET /api/relationships/changes",
      "PUT /api/relationships/levels/{level}",
      "GET /api/customers/{id}/assessments",
      "POST /api/customers/{id}/assessments",
      "POST /api/customers/{id}/assessments/{assessment}/withdrawal",
      "GET /api/segments",
      "DELETE /api/segments",
      "GET /api/boards",
      "POST /api/boards",
      "GET /api/boards/{id}",
      "PATCH /api/boards/{id}",
      "POST /api/boards/{id}/ticket",
      "GET /api/boards/{id}/authors",
      "POST /api/boards/{id}/internal/ticket",
      "POST /api/boards/{id}/notes/seen",
      "GET /api/boards/{id}/structure",
      "POST /api/boards/{id}/copies",
      "PATCH /api/boards/{id}/baseline",
      "GET /api/boards/{id}/vantage",
      "POST /api/pattern-boards",
      "GET /api/pattern-boards",
      "GET /api/boards/{id}/pattern",
      "PUT /api/boards/{id}/pattern/answers",
      "POST /api/boards/{id}/raised",
      "GET /api/boards/{id}/snapshots",
      "POST /api/boards/{id}/snapshots",
      "GET /api/boards/{id}/snapshots/{snapshotId}",
      "GET /api/boards/{id}/snapshots/{snapshotId}/picture",
      "GET /api/boards/{id}/snapshots/{snapshotId}/our-dos",
      "DELETE /api/boards/{id}/snapshots/{snapshotId}",
      "POST /api/boards/{id}/restore",
      "GET /api/boards/{id}/agreements",
      "POST /api/boards/{id}/agreements",
      "POST /api/boards/{id}/agreements/{proposal}/answers",
      "POST /api/boards/{id}/agreements/{proposal}/conclusion",
      "POST /api/boards/{id}/agreements/{proposal}/seen",
      "POST /api/boards/{id}/agreements/{proposal}/withdrawal",
      "GET /api/boards/{id}/agreements/{proposal}/{file}",
      "GET /api/boards/{id}/exports",
      "POST /api/boards/{id}/exports",
      "GET /api/boards/{id}/exports/{exportId}",
      "GET /api/boards/{id}/exports/{exportId}/file",
      "DELETE /api/boards/{id}/exports/{exportId}",
      "GET /api/boards/{id}/segment",
      "GET /api/boards/{id}/latest-links",
      "POST /api/boards/{id}/latest-links",
      "DELETE /api/boards/{id}/latest-links/{link}",
      "GET /agreed/{token}",
      "GET /agreed/{token}/latest.json",
      "GET /agreed/{token}/{picture}",
      "PATCH /api/boards/{id}/lineup",
      "GET /api/boards/{id}/meeting",
      "POST /api/boards/{id}/meeting",
      "GET /api/boards/{id}/meeting/rounds/{round}/own",
      "POST /api/boards/{id}/meeting/rounds/{round}/road",
      "PUT /api/boards/{id}/meeting/rounds/{round}/ballot",
      "POST /api/boards/{id}/meeting/rounds/{round}/look",
      "GET /api/boards/{id}/meeting/rounds/{round}/outcome",
      "GET /api/boards/{id}/meetings",
      "GET /api/boards/{id}/meetings/{meeting}/minutes",
      "GET /api/boards/{id}/meetings/{meeting}/minutes/{file}",
      "POST /api/boards/{id}/meetings/{meeting}/mails",
      "GET /api/boards/{id}/decisions",
      "GET /api/boards/{id}/comments",
      "POST /api/boards/{id}/comments",
      "POST /api/boards/{id}/comments/ticket",
      "GET /api/boards/{id}/comments/{thread}/readers",
      "PUT /api/boards/{id}/comments/{thread}/readers",
      "GET /api/boards/{id}/comments/seen",
      "POST /api/boards/{id}/comments/seen",
      "GET /api/boards/{id}/people",
      "GET /api/boards/{id}/guests",
      "PUT /api/boards/{id}/notes/{record}/readers",
      "GET /api/boards/{id}/away",
      "GET /api/boards/{id}/sightings",
      "GET /api/inbox",
      "GET /api/inbox/changes",
      "GET /api/digest",
      "PUT /api/digest",
      "POST /api/digest/end",
      "POST /api/boards/{id}/assets",
      "GET /api/boards/{id}/assets/{hash}",
      "GET /api/sign-in",
      "POST /api/sign-in/email",
      "GET /api/sign-in/oidc",
      "GET /api/sign-in/oidc/callback",
      "GET /api/sessions",
      "DELETE /api/sessions",
      "DELETE /api/sessions/{id}",
      "GET /api/workspace",
      "PATCH /api/workspace",
      "GET /api/members",
      "POST /api/members",
      "PATCH /api/members/{personId}",
      "DELETE /api/members/{personId}",
      "POST /api/members/{personId}/sign-in-link",
      "GET /api/boards/{id}/roles",
      "PATCH /api/boards/{id}/roles",
      "PUT /api/boards/{id}/roles/{personId}",
      "GET /api/invitations",
      "POST /api/invitations",
      "DELETE /api/invitations/{id}",
      "POST /api/join",
      "POST /api/join/preview",
      "GET /api/tokens",
      "POST /api/tokens",
      "DELETE /api/tokens/{id}",
      "GET /api/webhooks",
      "POST /api/webhooks",
      "PATCH /api/webhooks/{id}",
      "DELETE /api/webhooks/{id}",
      "POST /api/webhooks/{id}/secret",
      "POST /api/webhooks/{id}/test",
      "GET /api/webhooks/{id}/deliveries",
      "POST /api/webhooks/{id}/deliveries/{eventId}/again",
      "GET /api/audit",
      "GET /api/audit/{file}",
      "GET /api/lineups",
      "POST /api/lineups",
      "POST /api/lineups/{id}/versions",
      "GET /api/lineups/{id}/versions/{version}",
      "GET /api/lineups/{id}/boards",
      "GET /api/lineup-proposals",
      "POST /api/lineup-proposals",
      "GET /api/lineup-proposals/{id}",
      "POST /api/lineup-proposals/{id}/adoption",
      "POST /api/lineup-proposals/{id}/closing",
      "POST /api/lineup-proposals/{id}/base",
      "POST /api/lineup-proposals/{id}/messages",
      "PATCH /api/lineup-proposals/{id}/messages/{message}",
      "DELETE /api/lineup-proposals/{id}/messages/{message}",
      "POST /api/lineup-proposals/{id}/seen",
    ].toSorted(),
  );
});

test("[H3] every answer carries the policy, and loads from this server alone", async () => {
  for (const path of ["/", "/openapi.json", "/livez", "/api/session", "/no/such/page"]) {
    const { headers } = await app.ask("GET", path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' ws://localhost:3000");
    expect(policy).not.toMatch(/https?:|\*/);
  }
});

test("[H3] parts of a page have the shortest policy, but those that work by themselves or may be looked at", async () => {
  for (const [name, isPart] of [
    ["index-1a.js", true],
    ["index-1a.css", true],
    ["noto-sans-1a.woff2", true],
    ["table.worker-1a.js", false],
    ["marks-1a.svg", false],
  ] as const) {
    const { headers } = await app.ask("GET", `/assets/${name}`);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy === "default-src 'none'", name).toBe(isPart);
    expect(policy.includes("connect-src 'self'"), name).toBe(!isPart);
  }
});

test("[H4] says that it lives, and that it is ready", async () => {
  expect((await app.ask("GET", "/livez")).status).toBe(200);
  expect((await app.ask("GET", "/readyz")).status).toBe(200);
});

test("[H1] what fails as nobody foresaw is refused in words, with the number of its line in the log", async () => {
  const broken = await openTestApp();
  await broken.database.schema.dropTable("lineups").execute();
  const { token } = broken;
  const failed = await broken.ask("GET", "/api/lineups", { token });
  expect(failed.body.code).toBe("unexpected");
  expect(failed.headers.get("x-request-id")).toMatch(/^[a-z0-9]{10,}$/);
  expect(
    (await broken.ask("GET", "/api/nothing", { token })).headers.get("x-request-id"),
  ).toBeNull();
  await broken.close();
});
