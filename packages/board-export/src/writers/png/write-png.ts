import type { ExportContent } from "../../content/export-content.ts";
import { openFonts } from "../../text/open-fonts.ts";
import type { WritingOptions } from "../../writing-options.ts";
import { pictureDescription } from "../picture-description.ts";
import { standingPicture } from "../standing-picture.ts";
import { SNAPSHOT_ID } from "../svg/picture-to-svg.ts";
import { paintBands } from "./paint-bands.ts";
import { pngScale } from "./png-scale.ts";
import { writePngFile } from "./write-png-file.ts";

/** The picture at twice its size, with the snapshot in it, from which it comes back as a board [XP3]. */
export function writePng(
  content: ExportContent,
  { background, isPictureAlone }: WritingOptions,
): Promise<Uint8Array> {
  const fonts = openFonts();
  const picture = standingPicture(content, fonts);
  const { title, description } = pictureDescription(content);
  return writePngFile({
    ...paintBands(picture, { background, scale: pngScale(picture), fonts }),
    texts: [
      { keyword: "Title", text: title },
      { keyword: "Description", text: description },
      ...(isPictureAlone ? [] : [{ keyword: SNAPSHOT_ID, text: JSON.stringify(content.snapshot) }]),
    ],
  });
}
