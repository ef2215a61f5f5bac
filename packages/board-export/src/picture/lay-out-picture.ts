import type { TLShape } from "@tldraw/tlschema";
import { readLinkMeaning, readPlacedBoard } from "@zentaikan/board-model";
import type { BoardToDraw } from "../content/build-content.ts";
import type { Fonts } from "../text/open-fonts.ts";
import { arrowDrawer } from "./arrow-drawer.ts";
import { cardFaces } from "./card-face.ts";
import { cropPicture } from "./crop-picture.ts";
import { drawShape, type Setting } from "./draw-shape.ts";
import { openPlaces } from "./open-places.ts";
import type { Picture, PictureShape } from "./picture.ts";
import { shapesToDraw } from "./shapes-to-draw.ts";

/**
 * The board as people arranged it, from frozen bytes: no editor, no browser. All of it stays in the
 * order in which the canvas paints it, but that words on arrows stand above the rest.
 */
export function layOutPicture(drawn: BoardToDraw, fonts: Fonts): Picture {
  const { options, interpretation, images } = drawn;
  const { language } = options;
  const isAnonymous = options.audience === "anonymous";
  const board = readPlacedBoard(drawn.board.doc);
  const shown = shapesToDraw(board, drawn);
  const setting: Setting = {
    fonts,
    language,
    places: openPlaces(shown, isAnonymous ? "frame" : options.level),
    faceOf: cardFaces(interpretation, language),
    files: { assets: board.assets, images, fonts, language },
  };
  // Arrows end at sites of boxes, which therefore come first.
  const boxes = new Map<string, readonly PictureShape[]>();
  for (const placed of shown) {
    if (placed.shape.type !== "arrow") boxes.set(placed.shape.id, drawShape(placed, setting));
  }
  const drawArrow = arrowDrawer({
    shown,
    boxes,
    bindings: board.bindings,
    setting,
    showsGrounds: options.showsGrounds && !isAnonymous,
    // Of the frame, what joins two of its things.
    selection:
      options.selection === null
        ? null
        : new Set(options.selection === "frame" ? [] : options.selection),
  });
  // Ways back choose their way last, around those that lead on.
  const arrows = new Map<string, readonly PictureShape[]>();
  for (const isBack of [false, true]) {
    for (const placed of shown) {
      const { shape } = placed;
      if (shape.type !== "arrow" || isReinvestment(shape) !== isBack) continue;
      arrows.set(shape.id, drawArrow(placed, shape));
    }
  }
  const shapes = shown.flatMap(({ shape: { id } }) => boxes.get(id) ?? arrows.get(id) ?? []);
  return cropPicture(
    [...shapes.filter((shape) => !isOnArrow(shape)), ...shapes.filter(isOnArrow)],
    { images },
  );
}

const isReinvestment = ({ meta }: TLShape) => readLinkMeaning(meta).kind === "reinvest";

const WORDS_ON_ARROWS = /\/(?:tag|grounds|label)$/;
const isOnArrow = ({ id }: PictureShape) => WORDS_ON_ARROWS.test(id);
