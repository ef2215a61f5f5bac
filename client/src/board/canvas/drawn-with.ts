import { allDefaultFontFaces } from "tldraw";
import { CANVAS_ASSETS } from "./canvas-assets.ts";
import { CANVAS_THEME } from "./canvas-theme.ts";
import { LinkedEmbedShapeUtil } from "./content/LinkedEmbedShapeUtil.tsx";
import { DetailArrowBindingUtil } from "./depth/DetailArrowBindingUtil.ts";
import { visibilityOf } from "./drawing/detail-arrow.ts";
import { CapitalCardShapeUtil } from "./shapes/CapitalCardShapeUtil.tsx";
import { DoResultShapeUtil } from "./shapes/DoResultShapeUtil.tsx";
import { GrowthArrowShapeUtil } from "./shapes/GrowthArrowShapeUtil.tsx";
import { HatchedDrawShapeUtil } from "./shapes/HatchedDrawShapeUtil.ts";
import { HatchedGeoShapeUtil } from "./shapes/HatchedGeoShapeUtil.ts";
import { SectorShapeUtil } from "./shapes/SectorShapeUtil.tsx";
import { StageLaneShapeUtil } from "./shapes/StageLaneShapeUtil.tsx";
import { StoryPanelShapeUtil } from "./shapes/StoryPanelShapeUtil.tsx";
import { VisionStarShapeUtil } from "./shapes/VisionStarShapeUtil.tsx";

const shapeUtils = [
  CapitalCardShapeUtil,
  DoResultShapeUtil,
  StageLaneShapeUtil,
  VisionStarShapeUtil,
  SectorShapeUtil,
  StoryPanelShapeUtil,
  GrowthArrowShapeUtil,
  HatchedDrawShapeUtil,
  HatchedGeoShapeUtil,
  LinkedEmbedShapeUtil,
];

const bindingUtils = [DetailArrowBindingUtil];

// tldraw fetches all sixteen of its fonts ahead, half a megabyte. Those that a text is written in come
// with it.
allDefaultFontFaces.length = 0;

/** With what a board is drawn, be it as it is or as it was. */
export const DRAWN_WITH = {
  shapeUtils,
  bindingUtils,
  assetUrls: CANVAS_ASSETS,
  themes: { default: CANVAS_THEME },
  getShapeVisibility: visibilityOf,
};
