import { useValue } from "tldraw";
import { refusalSentence } from "../../../api/refusal-sentence.ts";
import { useKeptStates } from "../../../api/versions.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./history.css.ts";
import { KeepState } from "./KeepState.tsx";
import { StateRow } from "./StateRow.tsx";
import { StateView } from "./StateView.tsx";

/** What the board was: its kept states, the newest first, and one of them in words. */
export function HistoryPanel() {
  const translate = useTranslate();
  const language = useLanguage();
  const { boardId, abilities } = useBoard();
  const historyDesk = useBoardPart(STATE_DESK);
  const looking = useValue(historyDesk.looking);
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
  return (
    <section className={parts.panel} aria-label={translate("history.title")}>
      {abilities.includes("restore") && <KeepState />}
      {states.length === 0 ? (
        <p className={styles.soft}>{translate("history.none")}</p>
      ) : (
        <ol className={styles.rows} reversed>
          {states.map((one) => (
            <StateRow key={one.id} state={one} />
          ))}
        </ol>
      )}
    </section>
  );
}
