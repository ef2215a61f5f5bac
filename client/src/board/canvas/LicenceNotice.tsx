import { useTranslate } from "../../messages/language.ts";
import * as styles from "./canvas.css.ts";

export function LicenceNotice() {
  const t = useTranslate();
  return (
    <section className={styles.ended} role="alert">
      <h1 className={styles.endedTitle}>{t("board.licence.title")}</h1>
      <p>{t("board.licence.text")}</p>
    </section>
  );
}
