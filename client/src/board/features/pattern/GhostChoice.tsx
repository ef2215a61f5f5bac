import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useEditor, useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { middleOf } from "../../canvas/shapes/arrow-paths.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { ownKeys } from "../../ground/own-keys.ts";
import type { PatternGhost } from "./ghosts.ts";
import { ItemChoice } from "./ItemChoice.tsx";
import { PATTERN_DESK } from "./pattern-desk.ts";
import * as styles from "./pattern.css.ts";
import { pressGhosts } from "./press-ghosts.ts";
import { useItemWords } from "./use-item-words.ts";
import { usePatternGhosts } from "./use-pattern-ghosts.ts";
import { useStartedPattern, type StartedPattern } from "./use-started-pattern.ts";

/** Of a question as wide as it may be, with room beside it. */
const halfWidthPx = 168;

/** What is dashed on the canvas is decided upon there: pressed, it asks. For who may draw. */
export function GhostChoice() {
  const editor = useEditor();
  const { abilities } = useBoard();
  const pattern = useStartedPattern();
  const ghosts = usePatternGhosts(editor, abilities.includes("edit") ? pattern : null);
  const desk = useBoardPart(PATTERN_DESK);
  const chosen = useValue(desk.chosen);
  useEffect(() => {
    if (ghosts.length === 0) return;
    return pressGhosts(editor, ghosts, {
      onPointed: (item) => desk.lit.set(item),
      onPressed: (item) => desk.chosen.set(item),
    });
  }, [editor, ghosts, desk]);
  // Decided upon by a colleague meanwhile, it is no longer asked about.
  const ghost = ghosts.find(({ item }) => item.id === chosen);
  if (pattern === null || ghost === undefined) return null;
  return <Question key={ghost.item.id} ghost={ghost} pattern={pattern} />;
}

function Question({
  ghost,
  pattern,
}: {
  readonly ghost: PatternGhost;
  readonly pattern: StartedPattern;
}) {
  const t = useTranslate();
  const editor = useEditor();
  const desk = useBoardPart(PATTERN_DESK);
  const words = useItemWords(pattern)(ghost.item);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector("button")?.focus(), []);
  const { x, y, isBelow } = useValue(
    "place of the question",
    () => {
      const [top, bottom] =
        ghost.kind === "card"
          ? [topOf(ghost.box), { ...topOf(ghost.box), y: ghost.box.y + ghost.box.h }]
          : [middleOf(ghost.path), middleOf(ghost.path)];
      const below = editor.pageToViewport(bottom);
      const { w, h } = editor.getViewportScreenBounds();
      const fits = below.y < h * 0.7;
      const at = fits ? below : editor.pageToViewport(top);
      const x = Math.max(halfWidthPx, Math.min(at.x, w - halfWidthPx));
      return { x, y: at.y, isBelow: fits };
    },
    [editor, ghost],
  );
  const close = () => desk.chosen.set(null);
  const keys = useMemo(
    () =>
      ownKeys<HTMLDivElement>((event) => {
        if (event.key === "Escape") desk.chosen.set(null);
      }),
    [desk],
  );
  return (
    <div
      ref={(element) => {
        box.current = element;
        return element === null ? undefined : keys(element);
      }}
      role="group"
      aria-label={t("patternStart.ghost", { item: words })}
      className={styles.questionAt[isBelow ? "below" : "above"]}
      style={{ left: x, top: y }}
      data-testid="ghost-choice"
      data-on-paper="none"
      onPointerDown={(event) => event.stopPropagation()}
    >
      <ItemChoice
        item={ghost.item}
        words={words}
        pattern={pattern}
        editor={editor}
        onDecided={close}
      />
    </div>
  );
}

const topOf = ({ x, y, w }: { readonly x: number; readonly y: number; readonly w: number }) => ({
  x: x + w / 2,
  y,
});
