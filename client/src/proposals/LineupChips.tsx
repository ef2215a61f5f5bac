import type { Capital, CapitalLineup } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { classNames } from "../ui/class-names.ts";
import { CapitalChip } from "./CapitalChip.tsx";
import * as styles from "./proposals.css.ts";

/** The capitals of a lineup at a glance, in their order; those that are not in the other one by name. */
export function LineupChips({
  lineup,
  than,
  others,
}: {
  readonly lineup: CapitalLineup;
  /** What it is compared with; without it, none is told apart. */
  readonly than?: CapitalLineup;
  /** What those are that the other one has not. */
  readonly others?: "gone" | "new";
}) {
  const language = useLanguage();
  const t = useTranslate();
  const isShared = (capital: Capital) =>
    than === undefined || than.capitals.some((other) => isSameCapital(capital, other));
  const isRenamed = ({ id }: Capital) =>
    than?.capitals.some((other) => other.id === id && !other.retired) === true;
  return (
    <ul className={styles.chips}>
      {lineup.capitals
        .filter(({ retired }) => !retired)
        .map((capital) => (
          <li key={capital.id}>
            {isShared(capital) ? (
              <CapitalChip capital={capital} />
            ) : (
              <span className={classNames(styles.named, others === "gone" ? styles.gone : "")}>
                <CapitalChip capital={capital} />
                <span aria-hidden className={others === "gone" ? styles.struck : undefined}>
                  {capital.label[language]}
                </span>
                {others !== undefined && (
                  <span className={styles.quiet}>
                    {t(`lineups.chip.${isRenamed(capital) ? "renamed" : others}`)}
                  </span>
                )}
              </span>
            )}
          </li>
        ))}
    </ul>
  );
}

function isSameCapital(one: Capital, other: Capital): boolean {
  const { label } = other;
  return (
    one.id === other.id &&
    one.retired === other.retired &&
    one.label.ja === label.ja &&
    one.label.en === label.en
  );
}
