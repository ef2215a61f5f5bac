import type { ExportContent } from "../../content/export-content.ts";
import { openFonts } from "../../text/open-fonts.ts";
import type { WritingOptions } from "../../writing-options.ts";
import { pictureDescription } from "../picture-description.ts";
import { standingPicture } from "../standing-picture.ts";
import { pictureToSvg, SNAPSHOT_ID } from "../svg/picture-to-svg.ts";
import { addPngTexts } from "./png-text.ts";
import { svgToPng } from "./svg-to-png.ts";

/** The picture at twice its size, with the snapshot in it, from which it comes back as a board [XP3]. */
export function writePng(
  content: ExportContent,
  { background, isPictureAlone }: WritingOptions,
): Uint8Array {
  const fonts = openFonts();
  const picture = standingPicture(content, fonts);
  const said = pictureDescription(content);
  const svg = pictureToSvg(picture, {
    language: content.language,
    ...said,
    snapshot: null,
    background,
    fontFaces: "",
    fonts,
    words: "outlines",
  });
  return addPngTexts(svgToPng(svg, picture), [
    { keyword: "Title", text: said.title },
    { keyword: "Description", text: said.description },
    ...(isPictureAlone ? [] : [{ keyword: SNAPSHOT_ID, text: JSON.stringify(content.snapshot) }]),
  ]);
}
