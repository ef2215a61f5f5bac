import { useState } from "react";
import { useValue } from "tldraw";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { refusalSentence } from "../../../api/refusal-sentence.ts";
import { useKeptStates } from "../../../api/versions.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./history.css.ts";
import { KeepState } from "./KeepState.tsx";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { useStateWords } from "../../ground/words/use-state-words.ts";
import { SelectField } from "../../../ui/SelectField.tsx";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { OfHistory } from "./OfHistory.tsx";
import { Replay } from "./Replay.tsx";
import { StateRow } from "./StateRow.tsx";
import { StateView } from "./StateView.tsx";

/** To a tenth, and never none. */
function megabytesOf(states: readonly KeptStateBody[]): number {
  const bytes = states.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  return Math.max(0.1, Math.round(bytes / 1024 / 102.4) / 10);
}

/** What the board was: its kept states, the newest first, and one of them in words. */
export function HistoryPanel(beside: BesideCanvas) {
  const translate = useTranslate();
  const language = useLanguage();
  const { boardId, abilities, parties } = useBoard();
  const historyDesk = useBoardPart(STATE_DESK);
  const looking = useValue(historyDesk.looking);
  const [isWhole, setIsWhole] = useState(true);
  const words = useStateWords();
  const { zoned } = useWrittenTime();
  const { data: states, error, isError } = useKeptStates(boardId);
  if (states === undefined) {
    return (
      <p className={styles.soft} role="status">
        {isError ? refusalSentence(error, { language, translate }) : translate("history.loading")}
      </p>
    );
  }
  const state = states.find(({ id }) => id === looking);
  if (state !== undefined) return <StateView key={state.id} state={state} states={states} />;
  const isOurs = parties.includes("internal");
  const turns = states.filter(({ occasion }) => occasion === "turned");
  const shown = isWhole ? states : states.filter(({ occasion }) => occasion !== "turned");
  return (
    <section className={parts.panel} aria-label={translate("history.title")}>
      <OfHistory beside={beside}>
        {abilities.includes("restore") && <KeepState />}
        {turns.length > 0 && (
          <>
            <SelectField
              label={translate("history.show")}
              value={isWhole ? "all" : "named"}
              choices={[
                { value: "all", words: translate("history.show.all") },
                { value: "named", words: translate("history.show.named") },
              ]}
              onChoose={(chosen) => setIsWhole(chosen === "all")}
            />
            <Replay states={turns.toReversed()} />
            <details className={styles.quiet}>
              <summary>
                {translate(isOurs ? "history.cost" : "history.cost.count", {
                  count: turns.length,
                  megabytes: megabytesOf(turns),
                })}
              </summary>
              <p>{translate("history.thinned")}</p>
            </details>
          </>
        )}
        {states.length === 0 ? (
          <p className={styles.soft}>{translate("history.none")}</p>
        ) : (
          <ol className={styles.rows} reversed>
            {shown.map((one) => (
              <StateRow key={one.id} state={one} />
            ))}
          </ol>
        )}
        {shown.length > 0 && (
          <CopyTable
            cells={() => [
              [
                translate("table.copy.state"),
                translate("table.copy.who"),
                translate("table.copy.when"),
              ],
              ...shown.map((one) => [words.name(one), words.who(one), zoned(one.at)]),
            ]}
          />
        )}
      </OfHistory>
    </section>
  );
}
