import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./agreement.css.ts";

/** A version as a file: a page for people, and data that proves itself. */
export function TakeAlong({ id }: { readonly id: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, abilities } = useBoard();
  if (!abilities.includes("export")) return null;
  const path = `/api/boards/${boardId}/agreements/${id}`;
  return (
    <p className={styles.files}>
      <a className={styles.file} href={`${path}/agreement.${language}.md`} download>
        {t("agreement.page")}
      </a>
      <a className={styles.file} href={`${path}/agreement.json`} download>
        {t("agreement.data")}
      </a>
    </p>
  );
}
