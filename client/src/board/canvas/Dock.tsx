import {
  Eraser,
  Hand,
  MousePointer2,
  MoveUpRight,
  PenLine,
  StickyNote,
  Type,
  type LucideIcon,
} from "lucide-react";
import { useEditor, useValue } from "tldraw";
import { useTranslate } from "../../messages/language.ts";
import { useBoard } from "../ground/board-context.ts";
import * as styles from "./canvas.css.ts";
import { CANVAS_TOOLS } from "./canvas-tools.ts";
import { Palette } from "./Palette.tsx";

const icons: Readonly<Record<(typeof CANVAS_TOOLS)[number]["id"], LucideIcon>> = {
  select: MousePointer2,
  hand: Hand,
  arrow: MoveUpRight,
  note: StickyNote,
  text: Type,
  draw: PenLine,
  eraser: Eraser,
};

/** What a hand reaches for while drawing: what the board is made of, and the tools around them. */
export function Dock() {
  const editor = useEditor();
  const t = useTranslate();
  const { features } = useBoard();
  const current = useValue("tool", () => editor.getCurrentToolId(), [editor]);
  const readonly = useValue("read-only", () => editor.getIsReadonly(), [editor]);
  return (
    <div className={styles.dock} data-dock="" onPointerDown={(event) => event.stopPropagation()}>
      <Palette disabled={readonly} />
      {features.map(
        ({ name, AfterPalette }) => AfterPalette !== undefined && <AfterPalette key={name} />,
      )}
      <span className={styles.dockDivider} />
      <div role="toolbar" aria-label={t("board.tools")} style={{ display: "contents" }}>
        {CANVAS_TOOLS.map(({ id, key }) => {
          const Icon = icons[id];
          const label = t(`board.tool.${id}`);
          return (
            <button
              key={id}
              type="button"
              className={styles.tool}
              aria-pressed={current === id}
              aria-label={label}
              title={`${label} — ${key.toUpperCase()}`}
              disabled={readonly && id !== "select" && id !== "hand"}
              onClick={() => editor.setCurrentTool(id)}
            >
              <Icon size={18} aria-hidden />
            </button>
          );
        })}
        {features.map(
          ({ name, AfterTools }) =>
            AfterTools !== undefined && <AfterTools key={name} disabled={readonly} />,
        )}
      </div>
    </div>
  );
}
