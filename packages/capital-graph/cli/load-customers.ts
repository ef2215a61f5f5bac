import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseCompactCustomers, type CompactCustomer } from "../src/index.ts";
import { jsonErrorAt } from "./json-error-at.ts";

type LoadedCustomers =
  | { readonly kind: "loaded"; readonly customers: readonly CompactCustomer[] }
  /** The message names the file, and the place in it. */
  | { readonly kind: "refused"; readonly message: string };

/** Reads a file; a relative name is looked up where the command was called, not where pnpm runs. */
export function loadCustomers(file: string): LoadedCustomers {
  const refused = (message: string) =>
    ({ kind: "refused", message: `${file}: ${message}` }) as const;
  let text: string;
  try {
    text = readFileSync(resolve(process.env["INIT_CWD"] ?? ".", file), "utf8").replace(
      /^\ufeff/,
      "",
    );
  } catch (error) {
    return refused(error instanceof Error ? error.message : "cannot be read");
  }
  const at = jsonErrorAt(text);
  if (at !== null) {
    const lines = text.slice(0, at).split("\n");
    const column = (lines.at(-1) ?? "").length + 1;
    return refused(`line ${lines.length}, column ${column}: not valid JSON`);
  }
  const parsed = parseCompactCustomers(JSON.parse(text));
  return parsed.kind === "parsed"
    ? { kind: "loaded", customers: parsed.value }
    : refused(`${parsed.refusal.place}: ${parsed.refusal.message}`);
}
