import { useEffect, useRef, useState, type PointerEvent } from "react";
import { useEditor } from "tldraw";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import * as styles from "./canvas.css.ts";
import { plainKey } from "../ground/plain-key.ts";
import { usePalette, type KeyedChip } from "./use-palette.ts";

/** From this many pixels on, a press is a drag and not a click. */
const dragDistance = 6;

const NO_CHIPS: readonly KeyedChip[] = [];

interface Press {
  readonly x: number;
  readonly y: number;
  isDrag: boolean;
}

interface Drag {
  readonly chip: KeyedChip;
  readonly x: number;
  readonly y: number;
}

/** What can be placed, as chips: drag one to where it belongs, click it, or type its number. */
export function Palette({ disabled }: { readonly disabled: boolean }) {
  const editor = useEditor();
  const language = useLanguage();
  const t = useTranslate();
  const [drag, setDrag] = useState<Drag | null>(null);
  const pressed = useRef<Press | null>(null);
  const palette = usePalette();
  const chips = palette?.chips ?? NO_CHIPS;
  useNumberKeys(chips, disabled);

  const onPointerMove = (event: PointerEvent, chip: KeyedChip) => {
    const press = pressed.current;
    if (press === null) return;
    const { clientX: x, clientY: y } = event;
    press.isDrag ||= Math.hypot(x - press.x, y - press.y) > dragDistance;
    if (press.isDrag) setDrag({ chip, x, y });
  };
  const onPointerUp = (event: PointerEvent, chip: KeyedChip) => {
    // A fast hand lets go before what it did is drawn: what was drawn last is not where it is.
    onPointerMove(event, chip);
    const press = pressed.current;
    if (press === null) return;
    onPointerCancel();
    const at = { x: event.clientX, y: event.clientY };
    const under = document.elementsFromPoint(at.x, at.y);
    // A hand that trembles presses all the same.
    if (!press.isDrag || under.includes(event.currentTarget)) chip.place(editor);
    else if (isCanvas(under)) chip.place(editor, editor.screenToPage(at));
  };
  const onPointerCancel = () => {
    pressed.current = null;
    setDrag(null);
  };

  if (palette === null) return null;
  return (
    <div role="toolbar" aria-label={t(palette.label)} style={{ display: "contents" }}>
      {chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          className={styles.capitalChip}
          style={{ background: chip.color }}
          disabled={disabled}
          aria-label={chip.label[language]}
          title={
            chip.key === null
              ? chip.label[language]
              : t("board.palette.add", { name: chip.label[language], key: chip.key })
          }
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            pressed.current = { x: event.clientX, y: event.clientY, isDrag: false };
          }}
          onPointerMove={(event) => onPointerMove(event, chip)}
          onPointerUp={(event) => onPointerUp(event, chip)}
          onPointerCancel={onPointerCancel}
          // A keyboard's click comes without a pointer; a pointer's is handled above.
          onClick={(event) => event.detail === 0 && chip.place(editor)}
        >
          {chip.initial}
        </button>
      ))}
      {drag !== null && (
        <div className={styles.capitalGhost} style={{ left: drag.x, top: drag.y }}>
          <span className={styles.capitalGhostFace} style={{ background: drag.chip.color }}>
            {drag.chip.initial}
          </span>
          {drag.chip.label[language]}
        </div>
      )}
    </div>
  );
}

/** Who lets go over a tool or a panel has thought better of it. */
function isCanvas(under: readonly Element[]): boolean {
  return (
    under.some((element) => element.matches(".tl-canvas")) &&
    under.every((element) => !element.matches("[data-dock]"))
  );
}

/** What has the number is placed under the pointer. */
function useNumberKeys(chips: readonly KeyedChip[], disabled: boolean): void {
  const editor = useEditor();
  useEffect(() => {
    if (disabled) return undefined;
    const container = editor.getContainer();
    const onKeyDown = (event: KeyboardEvent) => {
      const pressed = plainKey(editor, event);
      const found = chips.find(({ key }) => key !== null && key === pressed);
      found?.place(editor, editor.inputs.getCurrentPagePoint());
    };
    container.addEventListener("keydown", onKeyDown);
    return () => container.removeEventListener("keydown", onKeyDown);
  }, [editor, chips, disabled]);
}
