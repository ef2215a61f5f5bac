import { isShapeId, useEditor, useValue } from "tldraw";
import { TEMPERATURES } from "@zentaikan/protocol";
import { useTranslate } from "../../../../messages/language.ts";
import { anchorOfSelection, pinPoint } from "../../../canvas/subjects/comment-subject.ts";
import { FELT_ICONS } from "./felt-icons.ts";
import * as styles from "./reactions.css.ts";
import { useFeltCounts } from "./use-felt-counts.ts";

/** At each part of the board, how it sits with how many just now. */
export function ReactionMarks() {
  const t = useTranslate();
  const editor = useEditor();
  const counts = useFeltCounts();
  const marks = useValue(
    "reaction marks",
    () =>
      [...counts].flatMap(([of, felt]) => {
        const shape = isShapeId(of) ? editor.getShape(of) : undefined;
        if (shape === undefined || editor.isShapeHidden(shape)) return [];
        const point = pinPoint(editor, anchorOfSelection(editor, shape));
        return point === null ? [] : [{ of, felt, at: editor.pageToViewport(point) }];
      }),
    [editor, counts],
  );
  return marks.map(({ of, felt, at }) => {
    const said = TEMPERATURES.filter((is) => felt[is] > 0);
    const label = said
      .map((is) => `${t(`meeting.temperature.${is}`)} ${felt[is]}`)
      .join(t("reading.and"));
    return (
      <span
        key={of}
        className={styles.mark}
        style={{ left: at.x, top: at.y }}
        role="img"
        aria-label={label}
      >
        {said.map((is) => {
          const Icon = FELT_ICONS[is];
          return (
            <span key={is} className={styles.felt} data-felt={is}>
              <Icon size={14} aria-hidden />
              {felt[is]}
            </span>
          );
        })}
      </span>
    );
  });
}
