import {
  test as base,
  expect,
  type APIRequestContext,
  type BrowserContext,
  type Page,
} from "@playwright/test";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { ServerProcess } from "../support/server-process.ts";
import { signInByLink } from "./sign-in-by-link.ts";

interface Fixtures {
  readonly server: ServerProcess;
  /**
   * A signed-in browser of one person, on the home page. The first is the owner of the workspace;
   * everybody else takes the owner's invitation and is a member.
   */
  readonly newPerson: (name: string) => Promise<Page>;
  /** A browser in which nobody is signed in, on no page yet. */
  readonly newVisitor: (name: string) => Promise<Page>;
}

/**
 * Everything a browser test watches besides its own steps: an error on a page, an error in the
 * console, or a request to another host fails it. What a dead server causes is no error of the page.
 */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern
  server: async ({}, use) => {
    const server = await ServerProcess.start();
    await use(server);
    await server.stop();
  },

  newVisitor: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (name) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      watch(page, name, server.origin, complaints);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  },

  newPerson: async ({ newVisitor, playwright, server }, use) => {
    const owner = await playwright.request.newContext();
    let hasOwner = false;
    await use(async (name) => {
      const page = await newVisitor(name);
      if (hasOwner) {
        const { origin } = server;
        const secret = await inviteMember(owner, server);
        const taken = { headers: { origin }, data: { secret, name } };
        await expect(await page.request.post(`${origin}/api/join`, taken)).toBeOK();
        await page.goto(origin);
      } else await signInByLink(page, server.signInLink);
      hasOwner = true;
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      return page;
    });
    await owner.dispose();
  },
});

export { expect };

/** @returns the secret of a link that makes whoever takes it a member */
async function inviteMember(owner: APIRequestContext, server: ServerProcess): Promise<string> {
  const { origin, signInLink } = server;
  const headers = { origin };
  const token = new URL(signInLink).hash.replace("#sign-in=", "");
  await owner.post(`${origin}/api/session`, { headers, data: { token } });
  const data = { kind: "workspace", role: "member", lifetimeDays: 1, maxUses: 1 };
  const answer = await owner.post(`${origin}/api/invitations`, { headers, data });
  const { link } = (await answer.json()) as CreatedInvitationBody;
  return new URL(link).hash.slice(1);
}

function watch(page: Page, name: string, origin: string, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`${name}: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    // The browser itself reports a server that is down, and what a server refuses to somebody who
    // may not; what the page makes of it is ours.
    const isAnswer =
      /ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|status of (401|403|404|503)/.test(
        message.text(),
      );
    if (message.type() === "error" && !isAnswer) complaints.push(`${name}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === origin || url.protocol === "data:" || url.protocol === "blob:";
    if (!isOurs) complaints.push(`${name}: asked ${url.origin}`);
  });
}
