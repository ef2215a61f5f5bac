import type { Slide, SlideParagraph } from "../deck.ts";
import { AREAS } from "../areas.ts";
import { flowText } from "./flow-text.ts";
import { numbered } from "./table-slides.ts";

/** Running text on as many slides as it takes; a little smaller where it then needs but one. */
export function textSlides({
  title,
  lead,
  paragraphs,
  notes,
}: {
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly SlideParagraph[];
  readonly notes: readonly string[];
}): readonly Slide[] {
  const { h, w } = AREAS.body;
  const flown = SIZES.map((share) =>
    flowText(
      paragraphs.map((each) => smaller(each, share)),
      {
        width: w,
        heights: { first: h, next: h },
      },
    ),
  );
  const pages = flown.find((each) => each.length === 1) ?? flown[0] ?? [];
  return pages.map((page, index) => ({
    layout: "table",
    title: numbered(title, { index, of: pages.length }),
    lead,
    items: [{ kind: "text", name: title, at: AREAS.body, paragraphs: page }],
    notes: index === 0 ? notes : [],
  }));
}

const SIZES = [1, 0.93, 0.86];

function smaller(paragraph: SlideParagraph, share: number): SlideParagraph {
  const { size, before } = paragraph;
  return { ...paragraph, size: Math.round(size * share * 2) / 2, before: before * share };
}
