import type { Editor } from "tldraw";
import {
  tellCount,
  tellOptions,
  tellPreferred,
  type Interpretation,
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
import type { SeatedMeeting } from "./seated-meeting.ts";
import { tallyRound } from "./tally-round.ts";
import { useEarlierResult } from "./votes/use-earlier-result.ts";
import { VoteFollows } from "./votes/VoteFollows.tsx";

/** What a vote came to: how many voted, and what for, with how it was counted. */
export function VoteResult({
  round,
  seated,
  interpretation,
  editor,
}: {
  readonly round: RoundBody;
  readonly seated: SeatedMeeting;
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const { lineup } = interpretation;
  const t = useTranslate();
  const { boardId } = useBoard();
  const { data, error } = useOutcome(boardId, round.id);
  const { ofSubject } = useRoadWords(lineup);
  const language = useLanguage();
  const earlier = useEarlierResult(round, seated.meeting.rounds);
  if (data === undefined) return <RefusalMessage error={error} />;
  const tally = tallyRound(round, data.ballots);
  if (tally === null) return null;
  const names = new Map(round.subjects.map((subject) => [subject.key, ofSubject(subject)]));
  const rows = tellOptions(tally).map(({ said, ...row }) => ({
    ...row,
    said: said[language],
    name: names.get(row.option) ?? row.option,
    before: earlier?.said.get(row.option)?.[language] ?? null,
  }));
  const shares = sharesOf(tally);
  const how = tellCount(tally);
  const count = data.ballots.length;
  const all = Math.max(count, seated.meeting.people.length);
  const voters = t("meeting.result.votersOf", { count, all });
  const heads = earlier === null ? [] : [t("meeting.result.before", { number: earlier.number })];
  const cells = () => [
    [round.question, voters, ...heads],
    ...rows.map(({ name, said, before }) =>
      before === null ? [name, said] : [name, said, before],
    ),
  ];
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
      {earlier !== null && tally.kind === "temperature" && (
        <p className={styles.sentence}>
          {t("meeting.result.divided", {
            was: countContested(earlier.tally),
            is: countContested(tally),
          })}
        </p>
      )}
      <ul className={styles.list}>
        {rows.map(({ option, name, said, before, isContested }) => (
          <li key={option} className={styles.result} data-contested={isContested}>
            <span className={styles.resultName}>{name}</span>
            <span className={styles.amount}>{said}</span>
            {before !== null && before !== said && (
              <span className={styles.before}>{t("meeting.result.was", { before })}</span>
            )}
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
      <VoteFollows
        round={round}
        tally={tally}
        interpretation={interpretation}
        editor={editor}
        mayLead={seated.mayLead}
      />
    </div>
  );
}

function countContested(tally: Tally): number {
  if (tally.kind !== "temperature") return 0;
  return tally.options.filter(({ isContested }) => isContested).length;
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
