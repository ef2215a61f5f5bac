import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("[S1] everything has a default", () => {
  expect(readConfig({ PATH: "/bin", PORT: "" })).toEqual({
    kind: "valid",
    config: {
      port: 3000,
      host: "127.0.0.1",
      dataDir: "./data",
      databaseUrl: null,
      nodeAddress: null,
      nodeName: null,
      metricsAddress: null,
      publicUrl: null,
      trustedProxies: [],
      webhookAllowedHosts: [],
      tldrawLicenseKey: null,
      timeZone: "Asia/Tokyo",
      logLevel: "info",
      smtp: null,
      oidc: null,
    },
  });
});

test("[S1] a node has an address for its fellows, and what it shares with them", () => {
  const shared = { DATABASE_URL: "postgres://db/x", PUBLIC_URL: "https://board.example.org" };
  const addressOf = (NODE_ADDRESS: string) => readConfig({ ...shared, NODE_ADDRESS });
  expect(addressOf("10.0.0.5:7300")).toMatchObject({
    config: { nodeAddress: { host: "10.0.0.5", port: 7300 } },
  });
  expect(addressOf("[fd00::5]:7300")).toMatchObject({
    config: { nodeAddress: { host: "fd00::5", port: 7300 } },
  });
  for (const bad of ["10.0.0.5", "7300", "x:y", "http://x:1", "x:99999"]) {
    expect(addressOf(bad), bad).toMatchObject({ kind: "invalid" });
  }
  const named = (NODE_NAME: string) =>
    readConfig({ ...shared, NODE_ADDRESS: "10.0.0.5:7300", NODE_NAME });
  expect(named("node-1")).toMatchObject({ config: { nodeName: "node-1" } });
  for (const bad of ["Node", "a b", "a&b=c", "x".repeat(33)]) {
    expect(named(bad), bad).toMatchObject({ kind: "invalid" });
  }
  expect(readConfig({ ...shared, NODE_NAME: "node-1" })).toMatchObject({
    problems: [expect.stringMatching(/^NODE_ADDRESS must be set where NODE_NAME is/)],
  });
  const alone = readConfig({ NODE_ADDRESS: "10.0.0.5:7300" });
  expect(alone).toMatchObject({
    problems: [/DATABASE_URL/, /PUBLIC_URL/].map((name) => expect.stringMatching(name)),
  });
});

test("[S1] good values are taken", () => {
  const outcome = readConfig({
    PORT: "0",
    HOST: "::1",
    DATA_DIR: "/srv/data",
    PUBLIC_URL: "https://Board.Example.org/",
    TLDRAW_LICENSE_KEY: "key",
    LOG_LEVEL: "warn",
    TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8,fd00::/8",
    WEBHOOK_ALLOWED_HOSTS: "hooks.example.lan, 10.0.0.5:8080",
  });
  expect(outcome).toMatchObject({
    config: {
      port: 0,
      host: "::1",
      publicUrl: "https://board.example.org",
      tldrawLicenseKey: "key",
      timeZone: "Asia/Tokyo",
      trustedProxies: ["127.0.0.1", "10.0.0.0/8", "fd00::/8"],
      webhookAllowedHosts: [
        { hostname: "hooks.example.lan", port: null },
        { hostname: "10.0.0.5", port: 8080 },
      ],
    },
  });
});

test.each([
  ["PORT", "80a"],
  ["PORT", "-1"],
  ["PORT", "65536"],
  ["PORT", "3.5"],
  ["HOST", "not a host"],
  ["HOST", "http://x"],
  ["PUBLIC_URL", "example.org"],
  ["PUBLIC_URL", "ftp://example.org"],
  ["PUBLIC_URL", "https://example.org/boards"],
  ["PUBLIC_URL", "https://user@example.org"],
  ["WEBHOOK_ALLOWED_HOSTS", "http://hooks.example.lan"],
  ["WEBHOOK_ALLOWED_HOSTS", "hooks.example.lan,"],
  ["WEBHOOK_ALLOWED_HOSTS", "10.0.0.0/8"],
  ["TRUSTED_PROXIES", "proxy.example.org"],
  ["TRUSTED_PROXIES", "10.0.0.0/33"],
  ["TRUSTED_PROXIES", "10.0.0.1,"],
  ["LOG_LEVEL", "loud"],
  ["SMTP_URL", "mail.example.org"],
  ["MAIL_FROM", "nobody"],
  ["OIDC_ISSUER", "http://id.example.org"],
  ["OIDC_ALLOWED_DOMAINS", "a@b"],
])("[S1] %s=%s is named in one line", (name, value) => {
  const outcome = readConfig({ [name]: value });
  expect(outcome.kind).toBe("invalid");
  const [problem, ...more] = outcome.kind === "invalid" ? outcome.problems : [];
  expect(more).toEqual([]);
  expect(problem).toMatch(new RegExp(`^${name} must be .*; it is ${JSON.stringify(value)}$`));
});

test("[S1] mail and OpenID are set as a whole or not at all", () => {
  const smtp = { SMTP_URL: "smtps://u:p@mail.example.org", MAIL_FROM: "全体観 <a@example.org>" };
  const oidc = {
    OIDC_ISSUER: "https://id.example.org",
    OIDC_CLIENT_ID: "zentaikan",
    OIDC_CLIENT_SECRET: "secret",
    OIDC_ALLOWED_DOMAINS: "Example.org, example.com",
  };
  expect(readConfig({ ...smtp, ...oidc })).toMatchObject({
    config: {
      smtp: { url: smtp.SMTP_URL, from: smtp.MAIL_FROM },
      oidc: { clientId: "zentaikan", allowedDomains: ["example.org", "example.com"] },
    },
  });
  for (const [half, missing] of [
    [{ SMTP_URL: smtp.SMTP_URL }, "MAIL_FROM"],
    [{ ...oidc, OIDC_CLIENT_ID: "" }, "OIDC_CLIENT_ID"],
  ] as const) {
    const outcome = readConfig(half);
    expect(outcome.kind === "invalid" && outcome.problems[0]).toMatch(`${missing} must be set`);
  }
});

test("[S1] every bad value is named, not the first alone", () => {
  const outcome = readConfig({ PORT: "x", PUBLIC_URL: "y" });
  expect(outcome.kind === "invalid" && outcome.problems).toHaveLength(2);
});
