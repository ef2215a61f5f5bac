import type { Drawing, Text } from "@zentaikan/capital-graph";

/** What a drawing holds, counted. */
export function sayUnderstood({
  cards,
  arrows,
  stars,
  doResults,
  detailLinks = [],
  horizons,
}: Drawing): readonly Text[] {
  const counts: readonly (readonly [number, string, string, string])[] = [
    [cards.length, "カード {}枚", "{} card", "{} cards"],
    [arrows.length, "つながり {}本", "{} link", "{} links"],
    [stars.length, "お星さま {}つ", "{} star", "{} stars"],
    [doResults.length, "Do結果 {}件", "{} Do result", "{} Do results"],
    [
      detailLinks.length,
      "Do結果のつながり {}本",
      "{} link of Do results",
      "{} links of Do results",
    ],
    [Object.keys(horizons).length, "終わりの条件 {}つ", "{} exit condition", "{} exit conditions"],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, ja, one, many]) => {
      const fill = (words: string) => words.replace("{}", String(count));
      return { ja: fill(ja), en: fill(count === 1 ? one : many) };
    });
}
