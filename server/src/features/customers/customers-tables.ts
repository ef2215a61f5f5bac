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
}
