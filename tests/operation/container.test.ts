import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { START_COMMAND } from "../support/start-command.ts";

test("[OP4] an image starts the server as `pnpm start` does", () => {
  const file = readFileSync(new URL("../../deploy/Containerfile", import.meta.url), "utf8");
  const { env, flags, program } = START_COMMAND;
  expect(file).toContain(`\nCMD ${inOneLine(["node", ...flags, program])}\n`);
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  expect(settings.length).toBeGreaterThan(0);
  expect(file).toContain(`\nENV ${settings.join(" ")}\n`);
});

/** As a list of words stands in such a file. */
function inOneLine(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;
}
