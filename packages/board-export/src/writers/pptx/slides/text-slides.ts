import type { Slide, SlideParagraph } from "../deck.ts";
import { AREAS } from "../areas.ts";
import { flowText } from "./flow-text.ts";
import { numbered } from "./table-slides.ts";

/** Running text on as many slides as it takes. */
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
  const pages = flowText(paragraphs, { width: w, heights: { first: h, next: h } });
  return pages.map((page, index) => ({
    layout: "table",
    title: numbered(title, { index, of: pages.length }),
    lead,
    items: [{ kind: "text", name: title, at: AREAS.body, paragraphs: page }],
    notes: index === 0 ? notes : [],
  }));
}
