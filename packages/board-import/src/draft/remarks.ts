import type { Text } from "@zentaikan/capital-graph";
import { MAX_REMARKS } from "../limits.ts";

/** Remarks of one kind, each said once; of very many, the first and how many more. */
export class Remarks {
  readonly #said = new Map<string, Text>();

  add(remark: Text): void {
    this.#said.set(remark.ja, remark);
  }

  list(): readonly Text[] {
    const all = [...this.#said.values()];
    const more = all.length - MAX_REMARKS;
    if (more <= 0) return all;
    return [...all.slice(0, MAX_REMARKS), { ja: `ほか${more}件`, en: `and ${more} more` }];
  }
}

/** A remark about something that was written there. */
export function remarkOn(written: string, { ja, en }: Text): Text {
  const shown = shorten(written);
  return { ja: ja.replace("{}", () => `「${shown}」`), en: en.replace("{}", () => `“${shown}”`) };
}

function shorten(written: string): string {
  const line = written
    .slice(0, 200)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  const letters = Array.from(line);
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : line;
}
