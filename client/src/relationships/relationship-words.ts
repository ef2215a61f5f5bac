import { LEVEL_SEVEN, type Language } from "@zentaikan/capital-graph";
import type { LevelNameBody, StandingLevelBody } from "@zentaikan/protocol/relationships";
import type { Speech } from "../messages/translate.ts";

/** 「レベル3 相談相手」; a level that nobody named says so. */
export function levelName(
  level: number,
  levels: readonly LevelNameBody[],
  { translate }: Speech,
): string {
  const plain = translate("relation.level", { level });
  if (level === 7) return plain;
  const name = levels.find((one) => one.level === level)?.name ?? "";
  return translate("relation.named", { level, name: name || translate("relation.unnamed") });
}

/** What a level means: the seventh by the method, the others by what the workspace wrote. */
export function levelMeaning(
  level: number,
  levels: readonly LevelNameBody[],
  { language }: Speech,
): string {
  if (level === 7) return LEVEL_SEVEN[language];
  return levels.find((one) => one.level === level)?.text ?? "";
}

const formats = {
  ja: new Intl.DateTimeFormat("ja", { dateStyle: "medium", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }),
};

/** A day of the calendar, wherever it is read. */
export function dayWords(day: string, language: Language): string {
  return formats[language].format(Date.parse(day));
}

export function stepWords(
  { at, level, viewpoint }: StandingLevelBody,
  { language, translate }: Speech,
): string {
  return translate("relations.step", {
    day: dayWords(at, language),
    level,
    viewpoint: translate(`relation.viewpoint.${viewpoint}`),
  });
}
