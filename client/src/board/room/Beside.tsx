import { useValue } from "tldraw";
import { useTranslate } from "../../messages/language.ts";
import { visuallyHidden } from "../../ui/visually-hidden.css.ts";
import { useBoard } from "../ground/board-context.ts";

/** Says to ears who came into the field that one writes in [UI10]. */
export function Beside() {
  const t = useTranslate();
  const names = useValue(useBoard().carets.beside);
  return (
    <p className={visuallyHidden} role="status">
      {names.length > 0 && t("field.joined", { names: names.join(t("field.andWriter")) })}
    </p>
  );
}
