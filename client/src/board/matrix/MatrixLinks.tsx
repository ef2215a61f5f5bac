import { MoveRight, Trash2 } from "lucide-react";
import type { Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../messages/language.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { useNodeWords } from "../node-words.ts";
import { deleteLink } from "./edit-matrix.ts";
import * as styles from "./matrix.css.ts";

/** The growth links in words, each with a way to delete it. */
export function MatrixLinks({
  interpretation: { structure },
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const { ofKey } = useNodeWords(structure);
  return (
    <section className={styles.links}>
      <h2 className={styles.heading}>{t("matrix.links")}</h2>
      {structure.links.length === 0 && <p>{t("matrix.links.none")}</p>}
      <ul>
        {structure.links.map((link) => {
          const words = { from: ofKey(link.from), to: ofKey(link.to) };
          return (
            <li key={link.key} className={styles.link}>
              {words.from}
              <MoveRight size={14} aria-label="→" />
              {words.to}
              <IconButton
                icon={Trash2}
                className={styles.unlink}
                label={t("matrix.unlink", words)}
                onClick={() => deleteLink(editor, link)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
