const wordJoiner = "\u2060";

/** Keeps 星 on one line with the bracket that names it; line breaking would part the two. */
export function keepStarTogether(sentence: string): string {
  return sentence.replaceAll("星『", `星${wordJoiner}『`);
}
