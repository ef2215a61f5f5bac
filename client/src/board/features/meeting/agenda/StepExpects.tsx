import { Check, Circle } from "lucide-react";
import type { AgendaStepBody } from "@zentaikan/protocol/agenda";
import { useTranslate } from "../../../../messages/language.ts";
import * as styles from "./agenda.css.ts";
import type { IsMet } from "./use-met.ts";

/** What is to be there at the end of a step, and whether it is. */
export function StepExpects({
  step,
  isMet,
}: {
  readonly step: AgendaStepBody;
  readonly isMet: IsMet;
}) {
  const t = useTranslate();
  if (step.expects.length === 0) return null;
  return (
    <ul className={styles.expects}>
      {step.expects.map((expected) => {
        const is = isMet(expected, step);
        const Icon = is ? Check : Circle;
        return (
          <li key={expected} className={styles.expected} data-met={is}>
            <Icon size={14} role="img" aria-label={t(is ? "agenda.met" : "agenda.notMet")} />
            {t(`agenda.expects.${expected}`, { count: step.routes })}
          </li>
        );
      })}
    </ul>
  );
}
