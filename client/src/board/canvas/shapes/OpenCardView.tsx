import { Plus } from "lucide-react";
import { useEditor, useValue } from "tldraw";
import type { CapitalCardShape } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import * as styles from "../depth/detail.css.ts";
import { addDoResult, writeOnCanvas } from "../depth/edit-do-results.ts";
import { useCardCapital } from "./use-card-capital.ts";
import { shortCapitalName } from "../../ground/words/short-capital-name.ts";
import * as shapes from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";

/** A card that is opened into its Do results: its label is a tag, they stand below it. */
export function OpenCardView({ shape }: { readonly shape: CapitalCardShape }) {
  const editor = useEditor();
  const t = useTranslate();
  const emphasis = useEmphasis(shape.id);
  const readonly = useValue("read-only", () => editor.getIsReadonly(), [editor]);
  const { subdivision } = shape.props;
  const { capital, name } = useCardCapital(shape);
  return (
    <div className={`${styles.openCard} ${shapes.cardEmphasis[emphasis]}`}>
      <div className={styles.tag}>
        <span className={styles.tagFace} style={{ background: capitalColor(capital) }} aria-hidden>
          {capital?.initial ?? "?"}
        </span>
        <span className={styles.tagName}>
          {shortCapitalName(name)}
          {subdivision === "" ? "" : t("app.between") + subdivision}
        </span>
      </div>
      {!readonly && (
        <button
          type="button"
          className={styles.add}
          aria-label={t("detail.addTo", { capital: name })}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => writeOnCanvas(editor, addDoResult(editor, shape.id))}
        >
          <Plus size={14} aria-hidden />
          {t("detail.add")}
        </button>
      )}
    </div>
  );
}
