import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApiToken } from "../../src/identity/api-tokens.ts";
import { ownersLink } from "../../src/identity/owners-link.ts";
import type { Config } from "../../src/config.ts";
import { openLog } from "../../src/log.ts";
import { createServices } from "../../src/services.ts";
import { openMemoryDocumentStore } from "../../src/storage/memory-document-store.ts";
import { REFUSES_FRACTIONS, refuseFractions } from "./refuse-fractions.ts";
import { openTestWorkspace } from "./test-workspace.ts";
import type { WorkspaceDatabase } from "../../src/storage/workspace-database.ts";
import { sharedDocumentProcess } from "./shared-document-process.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of every kind
  readonly body: any;
}

export interface TestApp {
  readonly publicUrl: string;
  readonly database: WorkspaceDatabase;
  readonly token: string;
  /** Every route of the application, as it knows them. */
  readonly routes: readonly {
    readonly method: string;
    readonly path: string;
    readonly handler: object;
  }[];
  /** Wall-clock time; a test may turn it. */
  now: number;
  /** A request of a page of ours, with these headers on top. */
  ask(method: string, path: string, options?: AskOptions): Promise<Answer>;
  signInSecret(): Promise<string>;
  /** A browser of the owner. @returns its cookie */
  signInOwner(): Promise<string>;
  /** A browser of somebody new: the first is the owner, everybody else a member. */
  signIn(): Promise<string>;
  drawSamples(): Promise<void>;
  /** One round, which a running server has each minute. */
  sendDueDigests(): Promise<void>;
  /** One round, which a running server has each hour. */
  thinHistory(): Promise<void>;
  /** One round, which a running server has each minute. */
  tellDeadlines(): Promise<void>;
  /** One round, which a running server has each second, and the answers to it. */
  deliverWebhooks(): Promise<void>;
  close(): Promise<void>;
}

interface AskOptions {
  readonly body?: unknown;
  /** A body that is not JSON, as it is. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly cookie?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  /** Null sends no Origin. */
  readonly origin?: string | null;
}

/** The application behind its HTTP door, without a listener. */
export async function openTestApp(
  publicUrl = "http://localhost:3000",
  {
    smtp = null,
    oidc = null,
    webhookAllowedHosts = [],
  }: Partial<Pick<Config, "smtp" | "oidc" | "webhookAllowedHosts">> = {},
): Promise<TestApp> {
  const database = await openTestWorkspace();
  const time = { now: Date.UTC(2026, 0, 1), elapsed: 0 };
  const services = createServices({
    isDamaged: () => false,
    database,
    documents: openMemoryDocumentStore(),
    publicUrl,
    tldrawLicenseKey: "a key",
    timeZone: "Asia/Tokyo",
    exportsFolder: join(tmpdir(), `zentaikan-exports-${randomUUID()}`),
    smtp,
    oidc,
    trustedProxies: [],
    webhookAllowedHosts,
    log: openLog("silent"),
    documentProcess: sharedDocumentProcess(),
    // Each look at it is later than the one before: things made one after another stay in order.
    now: () => (time.now += 1),
    // Stands still between the turns of a test, so that rates are exact.
    elapsed: () => time.elapsed,
  });
  const ask: TestApp["ask"] = async (method, path, options = {}) => {
    const headers = new Headers(options.headers);
    const origin = options.origin === undefined ? publicUrl : options.origin;
    if (origin !== null) headers.set("Origin", origin);
    if (options.cookie !== undefined) headers.set("Cookie", options.cookie);
    if (options.token !== undefined) headers.set("Authorization", `Bearer ${options.token}`);
    if (options.body !== undefined) headers.set("Content-Type", "application/json");
    const json = options.body === undefined ? undefined : JSON.stringify(options.body);
    const content = options.bytes ?? json;
    const body = content === undefined ? {} : { body: content };
    const response = await services.app.request(path, { method, headers, ...body });
    return {
      status: response.status,
      headers: response.headers,
      body: await bodyOf(response),
    };
  };
  const signInSecret = async (): Promise<string> => {
    const link = await ownersLink(database, { publicUrl, now: time.now });
    return link.slice(link.indexOf("=") + 1);
  };
  const signInOwner = async (): Promise<string> =>
    cookieOf(await ask("POST", "/api/session", { body: { token: await signInSecret() } }));
  let isFirst = true;
  return {
    publicUrl,
    database,
    token: await createApiToken(database, time.now),
    routes: services.app.routes,
    get now() {
      return time.now;
    },
    set now(value) {
      time.elapsed += Math.max(0, value - time.now);
      time.now = value;
    },
    ask,
    signInSecret,
    signInOwner,
    async signIn() {
      const owner = await signInOwner();
      if (isFirst) {
        isFirst = false;
        return owner;
      }
      const body = { name: "メンバー" };
      const member = await ask("POST", "/api/members", { cookie: owner, body });
      const path = `/api/members/${member.body.person.id}/sign-in-link`;
      const { link } = (await ask("POST", path, { cookie: owner })).body;
      const token = new URL(link).hash.replace("#sign-in=", "");
      return cookieOf(await ask("POST", "/api/session", { body: { token } }));
    },
    drawSamples: () => services.drawSamples(() => {}),
    sendDueDigests: () => services.sendDueDigests(),
    thinHistory: () => services.thinHistory(),
    tellDeadlines: () => services.tellDeadlines(),
    deliverWebhooks: () => services.deliverWebhooks(),
    async close() {
      await services.close();
      if (REFUSES_FRACTIONS) await refuseFractions(database);
      await database.destroy();
    },
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get("Content-Type") ?? "";
  if (type.split(";")[0] === "application/json") return response.json();
  // One that goes on for ever is looked at from outside only.
  if (type.startsWith("text/event-stream")) return response.body?.cancel();
  return type.startsWith("image/") ? Buffer.from(await response.arrayBuffer()) : response.text();
}

/** The cookie as the browser would send it back. */
export function cookieOf({ headers }: Answer): string {
  return headers.getSetCookie()[0]?.split(";")[0] ?? "";
}
