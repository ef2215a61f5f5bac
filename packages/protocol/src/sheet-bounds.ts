/** What our team writes of a customer, in UTF-16 code units; of tags, each. */
export const LONGEST_IN_SHEET = { name: 120, anonymousName: 120, industry: 80, tags: 40 } as const;

/** As many as one customer may have. */
export const MOST_TAGS = 12;
