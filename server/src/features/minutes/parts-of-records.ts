import type { DoResult, MacroStructure } from "@zentaikan/capital-graph";
import type { StructureBody } from "@zentaikan/protocol/http";

/** What of the method the records of a board stand for: nodes as `1.hum+`, links as `1.hum+>2.tec+`. */
export interface BoardParts {
  /** Null for a record that is not on the board any more, or stands for nothing. */
  readonly of: (record: string) => string | null;
  /** Everything that is drawn for these; nothing where none of them is there. */
  readonly drawnFor: (parts: readonly string[]) => readonly string[];
}

export function partsOfBoard({ structure, detail }: StructureBody): BoardParts {
  const { nodes, links, starLinks } = structure as MacroStructure;
  const drawn = new Map<string, readonly string[]>([
    ...nodes.map(({ key, cards }) => [key, cards] as const),
    ...links.map(({ from, to, arrows }) => [`${from}>${to}`, arrows] as const),
    ...starLinks.map(({ from, arrows }) => [`${from}>star`, arrows] as const),
  ]);
  const parts = new Map<string, string>();
  for (const [part, records] of drawn) for (const record of records) parts.set(record, part);
  for (const { drawn: result, node } of detail.doResults as readonly DoResult[]) {
    if (node !== null) parts.set(result.id, node);
  }
  return {
    of: (record) => parts.get(record) ?? null,
    drawnFor: (wanted) => wanted.flatMap((part) => drawn.get(part) ?? []),
  };
}
