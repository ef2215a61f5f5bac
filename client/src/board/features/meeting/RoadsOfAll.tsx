import type { Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useOutcome } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { DrawnRoad } from "./DrawnRoad.tsx";
import { LaidOver } from "./LaidOver.tsx";
import * as styles from "./meeting.css.ts";

/** What everybody drew: laid over each other, then side by side. */
export function RoadsOfAll({
  roundId,
  interpretation,
  editor,
}: {
  readonly roundId: string;
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { data, error } = useOutcome(boardId, roundId);
  if (data === undefined) return <RefusalMessage error={error} />;
  if (data.roads.length === 0) return <p className={styles.soft}>{t("meeting.roads.none")}</p>;
  const { lineup } = interpretation;
  return (
    <>
      <LaidOver roads={data.roads} interpretation={interpretation} editor={editor} />
      <ul className={styles.roads} aria-label={t("meeting.roads", { count: data.roads.length })}>
        {data.roads.map((road) => (
          <li key={road.id} className={styles.road} data-testid="drawn-road">
            <p className={styles.person}>
              {road.people.map((person) => (
                <Avatar key={person.id} person={person} />
              ))}
              {road.name !== null && <strong>{road.name}</strong>}
              <span className={styles.name}>
                {road.people.map(({ name }) => name).join(t("reading.and"))}
              </span>
            </p>
            <DrawnRoad road={road} lineup={lineup} />
          </li>
        ))}
      </ul>
    </>
  );
}
