import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.ts";

/**
 * Installs Chromium where that needs no question: as root on Debian.
 * @throws Error that says in one line what to do, where it cannot
 */
export function ensureBrowser(): void {
  if (findBrowser() !== null) return;
  if (process.env["CHROMIUM_PATH"] !== undefined) {
    throw new Error(`There is no browser at CHROMIUM_PATH (${process.env["CHROMIUM_PATH"]}).`);
  }
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    process.stdout.write("No Chromium found; installing Debian's package (a minute or two)\n");
    aptGet("update");
    aptGet("install", "-y", "--no-install-recommends", "chromium");
  }
  if (findBrowser() === null) {
    throw new Error("Install Chromium, or set CHROMIUM_PATH to a Chromium or Chrome executable.");
  }
}

function aptGet(...args: string[]): void {
  const { status } = spawnSync("apt-get", ["-q", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed.`);
}
