import type { TLShape } from "@tldraw/tlschema";
import type { DrawnPanel } from "@zentaikan/capital-graph";
import { isPlainObject } from "../plain-object.ts";

/** What a panel of the story says besides its words and its place. It lies in `meta.panel`. */
type PanelMeaning = Pick<DrawnPanel, "lights" | "again">;

const MOST_LIGHTS = 200;

/** Total, as `readFlowMeaning`. */
export function readPanelMeaning(meta: TLShape["meta"]): PanelMeaning {
  const { lights, again } = isPlainObject(meta["panel"]) ? meta["panel"] : {};
  const ids = Array.isArray(lights) ? lights.slice(0, MOST_LIGHTS) : [];
  return { lights: ids.filter((id) => typeof id === "string"), again: again === true };
}

export function writePanelMeaning(
  meta: TLShape["meta"],
  said: Partial<PanelMeaning>,
): TLShape["meta"] {
  const { lights, again } = { ...readPanelMeaning(meta), ...said };
  return { ...meta, panel: { lights: [...lights], again } };
}
