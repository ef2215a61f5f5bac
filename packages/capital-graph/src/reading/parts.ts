import type { ArrowId } from "../drawing.ts";
import type { ToldNode, ToldStar } from "./beats.ts";
import type { SentencePart } from "./sentence-part.ts";

export function words(text: string, arrows: readonly ArrowId[] = []): SentencePart {
  return { kind: "words", text, cards: [], arrows, stars: [] };
}

export function invitation(text: string): SentencePart {
  return { ...words(text), kind: "invitation" };
}

function capital({ node, arrows }: ToldNode, text: string): SentencePart {
  return { kind: "capital", text, cards: node.cards, arrows, stars: [] };
}

export function starPart({ star, arrows }: ToldStar, text: string): SentencePart {
  return { kind: "star", text, cards: [], arrows, stars: [star.id] };
}

/** Capitals with what stands between them, and before the last: "a, b and c". */
export function listed(
  told: readonly ToldNode[],
  { name, between, last }: { name: (node: ToldNode) => string; between: string; last: string },
): readonly SentencePart[] {
  return told.flatMap((node, index) => {
    const part = capital(node, name(node));
    if (index === 0) return [part];
    return [words(index === told.length - 1 ? last : between), part];
  });
}
