import type { Editor, TLArrowShape } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { reverseArrow } from "./reverse-arrow.ts";
import * as styles from "../../ground/selection/selection.css.ts";

export function ReverseButton({
  arrow,
  editor,
}: {
  readonly arrow: TLArrowShape;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  return (
    <button
      type="button"
      className={styles.action}
      onClick={() => {
        editor.markHistoryStoppingPoint("turn around");
        reverseArrow(editor, arrow);
      }}
    >
      {t("board.link.reverse")}
    </button>
  );
}
