import type { KeyboardEvent } from "react";
import type { Editor } from "tldraw";
import { isComposing } from "../../../ui/composition.ts";
import { focusOrigin } from "../../../ui/focus-origin.ts";
import { openForm } from "./folded-form.ts";

const ids = {
  card: "card-panel",
  link: "link-panel",
  doResult: "do-result-panel",
  detailLink: "detail-link-panel",
  sector: "sector-panel",
  flow: "flow-panel",
  story: "story-panel",
} as const;

export type PanelKind = keyof typeof ids;

/** From where the focus was led to a panel, if it was led. */
const origins = new WeakMap<HTMLElement, HTMLElement>();

/**
 * What a panel of something selected must bear so that the focus can be led to it. Escape leads
 * back: to where it came from, else to the canvas, on which the thing was selected.
 */
export function panelTarget(kind: PanelKind, editor: Editor) {
  return {
    id: ids[kind],
    tabIndex: -1,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== "Escape" || isComposing(event) || event.defaultPrevented) return;
      const origin = origins.get(event.currentTarget);
      if (origin?.isConnected === true) origin.focus();
      else editor.getContainer().focus({ preventScroll: true });
    },
  };
}

/** Leads the focus to the panel of what was just selected, once it is there. */
export function focusPanelOf(kind: PanelKind): void {
  const origin = focusOrigin();
  openForm();
  requestAnimationFrame(() => {
    const panel = document.getElementById(ids[kind]);
    if (panel === null) return;
    if (origin !== null) origins.set(panel, origin);
    panel.focus();
  });
}
