import type { ExportContent } from "../content/export-content.ts";
import { VALUE_WORDS } from "../content/value-words.ts";

/** How what a file shows stands, in a few words. */
export function standingWords({
  standing,
  language,
}: Pick<ExportContent, "standing" | "language">): string {
  const { comma, party } = VALUE_WORDS[language];
  const words = STANDING_WORDS[language];
  switch (standing.kind) {
    case "agreed":
      return words.agreed(
        standing.version,
        standing.parties.map((each) => party[each]).join(comma),
      );
    case "unagreed":
      return words.unagreed;
    case "anonymised":
      return words.anonymised;
  }
}

/** What stands across a page, and on a picture, to which nobody agreed; null for what is agreed. */
export function stampWords({
  standing: { kind },
  language,
}: Pick<ExportContent, "standing" | "language">): string | null {
  return kind === "agreed" ? null : STAMPS[language][kind];
}

const STAMPS = {
  ja: { unagreed: "未合意", anonymised: "匿名" },
  en: { unagreed: "NOT AGREED", anonymised: "ANONYMOUS" },
} as const;

const STANDING_WORDS = {
  ja: {
    agreed: (version: number, parties: string) =>
      `合意済み 第${version}版${parties === "" ? "" : `(${parties})`}`,
    unagreed: "未合意",
    anonymised: "匿名化",
  },
  en: {
    agreed: (version: number, parties: string) =>
      `Agreed, version ${version}${parties === "" ? "" : ` (${parties})`}`,
    unagreed: "Not agreed",
    anonymised: "Anonymised",
  },
} as const;
