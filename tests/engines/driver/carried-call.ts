import type { PageFunction } from "./engine-page.ts";

/** The text of a function that takes what JSON says it is given, and answers in JSON. */
export function carriedCall<const Given extends readonly unknown[], Answer>(
  ask: PageFunction<Given, Answer>,
): string {
  return `async (given) => JSON.stringify(await (${ask.toString()})(...JSON.parse(given)))`;
}

/** @param answer undefined when the function answered nothing, which JSON cannot say */
export function carriedAnswer(answer: unknown) {
  return typeof answer === "string" ? JSON.parse(answer) : undefined;
}
