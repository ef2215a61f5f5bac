import { globSync } from "node:fs";
import { installOnDebian } from "../../support/install-on-debian.ts";
import { launchChromium } from "./chromium.ts";
import type { EngineBrowser } from "./engine-page.ts";
import { launchFirefox } from "./firefox.ts";
import { launchWebKit } from "./webkit.ts";

export const ENGINES = ["chromium", "firefox", "webkit"] as const;
export type EngineName = (typeof ENGINES)[number];

/** Where Debian, and most other distributions, put them. */
const programs = {
  firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
  webKitDriver: ["/usr/bin/WebKitWebDriver"],
  miniBrowser: ["/usr/lib/*/webkit2gtk-4.1/MiniBrowser", "/usr/libexec/webkit2gtk-4.1/MiniBrowser"],
  screen: ["/usr/bin/Xvfb"],
} as const;

const launchers: Record<EngineName, () => Promise<EngineBrowser>> = {
  chromium: launchChromium,
  firefox: () => launchFirefox(found("firefox")),
  webkit: () =>
    launchWebKit({
      driver: found("webKitDriver"),
      browser: found("miniBrowser"),
      screen: found("screen"),
    }),
};

export function launchEngine(name: EngineName): Promise<EngineBrowser> {
  return launchers[name]();
}

/**
 * Installs Firefox and WebKit where that needs no question: as root on Debian.
 * @throws Error that says in one line what to do, where it cannot
 */
export function ensureEngines(): void {
  if (!isMissing()) return;
  const packages = ["firefox-esr", "webkit2gtk-driver", "xvfb"];
  installOnDebian("Firefox or WebKit", packages);
  if (isMissing()) throw new Error(`Install ${packages.join(", ")} (the names that Debian has).`);
}

function isMissing(): boolean {
  return Object.values(programs).some((paths) => find(paths) === undefined);
}

function found(program: keyof typeof programs): string {
  const path = find(programs[program]);
  if (path === undefined) throw new Error(`No ${programs[program][0]}: run \`pnpm test:engines\`.`);
  return path;
}

function find(patterns: readonly string[]): string | undefined {
  return globSync(patterns)[0];
}
