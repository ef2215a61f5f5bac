import type { Text } from "@zentaikan/capital-graph";

/** What people wrote stands in both languages as they wrote it, on one line. */
export function sameText(text: string): Text {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return { ja: line, en: line };
}

/** A reason behind what it is the reason of; nothing where none was given. */
export function quoted(reason: string): Text {
  const { ja, en } = sameText(reason);
  return ja === "" ? { ja, en } : { ja: `「${ja}」`, en: ` (“${en}”)` };
}

/** Names as one list, bounded: more names than that are no list that people read. */
export function namesText(names: readonly string[]): Text {
  const shown = names.slice(0, MOST_NAMES).map((name) => sameText(name).ja);
  const more = names.length - shown.length;
  return {
    ja: `${shown.join("、")}${more > 0 ? ` ほか${more}人` : ""}`,
    en: `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  };
}

const MOST_NAMES = 60;
