import type { Drawing } from "@zentaikan/capital-graph";

/** What of a drawing is selected: things by their records, and the arrows between them. */
export function partOfDrawing(drawing: Drawing, selection: readonly string[]): Drawing {
  const selected = new Set(selection);
  const cards = drawing.cards.filter(({ id }) => selected.has(id));
  const stars = drawing.stars.filter(({ id }) => selected.has(id));
  const there = new Set([...cards, ...stars].map(({ id }) => id));
  const doResults = drawing.doResults.filter(
    ({ id, refines }) => selected.has(id) || there.has(refines),
  );
  const results = new Set(doResults.map(({ id }) => id));
  return {
    ...drawing,
    cards,
    stars,
    arrows: drawing.arrows.filter(({ from, to }) => joins(there, { from, to })),
    doResults,
    detailLinks: (drawing.detailLinks ?? []).filter(({ from, to }) => joins(results, { from, to })),
  };
}

/** The broad frame alone. */
export function frameOfDrawing(drawing: Drawing): Drawing {
  return { ...drawing, doResults: [], detailLinks: [] };
}

function joins(
  known: ReadonlySet<string>,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): boolean {
  return from !== null && to !== null && known.has(from) && known.has(to);
}
