import { MoveRight, Pencil, Repeat2, Star, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { isShapeId, type Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { focusPanelOf } from "../../ground/selection/focus-panel.ts";
import { useNodeWords } from "../../ground/words/node-words.ts";
import { linkCells } from "./copied-cells.ts";
import { deleteLink } from "./edit-matrix.ts";
import * as styles from "./matrix.css.ts";

/** The arrows in words, those to the star too, each with ways to edit and to delete it. */
export function MatrixLinks({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const mayEdit = useBoard().abilities.includes("edit");
  const { structure } = interpretation;
  const { ofKey } = useNodeWords(interpretation);
  const star = t("matrix.star");
  const row = (
    key: string,
    from: string,
    to: string,
    sign: ReactNode,
    arrows: readonly string[],
  ) => (
    <li key={key} className={styles.link}>
      <span className={styles.linkWords}>
        {from}
        {sign}
        {to}
      </span>
      {mayEdit && (
        <>
          <IconButton
            icon={Pencil}
            label={t("matrix.editLink", { from, to })}
            onClick={() => {
              editor.select(...arrows.filter(isShapeId).slice(0, 1));
              focusPanelOf("link");
            }}
          />
          <IconButton
            icon={Trash2}
            label={t("matrix.unlink", { from, to })}
            onClick={() => deleteLink(editor, { arrows })}
          />
        </>
      )}
    </li>
  );
  const count = structure.links.length + structure.starLinks.length;
  return (
    <section className={styles.links}>
      <h2 className={styles.heading}>{t("matrix.links")}</h2>
      {count > 0 && (
        <CopyTable cells={() => linkCells(interpretation, ofKey, { language, translate: t })} />
      )}
      {count === 0 && <p>{t("matrix.links.none")}</p>}
      <ul>
        {structure.links.map(({ key, from, to, kind, arrows }) => {
          const Sign = kind === "reinvest" ? Repeat2 : MoveRight;
          const label = t(`matrix.sign.${kind}`);
          const sign = <Sign size={14} role="img" aria-label={label} className={styles.sign} />;
          return row(key, ofKey(from), ofKey(to), sign, arrows);
        })}
        {structure.starLinks.map(({ from, sign, arrows }) =>
          row(
            `${from}${sign}`,
            ofKey(from),
            star,
            <Star
              size={14}
              role="img"
              aria-label={t("matrix.sign.cause")}
              className={styles.sign}
            />,
            arrows,
          ),
        )}
      </ul>
    </section>
  );
}
