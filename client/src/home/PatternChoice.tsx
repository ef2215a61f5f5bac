import { useId } from "react";
import type { StartFromPatternBody } from "@zentaikan/protocol/pattern-starts";
import { useAdoptedPatterns } from "../api/patterns.ts";
import { useSegmentation } from "../api/segments.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { nameFormChoice, nameFormHint, nameFormSelect } from "./name-form.css.ts";
import { offeredPatterns } from "./offered-patterns.ts";

export type ChosenPattern = StartFromPatternBody["pattern"];

/** From blank, or from a pattern, adopted ones first; nothing where there are none. */
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
  const { data: known } = useAdoptedPatterns();
  const { data } = useSegmentation("now");
  const { adopted, found } = offeredPatterns(known, data?.body ?? null);
  const all = [...adopted, ...found];
  if (all.length === 0) return null;
  const groups = [
    { label: t("patternStart.adopted"), offered: adopted },
    { label: t("patternStart.found"), offered: found },
  ];
  const shown = all.find(({ key }) => key === chosen?.key);
  return (
    <>
      <div className={nameFormChoice}>
        <label htmlFor={id}>{t("patternStart.choose")}</label>
        <select
          id={id}
          className={nameFormSelect}
          value={chosen?.key ?? ""}
          aria-describedby={`${id}-said`}
          onChange={({ target }) => {
            const one = all.find(({ key }) => key === target.value);
            onChoose(one === undefined ? null : { key: one.key, name: one.name });
          }}
        >
          <option value="">{t("patternStart.blank")}</option>
          {groups.map(
            ({ label, offered }) =>
              offered.length > 0 && (
                <optgroup key={label} label={label}>
                  {offered.map(({ key, name, count }) => (
                    <option key={key} value={key}>
                      {t("patternStart.counted", { name: name[language], count })}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
        </select>
      </div>
      <p id={`${id}-said`} className={nameFormHint}>
        {shown?.description}
      </p>
    </>
  );
}
