import { useState } from "react";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useOwnRoad } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import { DrawnRoad } from "./DrawnRoad.tsx";
import * as styles from "./meeting.css.ts";
import { pressRoad } from "./press-road.ts";
import { RoadGrid } from "./RoadGrid.tsx";
import { useRoadWords } from "./road-words.ts";

/**
 * One's own road, drawn by pressing capitals in the order in which they grow, up to the star. By
 * touch, by mouse and by keys alike; nobody else is told of it before it is revealed.
 */
export function RoadEditor({
  roundId,
  isShared,
  interpretation,
}: {
  readonly roundId: string;
  /** Drawn together with a group. */
  readonly isShared: boolean;
  readonly interpretation: Interpretation;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { lineup, structure } = interpretation;
  const own = useOwnRoad(boardId, roundId);
  const [at, setAt] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const { ofEnd, ofLink } = useRoadWords(lineup);
  const { road, draw } = own;
  const from = at !== null && road.nodes.includes(at) ? at : null;
  const press = (pressed: string) => {
    const next = pressRoad(road, { at: from, pressed });
    if (next.steps.length > 0) draw(...next.steps);
    setAt(next.at);
    const [step] = next.steps;
    setSaid(
      step?.kind === "link"
        ? t("meeting.road.linked", { from: ofEnd(step.from), to: ofEnd(step.to) })
        : next.at === null
          ? t("meeting.road.letGo")
          : t("meeting.road.at", { node: ofEnd(next.at) }),
    );
  };
  if (!own.isRead) return <p role="status">{t("meeting.road.opening")}</p>;
  const star = structure.star?.text ?? "";
  return (
    <div className={parts.section} data-testid="road-editor">
      <p className={styles.soft}>{t("meeting.road.help")}</p>
      <RoadGrid lineup={lineup} road={road} at={from} isShared={isShared} onPress={press} />
      <button
        type="button"
        className={styles.star}
        disabled={from === null}
        onClick={() => press("star")}
      >
        {t("meeting.road.star", { star: star === "" ? t("meeting.road.anyStar") : star })}
      </button>
      <p className={styles.said} role="status">
        {said}
      </p>
      {from !== null && (
        <div className={parts.actions}>
          <Button onClick={() => press(from)}>{t("meeting.road.break")}</Button>
          <Button
            look="quiet"
            onClick={() => {
              draw({ kind: "remove", node: from });
              setAt(null);
              setSaid(t("meeting.road.removed", { node: ofEnd(from) }));
            }}
          >
            {t("meeting.road.remove", { node: ofEnd(from) })}
          </Button>
        </div>
      )}
      {road.nodes.length > 0 && <DrawnRoad road={road} lineup={lineup} />}
      {road.links.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t("meeting.road.links", { count: road.links.length })}
          </summary>
          <ul className={styles.list}>
            {road.links.map((link) => (
              <li key={`${link.from}>${link.to}`} className={styles.person}>
                <span className={styles.name}>{ofLink(link)}</span>
                <Button
                  look="quiet"
                  aria-label={t("meeting.road.unlink", { link: ofLink(link) })}
                  onClick={() => draw({ kind: "unlink", from: link.from, to: link.to })}
                >
                  {t("meeting.road.unlinkShort")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <RefusalMessage error={own.error} />
      <p className={styles.quiet} data-testid="road-kept">
        {t(
          own.isOutOfReach
            ? "meeting.road.waiting"
            : own.isSaving
              ? "meeting.road.saving"
              : isShared
                ? "meeting.road.ofGroup"
                : "meeting.road.private",
        )}
      </p>
    </div>
  );
}
