/** What the table has of each Do result, from left to right. */
export const DATA_COLUMNS = [
  "text",
  "state",
  "indicator",
  "target",
  "due",
  "owner",
  "ourDos",
] as const;
