import { rm } from "node:fs/promises";
import {
  test as base,
  expect,
  type APIRequestContext,
  type APIResponse,
  type BrowserContext,
  type Page,
} from "@playwright/test";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { ServerProcess } from "../support/server-process.ts";

type Door = Pick<ServerProcess, "origin" | "signInLink">;

interface Fixtures {
  readonly server: ServerProcess;
  /** One of its own, over plain http under another name than localhost. */
  readonly office: ServerProcess;
  /** By which people come in: the server itself, unless a test has something else there. */
  readonly door: Door;
  /**
   * A signed-in browser of one person, on no page yet; with a service worker, at home. The first is
   * the owner of the workspace; everybody else takes the owner's invitation and is a member.
   */
  readonly newPerson: (name: string) => Promise<Page>;
  /** A browser in which nobody is signed in, on no page yet. */
  readonly newVisitor: (name: string) => Promise<Page>;
}

interface WorkerFixtures {
  /** A data folder after its first start, with the samples: copied, it spares each test that work. */
  readonly seededData: string;
}

/**
 * Everything a browser test watches besides its own steps: an error on a page, an error in the
 * console, or a request to another host fails it. What a dead server causes is no error of the page.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  seededData: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern
    async ({}, use) => {
      const server = await ServerProcess.start();
      await server.end();
      await use(server.dataDir);
      await rm(server.dataDir, { recursive: true });
    },
    { scope: "worker" },
  ],

  server: async ({ seededData }, use) => {
    const server = await ServerProcess.start({ copyOf: seededData });
    await use(server);
    await server.stop();
  },

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern
  office: async ({}, use) => {
    const office = await ServerProcess.start({ publicHost: "office.test" });
    await use(office);
    await office.stop();
  },

  door: ({ server }, use) => use(server),

  newVisitor: async ({ browser, door }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (name) => {
      const context = await browser.newContext({ baseURL: door.origin });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, name, door.origin, complaints);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  },

  newPerson: async ({ newVisitor, playwright, door, serviceWorkers }, use) => {
    const owner = await playwright.request.newContext();
    let hasOwner = false;
    await use(async (name) => {
      const page = await newVisitor(name);
      // The pages of signing in and joining have tests of their own.
      const answer = hasOwner
        ? await post(page.request, door, "/api/join", {
            secret: await inviteMember(owner, door),
            name,
          })
        : await signIn(page.request, door);
      await expect(answer).toBeOK();
      hasOwner = true;
      if (serviceWorkers !== "allow") return page;
      // With it the browser has every part of the product, whatever becomes of the server.
      await page.goto("/");
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      return page;
    });
    await owner.dispose();
  },
});

export { expect };

/** @returns the secret of a link that makes whoever takes it a member */
async function inviteMember(owner: APIRequestContext, door: Door): Promise<string> {
  await signIn(owner, door);
  const data = { kind: "workspace", role: "member", lifetimeDays: 1, maxUses: 1 };
  const answer = await post(owner, door, "/api/invitations", data);
  const { link } = (await answer.json()) as CreatedInvitationBody;
  return new URL(link).hash.slice(1);
}

/** Signs in the owner of the workspace, by the link that the server printed. */
function signIn(browser: APIRequestContext, door: Door): Promise<APIResponse> {
  const token = new URL(door.signInLink).hash.replace("#sign-in=", "");
  return post(browser, door, "/api/session", { token });
}

function post(
  browser: APIRequestContext,
  { origin }: Door,
  path: string,
  data: unknown,
): Promise<APIResponse> {
  return browser.post(`${origin}${path}`, { headers: { origin }, data });
}

/** What tests enter on purpose [UI9]: an address that nobody may call, a state more than there may be. */
const REFUSED_FORMS = [
  [400, "/api/webhooks"],
  [409, "/snapshots"],
] as const;

function watch(page: Page, name: string, origin: string, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`${name}: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    // The browser itself reports a server that is down, and what a server refuses to somebody who
    // may not; what the page makes of it is ours.
    const isAnswer =
      /ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED|ERR_INTERNET_DISCONNECTED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_LENGTH_MISMATCH|closed before receiving a handshake response|status of (401|403|404|503)/.test(
        message.text(),
      );
    const { url } = message.location();
    const isRefusedForm = REFUSED_FORMS.some(
      ([status, path]) => message.text().includes(`status of ${status}`) && url.endsWith(path),
    );
    // The canvas library's own, of touches, which its framework listens to without a say in them.
    const isOfTouch = /preventDefault inside passive event listener/.test(message.text());
    if (message.type() === "error" && !isAnswer && !isRefusedForm && !isOfTouch)
      complaints.push(`${name}: ${message.text()} ${url}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === origin || url.protocol === "data:" || url.protocol === "blob:";
    if (!isOurs) complaints.push(`${name}: asked ${url.origin}`);
  });
}
