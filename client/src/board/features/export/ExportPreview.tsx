import { useEffect } from "react";
import type { AskedExport } from "@zentaikan/protocol/exports";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { useMadeFile } from "./use-made-file.ts";
import * as styles from "./export.css.ts";

/** While somebody goes through the choices, none of those on the way is drawn. */
const afterMs = 400;

/** The picture that goes into the file, by the writer that the file is made by. */
export function ExportPreview({ ask }: { readonly ask: AskedExport }) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { making, make } = useMadeFile(boardId);
  const wanted = JSON.stringify(ask);
  useEffect(() => {
    const timer = setTimeout(() => void make(ask), afterMs);
    return () => clearTimeout(timer);
    // `ask` and `make` are made anew with each drawing of the form; what is asked for is not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted]);
  return (
    <figure className={styles.preview} aria-label={t("export.preview")}>
      {making.kind === "ready" ? (
        <img className={styles.picture} src={making.link} alt={t("export.preview")} />
      ) : (
        <p className={styles.quiet} role="status">
          {making.kind === "failed" ? making.words : t("export.preview.waiting")}
        </p>
      )}
      <figcaption className={styles.quiet}>{t("export.preview.about")}</figcaption>
    </figure>
  );
}
