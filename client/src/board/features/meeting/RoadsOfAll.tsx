import type { Interpretation } from "@zentaikan/capital-graph";
import { useOutcome } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { DrawnRoad } from "./DrawnRoad.tsx";
import * as styles from "./meeting.css.ts";

/** What everybody drew, side by side. */
export function RoadsOfAll({
  roundId,
  interpretation: { lineup },
}: {
  readonly roundId: string;
  readonly interpretation: Interpretation;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { data, error } = useOutcome(boardId, roundId);
  if (data === undefined) return <RefusalMessage error={error} />;
  if (data.roads.length === 0) return <p className={styles.soft}>{t("meeting.roads.none")}</p>;
  return (
    <ul className={styles.roads} aria-label={t("meeting.roads", { count: data.roads.length })}>
      {data.roads.map((road) => (
        <li key={road.id} className={styles.road} data-testid="drawn-road">
          <p className={styles.person}>
            {road.people.map((person) => (
              <Avatar key={person.id} person={person} />
            ))}
            <span className={styles.name}>{road.people.map(({ name }) => name).join("、")}</span>
          </p>
          <DrawnRoad road={road} lineup={lineup} />
        </li>
      ))}
    </ul>
  );
}
