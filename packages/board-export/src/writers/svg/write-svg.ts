import type { ExportContent } from "../../content/export-content.ts";
import { openFonts } from "../../text/open-fonts.ts";
import type { WritingOptions } from "../../writing-options.ts";
import { pictureDescription } from "../picture-description.ts";
import { standingPicture } from "../standing-picture.ts";
import { fontFacesFor } from "./font-faces.ts";
import { pictureToSvg } from "./picture-to-svg.ts";

/** The picture with the snapshot in it, from which it comes back as a board [XP3]. */
export async function writeSvg(
  content: ExportContent,
  { background, isPictureAlone }: WritingOptions,
): Promise<string> {
  const fonts = openFonts();
  const picture = standingPicture(content, fonts);
  return pictureToSvg(picture, {
    language: content.language,
    ...pictureDescription(content),
    snapshot: isPictureAlone ? null : JSON.stringify(content.snapshot),
    background,
    fontFaces: await fontFacesFor(picture, fonts),
    fonts,
  });
}
