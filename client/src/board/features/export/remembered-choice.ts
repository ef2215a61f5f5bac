import type { Language } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import { AskExportBody } from "@zentaikan/protocol/exports";
import { browserStorage } from "../../../browser-storage.ts";
import type { ExportChoice } from "./export-choice.ts";

const storageKey = "zentaikan.export";
const now = { kind: "now" } as const;

/**
 * What this person chose last in this browser, in the language that they read now. For whom a file
 * is, is asked anew each time: what was for our team last is for the customer until somebody says so.
 */
export function rememberedChoice(language: Language): ExportChoice {
  const kept = AskExportBody.safeParse({ ...keptChoice(), source: now, language, selection: null });
  const ask = kept.success
    ? kept.data
    : AskExportBody.parse({ source: now, format: "agreement.pdf", language });
  const { source: _source, selection: _selection, ...choice } = ask;
  const readers: Party = "customer";
  return { ...choice, readers, audience: "named", isOfSelection: false };
}

export function rememberChoice(choice: ExportChoice): void {
  browserStorage.write(storageKey, JSON.stringify(choice));
}

function keptChoice(): object {
  try {
    const kept: unknown = JSON.parse(browserStorage.read(storageKey) ?? "null");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
