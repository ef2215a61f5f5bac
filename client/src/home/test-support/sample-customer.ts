import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";

/** A customer of whom nothing is known but its name, and what else a test says. */
export function sampleCustomer(
  id: string,
  ja: string,
  change: Partial<CustomerBody> = {},
): CustomerBody {
  return {
    id,
    name: { ja, en: ja },
    anonymousName: "",
    industry: "",
    salesBand: null,
    peopleBand: null,
    tags: [],
    archived: false,
    createdAt: "2026-01-01T00:00:00Z",
    relationship: null,
    boards: [],
    ...change,
  };
}

/** A board that nobody has read or agreed on, and what else a test says. */
export function sampleBoard(id: string, change: Partial<BoardBody> = {}): BoardBody {
  return {
    id,
    customerId: "",
    title: "",
    kind: "capital",
    archived: false,
    createdAt: "2026-01-01T00:00:00Z",
    updatedAt: "2026-01-01T00:00:00Z",
    reading: null,
    isImprovement: false,
    agreement: { state: "none", agreed: null },
    present: [],
    role: "editor",
    abilities: [],
    parties: ["customer", "internal"],
    ...change,
  };
}
