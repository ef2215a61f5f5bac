import { STAGES, type Capital, type Stage } from "@zentaikan/capital-graph";
import { useRef, useState, type KeyboardEvent } from "react";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { Tooltip } from "../ui/Tooltip.tsx";
import { filter, filterPoint, filterStone, filterTitle } from "./capital-filter.css.ts";
import { beat, strip, stripRow } from "./capital-strip.css.ts";
import { hasCell, type StageCell } from "./home-view.ts";
import { moveInGrid } from "../ui/move-in-grid.ts";
import { stripCapitals } from "./strip-cells.ts";

interface CapitalFilterProps {
  readonly cells: readonly StageCell[];
  readonly onToggle: (cell: StageCell) => void;
}

/** The strip as a question: press a stone, and only boards that grow that capital then remain. */
export function CapitalFilter({ cells, onToggle }: CapitalFilterProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const capitals = stripCapitals([]);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const grid = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveInGrid(event.key, { ...place, rows: STAGES.length, columns: capitals.length });
    if (next === null) return;
    event.preventDefault();
    const buttons = grid.current?.querySelectorAll("button");
    buttons?.[next.row * capitals.length + next.column]?.focus();
  };
  const renderPoint = (stage: Stage, row: number) => (capital: Capital, column: number) => {
    const cell: StageCell = { stage, capital: capital.conceptId ?? capital.id };
    const isPressed = hasCell(cells, cell);
    const label = translate("filter.cell", {
      beat: translate(`beat.${stage}`),
      capital: capital.label[language],
    });
    return (
      <Tooltip key={capital.id} label={label}>
        <button
          type="button"
          className={filterPoint}
          aria-pressed={isPressed}
          aria-label={label}
          tabIndex={row === place.row && column === place.column ? 0 : -1}
          onFocus={() => setPlace({ row, column })}
          onClick={() => onToggle(cell)}
        >
          <span
            className={filterStone[isPressed ? "pressed" : "open"]}
            style={isPressed ? { backgroundColor: capitalColor(capital) } : undefined}
          >
            {capital.initial}
          </span>
        </button>
      </Tooltip>
    );
  };
  return (
    <fieldset className={filter} data-on-paper="none" onKeyDown={onKeyDown}>
      <legend className={filterTitle}>{translate("filter.title")}</legend>
      <div className={strip} ref={grid}>
        {STAGES.map((stage, row) => (
          <div key={stage} className={stripRow}>
            <span className={beat} aria-hidden>
              {translate(`beat.${stage}`)}
            </span>
            {capitals.map(renderPoint(stage, row))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
