import { useValue } from "tldraw";
import { useLineups } from "../../../api/lineups.ts";
import { refusalSentence } from "../../../api/refusal-sentence.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { BoardReading } from "../../ground/board-reading.ts";
import { LineupEditor } from "./LineupEditor.tsx";
import { LineupOverview } from "./LineupOverview.tsx";
import * as styles from "./lineup.css.ts";
import { SwitchPreview } from "./SwitchPreview.tsx";

/** The capitals that the board speaks of: choose others, or edit a copy. */
export function LineupPanel({ reading }: { readonly reading: BoardReading }) {
  const { lineupDesk: desk } = useBoard();
  const language = useLanguage();
  const translate = useTranslate();
  const draft = useValue(desk.draft);
  const looking = useValue(desk.looking);
  const { data: histories, error, isError } = useLineups();
  if (histories === undefined) {
    return (
      <p className={styles.intro} role="status">
        {isError ? refusalSentence(error, { language, translate }) : translate("lineup.loading")}
      </p>
    );
  }
  if (draft !== null) return <LineupEditor draft={draft} />;
  if (looking !== null) {
    return <SwitchPreview looking={looking} histories={histories} reading={reading} />;
  }
  return <LineupOverview histories={histories} />;
}
