import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { Fact } from "./home-view.ts";

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
  }
}
