import type { Editor, TLShapeId } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { useColumns } from "./columns.ts";
import * as styles from "./detail-table.css.ts";
import { NewDoResult } from "../../canvas/depth/NewDoResult.tsx";

/** The cell in which the next Do result of a capital is written. */
export function AddCell({
  card,
  capital,
  editor,
}: {
  readonly card: TLShapeId;
  readonly capital: string;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  return (
    <td colSpan={useColumns().length} className={styles.addCell}>
      <NewDoResult
        card={card}
        editor={editor}
        label={t("detail.addTo", { capital })}
        className={styles.field}
        data-column="text"
      />
    </td>
  );
}
