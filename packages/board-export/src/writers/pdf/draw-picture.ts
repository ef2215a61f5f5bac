import { formOutline } from "../../picture/form-outline.ts";
import type { Picture, PictureLeaf, PictureRect, PictureWords } from "../../picture/picture.ts";
import type { PdfSheet } from "./pdf-sheet.ts";

/** A board's picture into a rectangle of the page, as large as it fits, in its middle. */
export function drawPicture(sheet: PdfSheet, picture: Picture, at: PictureRect): void {
  const scale = Math.min(at.w / Math.max(picture.width, 1), at.h / Math.max(picture.height, 1));
  const x = at.x + (at.w - picture.width * scale) / 2;
  const y = at.y + (at.h - picture.height * scale) / 2;
  sheet.within({ x, y, scale }, () => {
    for (const shape of picture.shapes) {
      for (const leaf of shape.kind === "group" ? shape.shapes : [shape]) {
        drawLeaf(sheet, leaf, picture);
      }
    }
  });
}

function drawLeaf(sheet: PdfSheet, leaf: PictureLeaf, { images }: Picture): void {
  switch (leaf.kind) {
    case "box":
      sheet.turned(leaf.rotation, { origin: middle(leaf.at) }, () => {
        sheet.path(formOutline(leaf), leaf);
        drawWords(sheet, leaf.words);
      });
      return;
    case "path":
      sheet.path(leaf.commands, leaf);
      return;
    case "connector":
      sheet.connector(leaf);
      drawWords(sheet, leaf.words);
      return;
    case "image": {
      const found = images.get(leaf.hash);
      if (found === undefined) return;
      sheet.turned(leaf.rotation, { origin: middle(leaf.at) }, () => {
        sheet.image(found, leaf.at);
      });
    }
  }
}

function drawWords(sheet: PdfSheet, words: PictureWords | null): void {
  if (words === null) return;
  const { size, weight, colour } = words;
  for (const { text, x, baseline } of words.lines) {
    sheet.run({ text, x, baseline, size, weight, colour });
  }
}

const middle = ({ x, y, w, h }: PictureRect) => [x + w / 2, y + h / 2] as const;
