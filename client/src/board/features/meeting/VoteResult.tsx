import {
  tellCount,
  tellOptions,
  tellPreferred,
  type CapitalLineup,
  type Tally,
  type Text,
} from "@zentaikan/capital-graph";
import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useOutcome } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./meeting.css.ts";
import { useRoadWords } from "./road-words.ts";
import { tallyRound } from "./tally-round.ts";

/** What a vote came to: how many voted, and what for, with how it was counted. */
export function VoteResult({
  round,
  lineup,
}: {
  readonly round: RoundBody;
  readonly lineup: CapitalLineup;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { data, error } = useOutcome(boardId, round.id);
  const { ofSubject } = useRoadWords(lineup);
  const language = useLanguage();
  if (data === undefined) return <RefusalMessage error={error} />;
  const tally = tallyRound(round, data.ballots);
  if (tally === null) return null;
  const names = new Map(round.subjects.map((subject) => [subject.key, ofSubject(subject)]));
  const rows = tellOptions(tally).map(({ said, ...row }) => ({
    ...row,
    said: said[language],
    name: names.get(row.option) ?? row.option,
  }));
  const shares = sharesOf(tally);
  const how = tellCount(tally);
  const voters = t("meeting.result.voters", { count: data.ballots.length });
  const cells = () => [[round.question, voters], ...rows.map(({ name, said }) => [name, said])];
  const preferred = tally.kind === "order" ? tally.preferred : null;
  return (
    <div className={parts.section} data-testid="vote-result">
      <p className={styles.counted}>{voters}</p>
      {how !== null && <p className={styles.quiet}>{how[language]}</p>}
      {preferred !== null && (
        <p className={styles.notice}>
          {tellPreferred(inBoth(names.get(preferred) ?? preferred))[language]}
        </p>
      )}
      <ul className={styles.list}>
        {rows.map(({ option, name, said, isContested }) => (
          <li key={option} className={styles.result} data-contested={isContested}>
            <span className={styles.name}>{name}</span>
            <span className={styles.amount}>{said}</span>
            {shares !== null && (
              <span className={styles.bar} aria-hidden>
                <span
                  className={styles.barFilled}
                  style={{ width: `${(shares.get(option) ?? 0) * 100}%` }}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      <CopyTable cells={cells} />
    </div>
  );
}

function inBoth(name: string): Text {
  return { ja: name, en: name };
}

/** Of the most that any option has; null where a vote has no amounts. */
function sharesOf(tally: Tally): ReadonlyMap<string, number> | null {
  if (tally.kind === "temperature") return null;
  const amounts = tally.options.map((one) => [one.option, amountOf(one)] as const);
  const most = Math.max(1, ...amounts.map(([, amount]) => amount));
  return new Map(amounts.map(([option, amount]) => [option, amount / most]));
}

function amountOf(one: { readonly dots: number } | { readonly points: number }): number {
  return "dots" in one ? one.dots : one.points;
}
