/** What a column of a table of customers may say; `id` says which customer a row is about. */
const TAKEN = [
  "id",
  "name",
  "anonymousName",
  "industry",
  "salesBand",
  "peopleBand",
  "tags",
] as const;
export type Taken = (typeof TAKEN)[number];

export interface CustomerColumns {
  readonly places: ReadonlyMap<Taken, number>;
  /** Stands behind a bare number: 「億円」 of a column 「売上(億円)」. */
  readonly salesUnit: string;
  /** Heads of columns that are not taken over. */
  readonly ignored: readonly string[];
}

/** Our own words in both languages, and those that other programs use. */
const HEADS: Readonly<Record<Taken, RegExp>> = {
  id: /^(?:id|顧客id|customer ?id)$/,
  name: /^(?:顧客|顧客名|名前|名称|会社|会社名|企業名|社名|customer|customer name|name|company)$/,
  anonymousName:
    /^(?:匿名の名前|匿名|仮名|匿名での呼び方|伏せるときの呼び名|anonymous name|name without the name|anonymous|alias)$/,
  industry: /^(?:業種|業界|industry|sector)$/,
  salesBand: /^(?:売上|売上高|年商|売上の規模|売上規模|sales|revenue|turnover)$/,
  peopleBand: /^(?:従業員|従業員数|人数|人数の規模|社員数|headcount|people|employees|staff)$/,
  tags: /^(?:タグ|tags?|labels?)$/,
};

/** Null where no column says which customers the rows are about. */
export function customerColumns(head: readonly string[]): CustomerColumns | null {
  const places = new Map<Taken, number>();
  const ignored: string[] = [];
  let salesUnit = "";
  for (const [place, written] of head.entries()) {
    const [, words = "", unit = ""] =
      /^(.*?)\s*(?:[(（[]([^)）\]]*)[)）\]])?$/.exec(written.normalize("NFKC").trim()) ?? [];
    const column = TAKEN.find((one) => HEADS[one].test(words.toLowerCase()));
    if (column !== undefined && !places.has(column)) {
      places.set(column, place);
      if (column === "salesBand") salesUnit = unit;
    } else if (written.trim() !== "") ignored.push(written.trim());
  }
  return places.has("name") || places.has("id") ? { places, salesUnit, ignored } : null;
}
