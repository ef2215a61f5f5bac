import type { ExportContent } from "../../content/export-content.ts";
import { CORE_PROPERTIES_RELATION } from "../core-properties.ts";
import { zipParts } from "../zip-parts.ts";
import { propertyParts, snapshotParts } from "./parts/document-parts.ts";
import { masterParts } from "./parts/master-parts.ts";
import { notesMasterPart, notesPart } from "./parts/notes-parts.ts";
import { type OfficePart, packOffice } from "./parts/office-package.ts";
import { PATHS } from "./parts/presentation-names.ts";
import { presentationParts } from "./parts/presentation-parts.ts";
import { type DeckGround, slidePart } from "./parts/slide-part.ts";
import { themePart } from "./parts/theme-part.ts";
import { deckSlides } from "./slides/deck-slides.ts";
import { stampWords, standingWords } from "../standing-words.ts";

/**
 * A deck that people go on with: native shapes, arrows that are glued to their cards, tables, notes
 * of the speaker, and the structure itself as a part that PowerPoint keeps (ECMA-376).
 */
export function writePptx(content: ExportContent): Uint8Array {
  const slides = deckSlides(content);
  const media = [...content.picture.images].map(([hash, { mime, bytes }], index) => ({
    hash,
    part: {
      path: `ppt/media/image${index + 1}.${mime === "image/png" ? "png" : "jpeg"}`,
      contentType: mime,
      content: bytes,
      relations: [],
    },
  }));
  const deck: DeckGround = {
    language: content.language,
    footer: footerOf(content),
    stamp: stampWords(content),
    media: new Map(media.map(({ hash, part }) => [hash, part.path])),
  };
  const onSlides = slides.flatMap((slide, index): readonly OfficePart[] => {
    const number = index + 1;
    const path = slidePath(number);
    if (slide.notes.length === 0)
      return [slidePart(slide, { path, notesPath: null, deck, number })];
    const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
    const { language } = content;
    return [
      slidePart(slide, { path, notesPath, deck, number }),
      notesPart({ path: notesPath, slidePath: path, notes: slide.notes, language }),
    ];
  });
  // An image that only a note shows is on no slide: what nothing relates to has no place in a package.
  const used = new Set(onSlides.flatMap(({ relations }) => relations.map(({ target }) => target)));
  const parts = [
    ...presentationParts(slides.map((_, index) => slidePath(index + 1))),
    ...masterParts(),
    themePart(PATHS.theme),
    notesMasterPart(),
    themePart(PATHS.notesTheme),
    ...onSlides,
    ...media.map(({ part }) => part).filter(({ path }) => used.has(path)),
    ...snapshotParts(content),
    ...propertyParts(content, slides.length),
  ];
  return zipParts(
    packOffice(parts, [
      { id: "rId1", type: "officeDocument", target: PATHS.presentation },
      { id: "rId2", type: CORE_PROPERTIES_RELATION, target: "docProps/core.xml" },
      { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
      { id: "rId4", type: "custom-properties", target: "docProps/custom.xml" },
    ]),
  );
}

function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

function footerOf(content: ExportContent): string {
  const customer = content.customer.slice(0, 40).toWellFormed();
  return [customer, content.source.name, standingWords(content)]
    .filter((text) => text !== "")
    .join("  |  ");
}
