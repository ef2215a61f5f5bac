import { fillText, type Text } from "@zentaikan/capital-graph";
import { isoInZone } from "@zentaikan/protocol";
import type { MinutesSection } from "@zentaikan/protocol/minutes";
import { spanOf } from "./tell-people.ts";
import { sameText } from "./told-text.ts";

export const MINUTES_HEADINGS: Readonly<Record<MinutesSection, Text>> = {
  changes: { ja: "会議で変わったこと", en: "What the meeting changed" },
  people: { ja: "参加した人", en: "Who was there" },
  rounds: { ja: "問いと結果", en: "Questions and what they brought" },
  decisions: { ja: "決まったこと", en: "Decisions" },
  open: { ja: "残っていること", en: "What is open" },
};

/** What our team alone is told says so, wherever it stands. */
export const INTERNAL: Text = { ja: "(社内のみ)", en: "(our team only) " };

/** 議事録 2026-11-30 14:00–15:30. */
export function minutesTitle(
  { startedAt, endedAt }: { readonly startedAt: number; readonly endedAt: number },
  timeZone: string,
): Text {
  const day = isoInZone(startedAt, timeZone).slice(0, 10);
  const span = spanOf(startedAt, endedAt, timeZone);
  const when = span.startsWith(day) ? span : `${day} ${span}`;
  return fillText(TITLE, { when: sameText(when) });
}

const TITLE: Text = { ja: "議事録 {when}", en: "Minutes, {when}" };
