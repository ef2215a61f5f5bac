import {
  Eraser,
  Hand,
  MousePointer2,
  MoveUpRight,
  PenLine,
  StickyNote,
  SwatchBook,
  Type,
  type LucideIcon,
} from "lucide-react";
import { useEditor, useValue } from "tldraw";
import type { MessageId } from "../messages/catalogue.ts";
import { useTranslate } from "../messages/language.ts";
import { ArrangeButton } from "./arrange/ArrangeButton.tsx";
import { useBoard } from "./board-context.ts";
import * as styles from "./board.css.ts";
import { CapitalPalette } from "./CapitalPalette.tsx";

const tools: readonly { id: string; label: MessageId; Icon: LucideIcon; key: string }[] = [
  { id: "select", label: "board.tool.select", Icon: MousePointer2, key: "V" },
  { id: "hand", label: "board.tool.hand", Icon: Hand, key: "H" },
  { id: "arrow", label: "board.tool.arrow", Icon: MoveUpRight, key: "A" },
  { id: "note", label: "board.tool.note", Icon: StickyNote, key: "N" },
  { id: "text", label: "board.tool.text", Icon: Type, key: "T" },
  { id: "draw", label: "board.tool.draw", Icon: PenLine, key: "D" },
  { id: "eraser", label: "board.tool.eraser", Icon: Eraser, key: "E" },
];

/** What a hand reaches for while drawing: the lineup's capitals, and the tools around them. */
export function Dock() {
  const editor = useEditor();
  const t = useTranslate();
  const { lineupDesk, abilities } = useBoard();
  const current = useValue("tool", () => editor.getCurrentToolId(), [editor]);
  const readonly = useValue("read-only", () => editor.getIsReadonly(), [editor]);
  return (
    <div className={styles.dock} onPointerDown={(event) => event.stopPropagation()}>
      <CapitalPalette disabled={readonly} />
      {abilities.includes("change") && (
        <button
          type="button"
          className={styles.tool}
          aria-label={t("lineup.open")}
          title={t("lineup.open")}
          onClick={() => lineupDesk.open()}
        >
          <SwatchBook size={18} aria-hidden />
        </button>
      )}
      <span className={styles.dockDivider} />
      <div role="toolbar" aria-label={t("board.tools")} style={{ display: "contents" }}>
        {tools.map(({ id, label, Icon, key }) => (
          <button
            key={id}
            type="button"
            className={styles.tool}
            aria-pressed={current === id}
            aria-label={t(label)}
            title={`${t(label)} — ${key}`}
            disabled={readonly && id !== "select" && id !== "hand"}
            onClick={() => editor.setCurrentTool(id)}
          >
            <Icon size={18} aria-hidden />
          </button>
        ))}
        <ArrangeButton disabled={readonly} />
      </div>
    </div>
  );
}
