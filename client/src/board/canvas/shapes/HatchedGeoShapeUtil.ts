import { GeoShapeUtil } from "tldraw";
import { hatchOnDemand } from "./hatch-on-demand.tsx";

/** tldraw's rectangles and what else has corners. */
export class HatchedGeoShapeUtil extends GeoShapeUtil {
  override getCanvasSvgDefs() {
    return hatchOnDemand(super.getCanvasSvgDefs());
  }
}
