import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

interface StartCommand {
  /** What it sets around the process. */
  readonly env: Readonly<Record<string, string>>;
  /** Of Node. */
  readonly flags: readonly string[];
  /** Path of the built server from the project's folder. */
  readonly program: string;
}

/** How `pnpm start` runs the built server: whatever runs it as people do asks here. */
export const START_COMMAND = readStartCommand();
export const PROGRAM = fileURLToPath(new URL(START_COMMAND.program, root));

function readStartCommand(): StartCommand {
  const file = readFileSync(new URL("package.json", root), "utf8");
  const { scripts } = JSON.parse(file) as { readonly scripts: { readonly start: string } };
  const words = scripts.start.split("&&").at(-1)?.trim().split(" ") ?? [];
  const node = words.indexOf("node");
  const program = words.at(-1);
  if (node === -1 || program === undefined) throw new Error("`start` runs no program of Node");
  const env = Object.fromEntries(words.slice(0, node).map((word) => word.split("=", 2)));
  return { env, flags: words.slice(node + 1, -1), program };
}
