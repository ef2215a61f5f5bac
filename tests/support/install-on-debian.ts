import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs packages as root on Debian, and does nothing elsewhere: that would need a question. */
export function installOnDebian(what: string, packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  process.stdout.write(`No ${what} found; installing Debian's (a minute or two)\n`);
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...packages);
}

function aptGet(...args: string[]): void {
  const { status } = spawnSync("apt-get", ["-q", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed.`);
}
