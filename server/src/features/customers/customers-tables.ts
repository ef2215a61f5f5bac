import type { PeopleBand, SalesBand } from "@zentaikan/protocol";

export interface CustomersTables {
  customers: {
    id: string;
    nameJa: string;
    nameEn: string;
    anonymousName: string;
    industry: string;
    salesBand: SalesBand | null;
    peopleBand: PeopleBand | null;
    /** JSON, an array of strings. */
    tags: string;
    archived: 0 | 1;
    createdAt: number;
    /** Which sample this customer was made from; null for every other customer. */
    sample: string | null;
  };
  /** Ids of customers that were merged into others: they lead there. */
  formerCustomers: {
    id: string;
    /** One that is there: where it is merged in its turn, this goes along. */
    customerId: string;
    mergedAt: number;
  };
  /** Views of the list that people keep for themselves. */
  savedViews: {
    id: string;
    personId: string;
    name: string;
    /** As the address has it. */
    query: string;
    createdAt: number;
  };
}
