import { Circle, CircleCheck } from "lucide-react";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import * as styles from "./reading.css.ts";

/** Four lights, each with its reason; there is no score. */
export function Lights({ lights }: { readonly lights: Interpretation["lights"] }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <section aria-label={t("reading.lights")}>
      <ul className={styles.lights}>
        {lights.map(({ kind, name, lit, reason }) => {
          const Icon = lit ? CircleCheck : Circle;
          const state = lit ? "reading.light.on" : "reading.light.off";
          return (
            <li key={kind} className={styles.light} data-light={kind} data-lit={lit}>
              <Icon
                size={16}
                className={lit ? styles.lightOn : styles.lightOff}
                aria-label={t(state, { name: name[language] })}
                role="img"
              />
              <span className={styles.lightName} aria-hidden>
                {name[language]}
              </span>
              <span className={styles.lightReason}>{reason[language]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
