import type { MacroStructure, Text } from "@zentaikan/capital-graph";

/** What the note of a record is about, by its capital; empty for what is neither card nor arrow. */
export function aboutNote(record: string, structure: unknown): Text {
  const { nodes, links } = structure as MacroStructure;
  const node = nodes.find(({ cards }) => cards.includes(record));
  if (node !== undefined) return node.label;
  const link = links.find(({ arrows }) => arrows.includes(record));
  const [from, to] = [link?.from, link?.to].map((key) => nodes.find((known) => known.key === key));
  if (from === undefined || to === undefined) return { ja: "", en: "" };
  return {
    ja: `${from.label.ja} → ${to.label.ja}`,
    en: `${from.label.en} → ${to.label.en}`,
  };
}
