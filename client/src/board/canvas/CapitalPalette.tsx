import { useEffect, useRef, useState, type PointerEvent } from "react";
import { useEditor } from "tldraw";
import type { Capital } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import * as styles from "./canvas.css.ts";
import { placeCard } from "./drawing/place-card.ts";
import { plainKey } from "../ground/plain-key.ts";
import { useCapitalKeys, type CapitalKey } from "./use-capital-keys.ts";

/** From this many pixels on, a press is a drag and not a click. */
const dragDistance = 6;

interface Drag {
  readonly capital: Capital;
  readonly x: number;
  readonly y: number;
}

/** The lineup as chips: drag one to where it belongs, click it, or type its number. */
export function CapitalPalette({ disabled }: { readonly disabled: boolean }) {
  const editor = useEditor();
  const language = useLanguage();
  const t = useTranslate();
  const [drag, setDrag] = useState<Drag | null>(null);
  const pressed = useRef<{ x: number; y: number } | null>(null);
  const capitals = useCapitalKeys();
  useNumberKeys(capitals, disabled);

  const onPointerMove = (event: PointerEvent, capital: Capital) => {
    const start = pressed.current;
    if (start === null) return;
    const { clientX: x, clientY: y } = event;
    if (drag !== null || Math.hypot(x - start.x, y - start.y) > dragDistance) {
      setDrag({ capital, x, y });
    }
  };
  const onPointerUp = (capital: Capital) => {
    if (pressed.current === null) return;
    pressed.current = null;
    if (drag === null) placeCard(editor, capital.id);
    else placeCard(editor, capital.id, editor.screenToPage(drag));
    setDrag(null);
  };
  const onPointerCancel = () => {
    pressed.current = null;
    setDrag(null);
  };

  return (
    <div role="toolbar" aria-label={t("board.palette")} style={{ display: "contents" }}>
      {capitals.map(({ capital, key }) => (
        <button
          key={capital.id}
          type="button"
          className={styles.capitalChip}
          style={{ background: capitalColor(capital) }}
          disabled={disabled}
          aria-label={capital.label[language]}
          title={
            key === null
              ? capital.label[language]
              : t("board.palette.add", { capital: capital.label[language], key })
          }
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            pressed.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={(event) => onPointerMove(event, capital)}
          onPointerUp={() => onPointerUp(capital)}
          onPointerCancel={onPointerCancel}
          // A keyboard's click comes without a pointer; a pointer's is handled above.
          onClick={(event) => event.detail === 0 && placeCard(editor, capital.id)}
        >
          {capital.initial}
        </button>
      ))}
      {drag !== null && (
        <div className={styles.capitalGhost} style={{ left: drag.x, top: drag.y }}>
          <span
            className={styles.capitalGhostFace}
            style={{ background: capitalColor(drag.capital) }}
          >
            {drag.capital.initial}
          </span>
          {drag.capital.label[language]}
        </div>
      )}
    </div>
  );
}

/** A capital is placed under the pointer. */
function useNumberKeys(capitals: readonly CapitalKey[], disabled: boolean): void {
  const editor = useEditor();
  useEffect(() => {
    if (disabled) return undefined;
    const container = editor.getContainer();
    const onKeyDown = (event: KeyboardEvent) => {
      const pressed = plainKey(editor, event);
      const found = capitals.find(({ key }) => key !== null && key === pressed);
      if (found !== undefined) {
        placeCard(editor, found.capital.id, editor.inputs.getCurrentPagePoint());
      }
    };
    container.addEventListener("keydown", onKeyDown);
    return () => container.removeEventListener("keydown", onKeyDown);
  }, [editor, capitals, disabled]);
}
