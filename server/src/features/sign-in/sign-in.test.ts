import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSmtpInbox, textOfMail, type SmtpInbox } from "../../../test/support/smtp-inbox.ts";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";
import { openTestProvider, type TestProvider } from "../../../test/support/test-provider.ts";

const publicUrl = "http://localhost:3000";
const minute = 60_000;
let app: TestApp;
let owner: string;

describe("[AC13] a link by e-mail", () => {
  let inbox: SmtpInbox;
  beforeAll(async () => {
    inbox = await openSmtpInbox();
  });
  afterAll(() => inbox.close());
  beforeEach(async () => {
    app = await openTestApp(publicUrl, {
      smtp: { url: inbox.url, from: "全体観 <z@example.org>" },
    });
    owner = await app.signIn();
    const body = { name: "花子", email: "Hanako@Example.org" };
    await app.ask("POST", "/api/members", { cookie: owner, body });
  });
  afterEach(() => app.close());
  const ask = (email: string, to?: string) =>
    app.ask("POST", "/api/sign-in/email", { body: { email, to } });
  const tokenIn = (raw: string): string => /#sign-in=([\w-]+)/.exec(textOfMail(raw))?.[1] ?? "";

  test("goes to a member over SMTP, and signs in once", async () => {
    expect((await app.ask("GET", "/api/sign-in")).body).toEqual({ email: true, oidc: false });
    expect((await ask(" hanako@example.org ")).status).toBe(400);
    expect((await ask("HANAKO@example.org")).status).toBe(204);
    const { to, raw } = await inbox.next();
    expect(to).toEqual(["hanako@example.org"]);
    const body = { token: tokenIn(raw) };
    const signedIn = await app.ask("POST", "/api/session", { body });
    expect(signedIn.body).toMatchObject({ role: "member", person: { name: "花子" } });
    expect((await app.ask("POST", "/api/session", { body })).status).toBe(401);
    const own = await app.ask("GET", "/api/sessions", { cookie: cookieOf(signedIn) });
    expect(own.body).toMatchObject([{ how: "email", isCurrent: true }]);
  });

  test("[AC18] says whom it signs in and stays as it was, and leads to pages of ours alone", async () => {
    await ask("hanako@example.org", "/boards/x?a=1#thread-2");
    const { raw } = await inbox.next();
    expect(textOfMail(raw)).toMatch(/#sign-in=[\w-]{43}&to=%2Fboards%2Fx%3Fa%3D1%23thread-2\s/);
    const body = { token: tokenIn(raw) };
    for (let time = 0; time < 2; time += 1) {
      const previewed = await app.ask("POST", "/api/sign-in/preview", { body });
      expect(previewed.body).toMatchObject({ person: { name: "花子" } });
      expect(previewed.headers.getSetCookie()).toEqual([]);
    }
    expect((await app.ask("POST", "/api/session", { body })).status).toBe(200);
    expect((await app.ask("POST", "/api/sign-in/preview", { body })).status).toBe(401);
    for (const to of ["//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
      await ask("hanako@example.org", to);
      const letter = textOfMail((await inbox.next()).raw);
      expect(letter, to).toMatch(/#sign-in=[\w-]{43}\s/);
      const token = /#sign-in=([\w-]+)/.exec(letter)?.[1];
      await app.ask("POST", "/api/session", { body: { token } });
    }
  });

  test("ends after a quarter of an hour", async () => {
    await ask("hanako@example.org");
    const body = { token: tokenIn((await inbox.next()).raw) };
    app.now += 15 * minute;
    expect((await app.ask("POST", "/api/session", { body })).status).toBe(401);
  });

  test("is answered alike whoever asks, goes to nobody else, and floods nobody", async () => {
    const before = inbox.count;
    expect((await ask("nobody@example.org")).status).toBe(204);
    for (let count = 0; count < 6; count += 1) await ask("hanako@example.org");
    for (let count = 0; count < 3; count += 1) {
      expect((await inbox.next()).to).toEqual(["hanako@example.org"]);
    }
    expect(inbox.count - before).toBe(3);
  });
});

test("[AC13] without SMTP there is no sign-in by e-mail, and the owner copies a link", async () => {
  app = await openTestApp();
  owner = await app.signIn();
  expect((await app.ask("GET", "/api/sign-in")).body).toEqual({ email: false, oidc: false });
  const body = { email: "hanako@example.org" };
  expect((await app.ask("POST", "/api/sign-in/email", { body })).status).toBe(404);
  expect((await app.ask("GET", "/api/sign-in/oidc")).status).toBe(404);
  await app.close();
});

describe("[AC14] an OpenID provider", () => {
  let provider: TestProvider;
  const callback = `${publicUrl}/api/sign-in/oidc/callback`;
  const verified = (email: string) => ({ email, email_verified: true, name: "次郎" });
  beforeAll(async () => {
    const accounts = {
      ours: verified("jiro@example.org"),
      foreign: verified("jiro@elsewhere.example"),
      unverified: { ...verified("jiro@example.org"), email_verified: false },
      lookalike: verified("jiro@notexample.org"),
    };
    provider = await openTestProvider(accounts, { callback });
  });
  afterAll(() => provider.close());
  beforeEach(async () => {
    const client = { clientId: "zentaikan", clientSecret: "secret" };
    const oidc = { issuer: provider.issuer, ...client, allowedDomains: ["example.org"] };
    app = await openTestApp(publicUrl, { oidc });
    owner = await app.signIn();
  });
  afterEach(() => app.close());

  /** The browser's way: to the provider, through its pages, and back. */
  const goThrough = async (account: string, cookie?: string, to?: string): Promise<Answer> => {
    const asked = to === undefined ? "" : `?to=${encodeURIComponent(to)}`;
    const begun = await app.ask("GET", `/api/sign-in/oidc${asked}`);
    const address = begun.headers.get("Location") ?? "";
    const back = await provider.signIn(address, account);
    const cookies = [cookieOf(begun), ...(cookie === undefined ? [] : [cookie])];
    return app.ask("GET", back.pathname + back.search, { cookie: cookies.join("; ") });
  };
  const sessionOf = (answer: Answer): string =>
    answer.headers
      .getSetCookie()
      .map((line) => line.split(";")[0] ?? "")
      .find((pair) => !pair.startsWith("zentaikan-3000-oidc")) ?? "";
  const who = async (answer: Answer) =>
    (await app.ask("GET", "/api/session", { cookie: sessionOf(answer) })).body;

  test("makes a member of somebody of an allowed domain, who is the same the next time", async () => {
    const first = await goThrough("ours");
    expect(first.headers.get("Location")).toBe(publicUrl);
    const { person, role } = await who(first);
    expect([person.name, role]).toEqual(["次郎", "member"]);
    expect((await who(await goThrough("ours"))).person.id).toBe(person.id);
  });

  test("[AC18] leads back to the page that was asked for, if it is one of ours", async () => {
    const leadsTo = async (to: string, account = "ours") =>
      (await goThrough(account, undefined, to)).headers.get("Location");
    const deep = "/boards/x?a=1#thread-2";
    expect(await leadsTo(deep)).toBe(publicUrl + deep);
    expect(await leadsTo(deep, "foreign")).toBe(
      `${publicUrl}/#sign-in-refused=notInvited&to=${encodeURIComponent(deep)}`,
    );
    for (const to of [
      "//evil.example",
      "/\\evil.example",
      "/.//evil.example",
      "@evil.example",
      ".evil.example",
      "javascript:alert(1)",
      "https://evil.example",
      "/api/sign-in/oidc",
    ]) {
      expect(await leadsTo(to), to).toBe(publicUrl);
    }
  });

  test("lets nobody in who is not invited, not of the domain, or not verified", async () => {
    for (const [account, why] of [
      ["foreign", "notInvited"],
      ["lookalike", "notInvited"],
      ["unverified", "emailNotVerified"],
    ] as const) {
      const refused = await goThrough(account);
      expect(refused.headers.get("Location"), account).toBe(`${publicUrl}/#sign-in-refused=${why}`);
      expect(sessionOf(refused)).toBe("");
    }
  });

  test("belongs to the member who brings it, and to nobody by address alone", async () => {
    const member = await app.signIn();
    const before = (await app.ask("GET", "/api/session", { cookie: member })).body.person.id;
    expect((await who(await goThrough("foreign", member))).person.id).toBe(before);
    expect((await who(await goThrough("foreign"))).person.id).toBe(before);

    const body = { name: "次郎", email: "jiro@example.org" };
    const known = await app.ask("POST", "/api/members", { cookie: owner, body });
    expect((await who(await goThrough("ours"))).person.id).not.toBe(known.body.person.id);
  });

  test("ends with the member, who comes back by a new invitation alone", async () => {
    const { person } = await who(await goThrough("ours"));
    await app.ask("DELETE", `/api/members/${person.id}`, { cookie: owner });
    const refused = await goThrough("ours");
    expect(refused.headers.get("Location")).toBe(`${publicUrl}/#sign-in-refused=notInvited`);
    const invited = await app.signIn();
    const { person: again } = await who(await goThrough("ours", invited));
    expect(again.id).not.toBe(person.id);
    expect((await who(await goThrough("ours"))).person.id).toBe(again.id);
  });

  test("is not believed when the state, the code or the browser is another", async () => {
    const begun = await app.ask("GET", "/api/sign-in/oidc");
    const back = await provider.signIn(begun.headers.get("Location") ?? "", "ours");
    const expectRefused = async (path: string, cookie: string, why: string) => {
      const answer = await app.ask("GET", path, { cookie });
      expect(answer.headers.get("Location")).toBe(`${publicUrl}/#sign-in-refused=${why}`);
      expect(sessionOf(answer)).toBe("");
    };
    const path = back.pathname + back.search;
    await expectRefused(path, "", "expired");
    const another = cookieOf(await app.ask("GET", "/api/sign-in/oidc"));
    await expectRefused(path, another, "failed");
    await expectRefused(path.replace(/state=[^&]*/, "state=another"), cookieOf(begun), "failed");
    await expectRefused(path, cookieOf(begun), "expired");
  });
});
