import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslate } from "../../messages/language.ts";
import { MOST_PANEL, LEAST_PANEL, USUAL_PANEL } from "./panel-width.ts";
import * as styles from "./side-panel.css.ts";

const step = 32;

/** The edge between canvas and panel, which hands and keys move. */
export function PanelEdge({
  width,
  onWidth,
}: {
  /** In pixels. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const t = useTranslate();
  const byKey = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: MOST_PANEL,
      End: LEAST_PANEL,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(next);
  };
  const byPointer = ({ currentTarget, pointerId, clientX }: PointerEvent) => {
    if (currentTarget.hasPointerCapture(pointerId)) onWidth(window.innerWidth - clientX);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className={styles.edge}
      aria-orientation="vertical"
      aria-label={t("panel.edge")}
      aria-valuenow={width}
      aria-valuemin={LEAST_PANEL}
      aria-valuemax={MOST_PANEL}
      data-on-paper="none"
      onKeyDown={byKey}
      onDoubleClick={() => onWidth(USUAL_PANEL)}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={byPointer}
    />
  );
}
