import { Trash2 } from "lucide-react";
import { useId } from "react";
import { isShapeId, useValue, type Editor } from "tldraw";
import type { DoResultShape } from "@zentaikan/board-model";
import { doResultsInOrder } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { legend, text as textField } from "../../ground/selection/selection.css.ts";
import { createDetailLink } from "./create-detail-link.ts";
import * as styles from "./detail-panel.css.ts";

/** What a Do result makes possible: its arrows in words, and a way to draw the next without a mouse. */
export function LeadsTo({
  doResult: { id },
  editor,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const choiceId = useId();
  const { structure, detail } = useValue(useBoard().reading.current);
  const all = doResultsInOrder(structure, detail);
  const wordsOf = (wanted: string) =>
    all.find(({ drawn }) => drawn.id === wanted)?.drawn.text.trim() || t("detail.unwritten");
  const links = detail.links.filter(({ from }) => from === id);
  const others = all.filter(
    ({ drawn }) => drawn.id !== id && !links.some(({ to }) => to === drawn.id),
  );
  return (
    <div>
      <label htmlFor={choiceId} className={legend}>
        {t("detail.leadsTo")}
      </label>
      <ul className={styles.lines}>
        {links.map(({ arrow, to }) => (
          <li key={arrow} className={styles.led}>
            <span>{`→ ${wordsOf(to)}`}</span>
            <IconButton
              icon={Trash2}
              label={t("detail.unlink", { text: wordsOf(to) })}
              onClick={() => {
                editor.markHistoryStoppingPoint("delete detail link");
                editor.deleteShapes([arrow].filter(isShapeId));
              }}
            />
          </li>
        ))}
      </ul>
      <select
        id={choiceId}
        className={textField}
        value=""
        disabled={others.length === 0}
        onChange={({ currentTarget: { value } }) => {
          if (isShapeId(value)) createDetailLink(editor, id, value);
        }}
      >
        <option value="">{t("detail.leadsTo.choose")}</option>
        {others.map(({ drawn }) => (
          <option key={drawn.id} value={drawn.id}>
            {wordsOf(drawn.id)}
          </option>
        ))}
      </select>
    </div>
  );
}
