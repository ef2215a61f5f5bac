const prefix = "#show=";
const mostShown = 100;

/** A board, opened with these of its records lit. */
export function showAddress(boardId: string, records: readonly string[]): string {
  const named = records.slice(0, mostShown).map(encodeURIComponent).join(",");
  return `/boards/${encodeURIComponent(boardId)}${prefix}${named}`;
}

/** The records that the fragment of a board's address names; null where it leads elsewhere. Total. */
export function shownInAddress(fragment: string): readonly string[] | null {
  if (!fragment.startsWith(prefix)) return null;
  const named = fragment.slice(prefix.length).split(",", mostShown);
  return named.flatMap((one) => {
    try {
      return one === "" ? [] : [decodeURIComponent(one)];
    } catch {
      return [];
    }
  });
}
