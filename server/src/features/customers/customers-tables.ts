export interface CustomersTables {
  customers: {
    id: string;
    nameJa: string;
    nameEn: string;
    industry: string;
    sales: string;
    people: number | null;
    archived: 0 | 1;
    createdAt: number;
    /** Which sample this customer was made from; null for every other customer. */
    sample: string | null;
  };
}
