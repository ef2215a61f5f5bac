import type { CapitalId, MovedCapital } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import * as styles from "./lineup.css.ts";
import type { SwitchPlan } from "./plan-switch.ts";

const outcomes: readonly MovedCapital["outcome"][] = ["becomes", "choice", "unknown", "kept"];

interface SwitchOutcomesProps {
  readonly plan: SwitchPlan;
  readonly choices: ReadonlyMap<CapitalId, CapitalId>;
  readonly onChoose: (from: CapitalId, chosen: CapitalId | null) => void;
}

/** The cards by what becomes of them; where people must say, a list to choose from. */
export function SwitchOutcomes({ plan, choices, onChoose }: SwitchOutcomesProps) {
  const t = useTranslate();
  const { capitals } = plan.move;
  if (capitals.length === 0) return <p>{t("lineup.switch.none")}</p>;
  return (
    <>
      {outcomes.map((outcome) => {
        const moved = capitals.filter((capital) => outcomeInWords(capital) === outcome);
        if (moved.length === 0) return null;
        return (
          <div key={outcome} className={styles.outcome} data-outcome={outcome}>
            <h3 className={styles.quiet}>{t(`lineup.switch.${outcome}`)}</h3>
            {moved.map((capital) => (
              <OutcomeRow
                key={`${capital.from} ${capital.cards.join()}`}
                moved={capital}
                plan={plan}
                chosen={choices.get(capital.from) ?? ""}
                onChoose={(chosen) => onChoose(capital.from, chosen)}
              />
            ))}
            {outcome === "choice" && <p className={styles.quiet}>{t("lineup.switch.laterHint")}</p>}
          </div>
        );
      })}
    </>
  );
}

function OutcomeRow({
  moved,
  plan,
  chosen,
  onChoose,
}: {
  readonly moved: MovedCapital;
  readonly plan: SwitchPlan;
  readonly chosen: CapitalId;
  readonly onChoose: (chosen: CapitalId | null) => void;
}) {
  const language = useLanguage();
  const t = useTranslate();
  const { outcome, to, label, cards } = moved;
  const from = label?.[language] ?? moved.from;
  const [only] = to;
  const asks = outcome === "choice" || outcome === "unknown";
  const options = outcome === "choice" ? to : plan.to.capitals.filter(({ retired }) => !retired);
  return (
    <div className={styles.outcomeRow}>
      <span>
        {outcomeInWords(moved) === "becomes" && only !== undefined
          ? t("lineup.switch.to", { from, to: only.label[language] })
          : from}
      </span>
      <span className={styles.quiet}>{t("lineup.switch.cards", { count: cards.length })}</span>
      {asks && (
        <select
          className={styles.choice}
          aria-label={t("lineup.switch.chooseFor", { from })}
          value={chosen}
          onChange={(event) => onChoose(event.target.value === "" ? null : event.target.value)}
        >
          <option value="">
            {t(outcome === "choice" ? "lineup.switch.later" : "lineup.switch.leave")}
          </option>
          {options.map((capital) => (
            <option key={capital.id} value={capital.id}>
              {capital.label[language]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** A capital that stays under another name is one that people find renamed. */
function outcomeInWords({ outcome, label, to: [next] }: MovedCapital): MovedCapital["outcome"] {
  if (outcome !== "kept" || label === null || next === undefined) return outcome;
  return next.label.ja === label.ja && next.label.en === label.en ? "kept" : "becomes";
}
