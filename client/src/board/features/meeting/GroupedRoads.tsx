import { useValue, type Editor } from "tldraw";
import { MAX_ALTERNATIVE_NAME, MOST_ALTERNATIVES } from "@zentaikan/board-model";
import type { Convergence, Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useToast } from "../../../ui/Toast.tsx";
import { applyEdits } from "../../canvas/drawing/apply-edits.ts";
import { lookAt } from "../../canvas/depth/depth.ts";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { showAlternative } from "../../canvas/show-alternative.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./meeting.css.ts";
import { takeCommonRoad } from "./take-common-road.ts";

type RoadGroup = Convergence["groups"][number];

const MOST_NAMED = 3;

/** The few patterns among the roads; each may become an alternative of the board, so that none is lost. */
export function GroupedRoads({
  groups,
  names,
  interpretation: { lineup, structure },
  editor,
}: {
  readonly groups: readonly RoadGroup[];
  /** Of the people of each road. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const toast = useToast();
  const { abilities, alternatives, panelTabs } = useBoard();
  const isFull = useValue(alternatives.said).all.length >= MOST_ALTERNATIVES;
  if (groups.length < 2) return null;
  const whoOf = ({ roads }: RoadGroup): string => {
    const all = roads.flatMap((id) => names.get(id) ?? []);
    const named = all.slice(0, MOST_NAMED).join(t("reading.and"));
    return all.length > MOST_NAMED
      ? t("meeting.group.andMore", { named, count: all.length - MOST_NAMED })
      : named;
  };
  const draw = (group: RoadGroup) => {
    if (editor === null) return;
    const name = t("meeting.group.alternative", { names: whoOf(group) });
    const made = alternatives.make(name.slice(0, MAX_ALTERNATIVE_NAME));
    if (made === null) return;
    showAlternative(editor, made);
    lookAt(editor, "frame");
    const edit = takeCommonRoad(
      { form: group.form, left: [] },
      { structure: { ...structure, nodes: [], links: [] }, lineup, look: readBoardLook(editor) },
    );
    if (edit !== null) applyEdits(editor, [edit]);
    panelTabs.uncoverCanvas();
    toast({ message: ({ translate }) => translate("meeting.group.drawn", { name }) });
  };
  return (
    <ul className={styles.list} aria-label={t("meeting.groups")} data-testid="road-groups">
      {groups.map((group) => (
        <li key={group.roads.join()} className={styles.group}>
          <span className={styles.name}>{whoOf(group)}</span>
          <span className={styles.amount}>
            {t("meeting.group.count", { count: group.roads.length })}
          </span>
          {abilities.includes("edit") && (
            <Button look="quiet" disabled={editor === null || isFull} onClick={() => draw(group)}>
              {t("meeting.group.draw")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
