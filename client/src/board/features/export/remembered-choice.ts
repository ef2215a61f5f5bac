import type { Language } from "@zentaikan/capital-graph";
import { browserStorage } from "../../../browser-storage.ts";
import { FORMAT_GROUPS, type ExportChoice } from "./export-choice.ts";

const storageKey = "zentaikan.export";

/** What is remembered, each with all that it may be. */
const remembered = {
  format: FORMAT_GROUPS.flatMap(({ formats }) => formats),
  level: ["frame", "detail"],
  paper: ["a4", "a3"],
  background: ["paper", "transparent"],
  showsGrounds: [false, true],
  withAnswers: [true, false],
  withNotes: [false, true],
  withComments: [false, true],
} as const;

/**
 * What this person chose last in this browser, in the language that they read now. For whom a file
 * is, is asked anew each time: what was for our team last is for the customer until somebody says so.
 */
export function rememberedChoice(language: Language): ExportChoice {
  const kept = keptChoice();
  return {
    format: one("format"),
    level: one("level"),
    paper: one("paper"),
    background: one("background"),
    showsGrounds: one("showsGrounds"),
    withAnswers: one("withAnswers"),
    withNotes: one("withNotes"),
    withComments: one("withComments"),
    language,
    readers: "customer",
    audience: "named",
    isOfSelection: false,
  };

  function one<Key extends keyof typeof remembered>(key: Key): (typeof remembered)[Key][number] {
    const all: readonly (typeof remembered)[Key][number][] = remembered[key];
    const [first] = remembered[key];
    return all.find((value) => value === kept[key]) ?? first;
  }
}

export function rememberChoice(choice: ExportChoice): void {
  browserStorage.write(storageKey, JSON.stringify(choice));
}

function keptChoice(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(browserStorage.read(storageKey) ?? "null");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
