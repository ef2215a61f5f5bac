import { Check } from "lucide-react";
import { useId, useRef, type KeyboardEvent } from "react";
import type { Capital } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import {
  CAPITAL_TONES,
  capitalColor,
  type CapitalTone,
} from "@zentaikan/board-model/capital-colors";
import * as styles from "./lineup.css.ts";

const tones = Object.keys(CAPITAL_TONES) as readonly CapitalTone[];
const choices: readonly (CapitalTone | null)[] = [null, ...tones];

/** One colour of the few that stay legible and apart; one stop for Tab, arrow keys within. */
export function ToneChoice({
  capital,
  onChoose,
}: {
  readonly capital: Capital;
  readonly onChoose: (tone: CapitalTone | null) => void;
}) {
  const t = useTranslate();
  const labelId = useId();
  const group = useRef<HTMLDivElement>(null);
  const chosen = choices.find((tone) => tone === capital.tone) ?? null;
  const { tone: _tone, ...untoned } = capital;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (choices.indexOf(chosen) + step + choices.length) % choices.length;
    onChoose(choices[at] ?? null);
    const radios = group.current?.querySelectorAll<HTMLElement>("[role=radio]");
    radios?.[at]?.focus();
  };
  return (
    <div>
      <div className={styles.legend} id={labelId}>
        {t("lineup.capital.color")}
      </div>
      <div
        ref={group}
        className={styles.tones}
        role="radiogroup"
        aria-labelledby={labelId}
        onKeyDown={onKeyDown}
      >
        {choices.map((tone) => {
          const name = tone === null ? t("lineup.capital.color.own") : t(`lineup.tone.${tone}`);
          const isChosen = tone === chosen;
          return (
            <button
              key={tone ?? ""}
              type="button"
              role="radio"
              className={styles.tone}
              style={{ background: tone === null ? capitalColor(untoned) : CAPITAL_TONES[tone] }}
              aria-checked={isChosen}
              aria-label={name}
              title={name}
              tabIndex={isChosen ? 0 : -1}
              onClick={() => onChoose(tone)}
            >
              {isChosen && <Check size={16} aria-hidden />}
            </button>
          );
        })}
      </div>
    </div>
  );
}
