import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { empty, emptyActions, emptyText, emptyTitle } from "./empty-home.css.ts";
import { EVERYTHING, isNarrowed, type HomeView } from "./home-view.ts";

interface NothingFoundProps {
  readonly view: HomeView;
  readonly onChange: (view: HomeView) => void;
}

/** Says why the list is bare, and gives the one step that fills it again. */
export function NothingFound({ view, onChange }: NothingFoundProps) {
  const translate = useTranslate();
  const narrowed = isNarrowed(view);
  return (
    <section className={empty}>
      <h2 className={emptyTitle}>
        {translate(narrowed ? "filter.none.title" : "archive.all.title")}
      </h2>
      <p className={emptyText}>{translate(narrowed ? "filter.none.text" : "archive.all.text")}</p>
      <div className={emptyActions}>
        <Button
          onClick={() =>
            onChange({
              ...EVERYTHING,
              shape: view.shape,
              order: view.order,
              showArchived: !narrowed || view.showArchived,
            })
          }
        >
          {translate(narrowed ? "filter.showAll" : "archive.show")}
        </Button>
      </div>
    </section>
  );
}
