import type { Drawing, Text } from "@zentaikan/capital-graph";

/** What a drawing holds, counted. */
export function sayUnderstood({ cards, arrows, stars, doResults }: Drawing): readonly Text[] {
  const counts: readonly (readonly [number, string, string, string])[] = [
    [cards.length, "カード {}枚", "{} card", "{} cards"],
    [arrows.length, "つながり {}本", "{} link", "{} links"],
    [stars.length, "お星さま {}つ", "{} star", "{} stars"],
    [doResults.length, "Do結果 {}件", "{} Do result", "{} Do results"],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, ja, one, many]) => {
      const fill = (words: string) => words.replace("{}", String(count));
      return { ja: fill(ja), en: fill(count === 1 ? one : many) };
    });
}
