import type { Language } from "@zentaikan/capital-graph";

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/**
 * How long ago something was, as people say it: 「3 分前」, "yesterday"; null for less than a minute.
 * A clock that runs behind the server's never makes a future of it.
 * @param iso when, in ISO 8601
 */
export function formatSince(
  iso: string,
  { nowMs, language }: { readonly nowMs: number; readonly language: Language },
): string | null {
  const seconds = Math.max(0, (nowMs - Date.parse(iso)) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const [unit, length] of units) {
    if (seconds >= length) return format.format(-Math.floor(seconds / length), unit);
  }
  return null;
}
