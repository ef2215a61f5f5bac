import { useId } from "react";
import type { StartFromPatternBody } from "@zentaikan/protocol/pattern-starts";
import { useSegmentation } from "../api/segments.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { nameFormChoice, nameFormSelect } from "./name-form.css.ts";

export type ChosenPattern = StartFromPatternBody["pattern"];

/** From blank, or from one of the patterns that all customers fall into; nothing where there are none. */
export function PatternChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: ChosenPattern | null;
  readonly onChoose: (pattern: ChosenPattern | null) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const id = useId();
  const { data } = useSegmentation("now");
  const body = data?.body ?? null;
  const offered = (body?.found?.segments ?? []).flatMap(({ autoName, count, pattern }) => {
    const key = body?.patterns[pattern]?.key;
    return key === undefined ? [] : [{ key, name: autoName, count }];
  });
  if (offered.length === 0) return null;
  return (
    <div className={nameFormChoice}>
      <label htmlFor={id}>{t("patternStart.choose")}</label>
      <select
        id={id}
        className={nameFormSelect}
        value={chosen?.key ?? ""}
        onChange={({ target }) => {
          const found = offered.find(({ key }) => key === target.value);
          onChoose(found === undefined ? null : { key: found.key, name: found.name });
        }}
      >
        <option value="">{t("patternStart.blank")}</option>
        {offered.map(({ key, name, count }) => (
          <option key={key} value={key}>
            {t("patternStart.counted", { name: name[language], count })}
          </option>
        ))}
      </select>
    </div>
  );
}
