import {
  CAPITAL_CARD,
  DO_RESULT,
  SECTOR,
  STAGE_LANE,
  STORY_PANEL,
  VISION_STAR,
  type CapitalCardShape,
  type PlacedShape,
} from "@zentaikan/board-model";
import type { Language } from "@zentaikan/capital-graph";
import type { Fonts } from "../text/open-fonts.ts";
import type { CardFace } from "./card-face.ts";
import { drawCard } from "./draw-card.ts";
import { drawLane } from "./draw-lane.ts";
import { drawDoResult, drawOpenCard } from "./draw-open-card.ts";
import { drawPanel } from "./draw-panel.ts";
import { drawSector } from "./draw-sector.ts";
import { drawStar } from "./draw-star.ts";
import { drawHighlight, drawInk, drawLine } from "./free/draw-ink.ts";
import { drawAddress, drawImage, type KeptFiles } from "./free/draw-kept-file.ts";
import { drawFrame, drawGeo, drawNote, drawText } from "./free/draw-written.ts";
import type { OpenPlaces } from "./open-places.ts";
import type { PictureShape } from "./picture.ts";
import { boxOnPage } from "./place-box.ts";

/** What drawing one shape asks of everything around it. */
export interface Setting {
  readonly fonts: Fonts;
  readonly language: Language;
  readonly places: OpenPlaces;
  readonly faceOf: (card: CapitalCardShape) => CardFace;
  readonly files: KeptFiles;
}

/** Everything but arrows, which need what they end at. */
export function drawShape(placed: PlacedShape, setting: Setting): readonly PictureShape[] {
  const { shape } = placed;
  const { fonts, places, files } = setting;
  switch (shape.type) {
    case STAGE_LANE: {
      const { w, h } = shape.props;
      return [drawLane(shape, boxOnPage(placed, { w, h: h + places.deeperBy }).at, setting)];
    }
    case VISION_STAR:
      return [drawStar(shape, boxOnPage(placed, shape.props).at, setting)];
    case CAPITAL_CARD: {
      const face = setting.faceOf(shape);
      const open = places.at.get(shape.id);
      if (open !== undefined) return [drawOpenCard(shape, open, { ...setting, face })];
      return [drawCard(shape, boxOnPage(placed, shape.props).at, { ...setting, face })];
    }
    case DO_RESULT: {
      const at = places.at.get(shape.id);
      return at === undefined ? [] : [drawDoResult(shape, at, setting)];
    }
    case SECTOR:
      return [drawSector(shape, boxOnPage(placed, shape.props).at, setting)];
    case STORY_PANEL:
      return [drawPanel(shape, boxOnPage(placed, shape.props).at, fonts)];
    case "draw":
      return [drawInk(placed, shape)];
    case "highlight":
      return [drawHighlight(placed, shape)];
    case "line":
      return [drawLine(placed, shape)];
    case "note":
      return [drawNote(placed, shape, fonts)];
    case "text":
      return [drawText(placed, shape, fonts)];
    case "geo":
      return drawGeo(placed, shape, fonts);
    case "frame":
      return drawFrame(placed, shape, fonts);
    case "image":
      return [drawImage(placed, shape, files)];
    case "bookmark":
    case "embed":
    case "video":
      return [drawAddress(placed, shape, files)];
    case "arrow":
    case "group":
      // An arrow is drawn between boxes; a group shows by what is in it.
      return [];
  }
}
