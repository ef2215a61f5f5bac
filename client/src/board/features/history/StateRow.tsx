import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { useBoardPart } from "../../ground/board-context.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import * as styles from "./history.css.ts";
import { useStateWords } from "../../ground/words/use-state-words.ts";

/** A kept state as a line of the list: what it is called, who kept it and when. */
export function StateRow({ state }: { readonly state: KeptStateBody }) {
  const historyDesk = useBoardPart(STATE_DESK);
  const words = useStateWords();
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-state-id={state.id}
        data-turn={state.turn !== null || undefined}
        onClick={() => historyDesk.look(state.id)}
      >
        <span className={styles.rowName}>{words.name(state)}</span>
        <span className={styles.rowBy}>{words.by(state)}</span>
      </button>
    </li>
  );
}
