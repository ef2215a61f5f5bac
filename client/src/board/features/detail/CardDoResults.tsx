import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { useValue, type Editor } from "tldraw";
import type { CapitalCardShape, DoResultShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { BoardTextField } from "../../ground/carets/BoardTextField.tsx";
import { focusPanelOf } from "../../ground/selection/focus-panel.ts";
import { legend, text as textField } from "../../ground/selection/selection.css.ts";
import { lookAt } from "../../canvas/depth/depth.ts";
import { doResultText, removeDoResult, shiftDoResult } from "../../canvas/depth/edit-do-results.ts";
import * as styles from "./detail-panel.css.ts";
import { NewDoResult } from "../../canvas/depth/NewDoResult.tsx";
import { doResultsOf } from "../../canvas/depth/places.ts";

/** The Do results of the selected card as lines: what the canvas does in place, for the keyboard. */
export function CardDoResults({
  card,
  editor,
}: {
  readonly card: CapitalCardShape;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const doResults = useValue("Do results", () => doResultsOf(editor, card.id), [editor, card.id]);
  return (
    <section aria-label={t("detail.doResults")}>
      <h3 className={legend}>{t("detail.doResults")}</h3>
      <ol className={styles.lines}>
        {doResults.map((doResult, index) => (
          <Line
            key={doResult.id}
            doResult={doResult}
            editor={editor}
            isFirst={index === 0}
            isLast={index === doResults.length - 1}
          />
        ))}
      </ol>
      <NewDoResult card={card.id} editor={editor} label={t("detail.add")} className={textField} />
    </section>
  );
}

function Line({
  doResult,
  editor,
  isFirst,
  isLast,
}: {
  readonly doResult: DoResultShape;
  readonly editor: Editor;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const t = useTranslate();
  const { id } = doResult;
  const text = doResult.props.text.trim() || t("detail.unwritten");
  return (
    <li className={styles.line}>
      <BoardTextField
        editor={editor}
        text={doResultText(editor, id, "text")}
        className={textField}
        aria-label={t("detail.text")}
      />
      <span className={styles.lineButtons}>
        <IconButton
          icon={ArrowUp}
          label={t("detail.up", { text })}
          disabled={isFirst}
          onClick={() => shiftDoResult(editor, id, -1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t("detail.down", { text })}
          disabled={isLast}
          onClick={() => shiftDoResult(editor, id, 1)}
        />
        <IconButton
          icon={Pencil}
          label={t("detail.open", { text })}
          onClick={() => {
            lookAt(editor, "detail");
            editor.select(id);
            focusPanelOf("doResult");
          }}
        />
        <IconButton
          icon={Trash2}
          label={t("detail.remove", { text })}
          onClick={() => removeDoResult(editor, id)}
        />
      </span>
    </li>
  );
}
