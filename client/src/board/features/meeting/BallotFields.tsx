import { Minus, Plus } from "lucide-react";
import type { CapitalLineup } from "@zentaikan/capital-graph";
import { TEMPERATURES } from "@zentaikan/protocol";
import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import type { BallotDraft } from "./ballot-draft.ts";
import * as styles from "./meeting.css.ts";
import { useRoadWords } from "./road-words.ts";

interface FieldProps {
  readonly round: RoundBody;
  readonly lineup: CapitalLineup;
  readonly draft: BallotDraft;
  readonly onChange: (draft: BallotDraft) => void;
}

/** So many dots, so many at most on one thing. */
export function DotsField({ round, lineup, draft, onChange }: FieldProps) {
  const t = useTranslate();
  const { ofSubject } = useRoadWords(lineup);
  const used = [...draft.dots.values()].reduce((sum, count) => sum + count, 0);
  const left = round.dots - used;
  const put = (key: string, count: number) =>
    onChange({ ...draft, dots: new Map([...draft.dots, [key, count]]) });
  return (
    <>
      <p className={styles.counted} role="status">
        {t("meeting.vote.dotsLeft", { left, most: round.dotsOnOne })}
      </p>
      <ul className={styles.list}>
        {round.subjects.map((subject) => {
          const count = draft.dots.get(subject.key) ?? 0;
          const name = ofSubject(subject);
          return (
            <li key={subject.key} className={styles.subject}>
              <span className={styles.name}>{name}</span>
              <IconButton
                icon={Minus}
                label={t("meeting.vote.less", { name })}
                disabled={count === 0}
                onClick={() => put(subject.key, count - 1)}
              />
              <span className={styles.amount}>{count}</span>
              <IconButton
                icon={Plus}
                label={t("meeting.vote.more", { name })}
                disabled={left === 0 || count === round.dotsOnOne}
                onClick={() => put(subject.key, count + 1)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Pressed in the order in which they should come; pressed again, one gives its place up. */
export function OrderField({ round, lineup, draft, onChange }: FieldProps) {
  const t = useTranslate();
  const { ofSubject } = useRoadWords(lineup);
  const { order } = draft;
  return (
    <>
      <p className={styles.soft}>{t("meeting.vote.orderHelp")}</p>
      <ul className={styles.list}>
        {round.subjects.map((subject) => {
          const place = order.indexOf(subject.key) + 1;
          const isPlaced = place > 0;
          return (
            <li key={subject.key}>
              <button
                type="button"
                className={styles.ranked}
                aria-pressed={isPlaced}
                onClick={() =>
                  onChange({
                    ...draft,
                    order: isPlaced
                      ? order.filter((key) => key !== subject.key)
                      : [...order, subject.key],
                  })
                }
              >
                <span className={styles.place}>{isPlaced ? place : "–"}</span>
                <span className={styles.name}>{ofSubject(subject)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** 腹落ち, 違和感 or わからない, of each. */
export function TemperatureField({ round, lineup, draft, onChange }: FieldProps) {
  const t = useTranslate();
  const { ofSubject } = useRoadWords(lineup);
  return (
    <ul className={styles.list}>
      {round.subjects.map((subject) => (
        <li key={subject.key}>
          <fieldset className={styles.fieldset}>
            <legend className={styles.name}>{ofSubject(subject)}</legend>
            <div className={styles.choices}>
              {TEMPERATURES.map((one) => (
                <label key={one} className={styles.choice}>
                  <input
                    type="radio"
                    name={`${round.id} ${subject.key}`}
                    checked={draft.felt.get(subject.key) === one}
                    onChange={() =>
                      onChange({ ...draft, felt: new Map([...draft.felt, [subject.key, one]]) })
                    }
                  />
                  {t(`meeting.temperature.${one}`)}
                </label>
              ))}
            </div>
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
