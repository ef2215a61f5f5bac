import { useTranslate } from "../messages/language.ts";
import { quiet } from "./segments-page.css.ts";

/** In place of a picture of nobody. */
export function NothingShown() {
  const t = useTranslate();
  return <p className={quiet}>{t("segments.empty")}</p>;
}
