import { DrawShapeUtil } from "tldraw";
import { hatchOnDemand } from "./hatch-on-demand.tsx";

/** tldraw's stroke. */
export class HatchedDrawShapeUtil extends DrawShapeUtil {
  override getCanvasSvgDefs() {
    return hatchOnDemand(super.getCanvasSvgDefs());
  }
}
