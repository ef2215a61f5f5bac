import type { Editor } from "tldraw";
import type { PatternItem } from "@zentaikan/capital-graph";
import { useBoardPart } from "../../ground/board-context.ts";
import { ItemChoice } from "./ItemChoice.tsx";
import { PATTERN_DESK } from "./pattern-desk.ts";
import * as styles from "./pattern.css.ts";
import type { StartedPattern } from "./use-started-pattern.ts";

interface PatternRowProps {
  readonly item: PatternItem;
  readonly words: string;
  readonly pattern: StartedPattern;
  /** Null for who may not draw. */
  readonly editor: Editor | null;
}

/** A row of the list; on the canvas its item is lit while somebody is at it. */
export function PatternRow({ item, words, pattern, editor }: PatternRowProps) {
  const desk = useBoardPart(PATTERN_DESK);
  const light = () => desk.lit.set(item.id);
  const dim = () => desk.lit.set(null);
  return (
    <li
      className={styles.row}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      {editor === null ? (
        <span className={styles.words}>{words}</span>
      ) : (
        <ItemChoice {...{ item, words, pattern, editor }} />
      )}
    </li>
  );
}
