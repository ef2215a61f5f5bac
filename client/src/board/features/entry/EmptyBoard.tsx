import { useEditor, useValue } from "tldraw";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { frameBox } from "../../canvas/drawing/frame-box.ts";
import { stageLanes } from "../../canvas/drawing/free-place-in-stage.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { isBlank } from "../../ground/drawing/is-blank.ts";
import { DASHED_PATTERN } from "../../ground/desks/dashed-pattern.ts";
import { applyPlan } from "./apply-plan.ts";
import * as styles from "./empty-board.css.ts";
import { exampleBeats, exampleEntry, type ExampleBeats } from "./example-entry.ts";
import { planEntry } from "./plan-entry.ts";

/** What a board asks while nobody has drawn on it: a question in each lane, with an example. */
export function EmptyBoard() {
  const editor = useEditor();
  const t = useTranslate();
  const language = useLanguage();
  const { abilities, lineup, reading } = useBoard();
  const { isShown } = useBoardPart(DASHED_PATTERN);
  const lanes = useValue(
    "lanes of an empty board",
    () => {
      if (!isBlank(reading.drawing.get()) || isShown.get()) return [];
      return stageLanes(editor).map((lane) => ({ lane, box: frameBox(editor, lane) }));
    },
    [editor, reading, isShown],
  );
  const beats = exampleBeats(lineup);
  const drawExample = (example: ExampleBeats) => {
    const { structure } = reading.current.get();
    applyPlan(editor, planEntry(exampleEntry(example), structure), structure);
  };
  return lanes.map(({ lane, box }) => {
    const { stage } = lane.props;
    const example = beats?.[stage - 1] ?? [];
    return (
      <div
        key={lane.id}
        className={styles.lane}
        style={{ left: box.x, top: box.y, width: box.w }}
        data-on-paper="none"
      >
        <p className={styles.question}>{t(`entry.ask.${stage}`)}</p>
        {example.length > 0 && (
          <p className={styles.example}>
            {t("entry.ask.example", {
              capitals: new Intl.ListFormat(language, { type: "conjunction" }).format(
                example.map(({ label }) => label[language]),
              ),
            })}
          </p>
        )}
        {stage === 1 && abilities.includes("edit") && (
          <>
            <p className={styles.way}>{t("entry.ask.way")}</p>
            {beats !== null && (
              <Button
                className={styles.tryIt}
                title={t("entry.ask.tryHint")}
                onPointerDown={(event) => event.stopPropagation()}
                onClick={() => drawExample(beats)}
              >
                {t("entry.ask.try")}
              </Button>
            )}
          </>
        )}
      </div>
    );
  });
}
