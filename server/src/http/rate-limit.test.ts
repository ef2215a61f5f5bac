import { Hono, type Context } from "hono";
import { expect, test } from "vitest";
import { openTestApp } from "../../test/support/test-app.ts";
import { Refusal, refusalStatus } from "../errors.ts";
import { addressReader } from "./address-of.ts";
import { rateLimit, type RateLimitOptions } from "./rate-limit.ts";

/** A route that lets through what the limit lets through; the query says who asks. */
function limited(
  options: Omit<RateLimitOptions, "now" | "rate"> = {},
  keyOf: (context: Context) => string = (context) => context.req.query("who") ?? "",
) {
  const clock = { now: 0 };
  const routes = new Hono();
  const takeTurn = rateLimit({
    ...options,
    rate: { burst: 3, perSecond: 2 },
    now: () => clock.now,
  });
  routes.use(async (context, next) => {
    takeTurn(context, { key: keyOf(context), factor: Number(context.req.header("Factor") ?? 1) });
    await next();
  });
  routes.get("/", (context) => context.text("passed"));
  routes.onError((error, context) => {
    if (!(error instanceof Refusal)) throw error;
    return context.text(error.code, refusalStatus(error.code));
  });
  const ask = async (who: string, headers: Record<string, string> = {}): Promise<Response> =>
    routes.request(`/?who=${who}`, { headers });
  const passes = async (who: string, headers?: Record<string, string>): Promise<boolean> =>
    (await ask(who, headers)).status === 200;
  return { clock, ask, passes };
}

test("[H5] a burst passes, then so many a second, for each by themselves", async () => {
  const { clock, ask, passes } = limited();
  for (const expected of [true, true, true, false]) expect(await passes("anna")).toBe(expected);
  expect(await passes("ben")).toBe(true);
  clock.now += 499;
  const refused = await ask("anna");
  expect([refused.status, await refused.text()]).toEqual([429, "tooManyRequests"]);
  expect(refused.headers.get("Retry-After")).toBe("1");
  clock.now += 2;
  expect(await passes("anna")).toBe(true);
  expect(await passes("anna")).toBe(false);
});

test("[H5] one address is one, whoever says they ask", async () => {
  const { passes } = limited({}, addressReader([]));
  for (const who of ["a", "b", "c"]) expect(await passes(who)).toBe(true);
  const elsewhere = { "X-Forwarded-For": "203.0.113.7", Forwarded: "for=203.0.113.7" };
  expect(await passes("d", elsewhere)).toBe(false);
});

test("[H5] who has many times the rate may do so many times as much", async () => {
  const { passes } = limited();
  const headers = { Factor: "50" };
  for (let count = 0; count < 150; count += 1) expect(await passes("robot", headers)).toBe(true);
  expect(await passes("robot", headers)).toBe(false);
});

test("[H5] who was not seen for longest is forgotten, and no more than that", async () => {
  const { passes } = limited({ mostRemembered: 2 });
  for (let count = 0; count < 4; count += 1) await passes("anna");
  await passes("ben");
  expect(await passes("anna")).toBe(false);
  await passes("carl");
  expect(await passes("anna"), "ben was forgotten, not anna").toBe(false);
  await passes("ben");
  await passes("carl");
  expect(await passes("anna"), "anna was forgotten").toBe(true);
});

test("[H5] guessing at links ends at the rate, in words", async () => {
  const app = await openTestApp();
  const guess = () => app.ask("POST", "/api/session", { body: { token: "a".repeat(43) } });
  const codes = [];
  for (let count = 0; count < 130; count += 1) codes.push((await guess()).body.code);
  expect(codes.slice(0, 120).every((code) => code === "signInLinkRefused")).toBe(true);
  expect(codes.at(-1)).toBe("tooManyRequests");
  await app.close();
});
