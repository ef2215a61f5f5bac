import { PEOPLE_BANDS, SALES_BANDS } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import { peopleWords, salesWords } from "../facts/band-words.ts";
import type { Speech } from "../messages/translate.ts";
import { AGREEMENT_STATES, standingAgreement } from "./agreement-state.ts";
import type { Fact } from "./home-view.ts";
import { industryName } from "../facts/industry-name.ts";

/** What the sheet of a customer says of one thing; the empty word where it says nothing. */
export function factsOf(customer: CustomerBody, fact: Fact): readonly string[] {
  switch (fact) {
    case "industry":
      return [customer.industry];
    case "sales":
      return [customer.salesBand ?? ""];
    case "people":
      return [customer.peopleBand ?? ""];
    case "tag":
      return customer.tags.length === 0 ? [""] : customer.tags;
    case "agreement":
      return [standingAgreement(customer).state];
    case "level":
      return [String(customer.relationship?.level ?? "")];
  }
}

/** Industry, sales and headcount, each empty where the sheet says nothing of it. */
export function firmographicWords(
  { industry, salesBand, peopleBand }: CustomerBody,
  speech: Pick<Speech, "language" | "translate">,
): readonly string[] {
  return [
    factWords("industry", industry, speech),
    factWords("sales", salesBand ?? "", speech),
    factWords("people", peopleBand ?? "", speech),
  ];
}

/** The order of values that have one of their own; other words stand as they sort. */
export const ORDERED_VALUES: Readonly<Partial<Record<Fact, readonly string[]>>> = {
  sales: SALES_BANDS,
  people: PEOPLE_BANDS,
  agreement: AGREEMENT_STATES,
};

/** A value as the reader's language says it; what it does not know stays as it is. */
export function factWords(
  fact: Fact,
  value: string,
  { language, translate }: Pick<Speech, "language" | "translate">,
): string {
  const agreement = AGREEMENT_STATES.find((state) => fact === "agreement" && state === value);
  if (agreement !== undefined) return translate(`standing.state.${agreement}`);
  if (fact === "level") return value === "" ? "" : translate("level.value", { level: value });
  if (fact === "industry") return industryName(value, language);
  const sales = fact === "sales" ? SALES_BANDS.find((band) => band === value) : undefined;
  if (sales !== undefined) return salesWords(sales, language);
  const people = fact === "people" ? PEOPLE_BANDS.find((band) => band === value) : undefined;
  return people === undefined ? value : peopleWords(people, language);
}
