import { useRef, useState, type KeyboardEvent } from "react";
import { nodeKey, STAGES, type CapitalLineup } from "@zentaikan/capital-graph";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import type { RoadBody } from "@zentaikan/protocol/meetings";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { moveInGrid, type GridPlace } from "../../../ui/move-in-grid.ts";
import { CapitalInitial } from "../../ground/parts/CapitalInitial.tsx";
import { bareCapitalName } from "../../../ui/structure/bare-capital-name.ts";
import * as styles from "./meeting.css.ts";

/** Each capital in each beat; one stop for Tab, within which arrow keys lead. */
export function RoadGrid({
  lineup,
  road,
  at,
  isShared,
  onPress,
}: {
  readonly lineup: CapitalLineup;
  readonly road: RoadBody;
  /** From where the road goes on. */
  readonly at: string | null;
  /** Drawn together with a group. */
  readonly isShared: boolean;
  readonly onPress: (node: string) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const capitals = lineup.capitals.filter(({ retired }) => !retired);
  const drawn = new Set(road.nodes);
  const move = (event: KeyboardEvent) => {
    const size = { rows: capitals.length, columns: STAGES.length };
    const next = moveInGrid(event.key, { ...place, ...size });
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <table ref={grid} className={styles.grid} onKeyDown={move}>
      <caption className={styles.caption}>
        {t(isShared ? "meeting.road.gridOfGroup" : "meeting.road.grid")}
      </caption>
      <thead>
        <tr>
          <td />
          {STAGES.map((stage) => (
            <th key={stage} scope="col" className={styles.columnHead}>
              {t(`board.stage.${stage}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {capitals.map((capital, row) => (
          <tr key={capital.id}>
            <th scope="row" className={styles.rowHead}>
              <span className={styles.rowName}>
                <CapitalInitial capital={capital} />
                {bareCapitalName(capital.label[language])}
              </span>
            </th>
            {STAGES.map((stage, column) => {
              const node = nodeKey(stage, capital.id, "grow");
              const isThere = drawn.has(node);
              const words = {
                capital: capital.label[language],
                stage: t(`board.stage.${stage}`),
                is: node === at ? "at" : isThere ? "there" : "none",
              };
              return (
                <td key={stage} className={styles.cellFrame}>
                  <button
                    type="button"
                    className={styles.cell}
                    style={isThere ? { background: capitalColor(capital) } : {}}
                    data-filled={isThere}
                    data-at={node === at}
                    data-place={`${row} ${column}`}
                    tabIndex={place.row === row && place.column === column ? 0 : -1}
                    aria-label={t("meeting.road.cell", words)}
                    onFocus={() => setPlace({ row, column })}
                    onClick={() => onPress(node)}
                  >
                    {isThere ? capital.initial : ""}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
