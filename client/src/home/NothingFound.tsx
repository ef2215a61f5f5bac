import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { empty, emptyActions, emptyText, emptyTitle } from "./empty-home.css.ts";

export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const translate = useTranslate();
  return (
    <section className={empty}>
      <h2 className={emptyTitle}>{translate("filter.none.title")}</h2>
      <p className={emptyText}>{translate("filter.none.text")}</p>
      <div className={emptyActions}>
        <Button onClick={onClear}>{translate("filter.clear")}</Button>
      </div>
    </section>
  );
}
