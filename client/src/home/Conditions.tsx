import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { RemovableChip } from "../ui/Chip.tsx";
import { conditions } from "./home-page.css.ts";
import { toggleChosenCell, type HomeView } from "./home-view.ts";
import { stripCapitals } from "./strip-cells.ts";

interface ConditionsProps {
  readonly view: HomeView;
  readonly onChange: (view: HomeView) => void;
}

/** What narrows the list now, in words, each to be taken away by itself. */
export function Conditions({ view, onChange }: ConditionsProps) {
  const translate = useTranslate();
  const language = useLanguage();
  if (view.cells.length === 0) return null;
  return (
    <div className={conditions}>
      {view.cells.map((cell) => {
        const capital = stripCapitals([cell]).find(({ conceptId }) => conceptId === cell.capital);
        const words = translate("filter.cell", {
          beat: translate(`beat.${cell.stage}`),
          capital: capital?.label[language] ?? cell.capital,
        });
        return (
          <RemovableChip
            key={words}
            removeLabel={translate("filter.remove", { cell: words })}
            onRemove={() => onChange(toggleChosenCell(view, cell))}
          >
            {words}
          </RemovableChip>
        );
      })}
      <Button look="quiet" onClick={() => onChange({ ...view, cells: [] })}>
        {translate("filter.clear")}
      </Button>
    </div>
  );
}
