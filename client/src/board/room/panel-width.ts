import { useState } from "react";
import { browserStorage } from "../../browser-storage.ts";

/** All in pixels. The tabs fit the usual one in one line, in either language. */
export const USUAL_PANEL = 400;
export const LEAST_PANEL = 320;
export const MOST_PANEL = 960;

const storageKey = "zentaikan.panel-width";

/** How wide the panel is beside the canvas, as the person chose in this browser. */
export function usePanelWidth(): [width: number, choose: (width: number) => void] {
  const [width, setWidth] = useState(readWidth);
  const choose = (wished: number) => {
    const next = Math.round(Math.min(Math.max(wished, LEAST_PANEL), MOST_PANEL));
    setWidth(next);
    browserStorage.write(storageKey, next === USUAL_PANEL ? null : String(next));
  };
  return [width, choose];
}

function readWidth(): number {
  const kept = Number(browserStorage.read(storageKey) ?? USUAL_PANEL);
  return kept >= LEAST_PANEL && kept <= MOST_PANEL ? kept : USUAL_PANEL;
}
