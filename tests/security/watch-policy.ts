import type { Page } from "@playwright/test";

/** What a page did that it may not. Each list is empty on a page that keeps to its policy. */
export interface PolicyWatch {
  /** Directive and address of everything that the content security policy stopped. */
  readonly violations: string[];
  /** Addresses on other hosts that were asked for. */
  readonly foreign: string[];
  readonly dialogs: string[];
}

/** Loads the page again and watches it from then on. */
export async function watchPolicy(page: Page, origin: string): Promise<PolicyWatch> {
  const watch: PolicyWatch = { violations: [], foreign: [], dialogs: [] };
  await page.exposeFunction("__reportViolation", (line: string) => watch.violations.push(line));
  await page.addInitScript(() => {
    const { __reportViolation: report } = window as unknown as {
      __reportViolation: (line: string) => void;
    };
    document.addEventListener("securitypolicyviolation", (event) => {
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on("dialog", (dialog) => {
    watch.dialogs.push(`${dialog.type()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === origin || ["data:", "blob:"].includes(url.protocol);
    if (!isOurs) watch.foreign.push(request.url());
  });
  await page.reload();
  return watch;
}
