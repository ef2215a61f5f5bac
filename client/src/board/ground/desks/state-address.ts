const prefix = "#state=";

/** Leads to a kept state, as it was; a fragment of the board's address. */
export function stateAddress(id: string): string {
  return prefix + id;
}

/** Null where the fragment leads elsewhere. */
export function stateInAddress(fragment: string): string | null {
  return fragment.startsWith(prefix) ? fragment.slice(prefix.length) : null;
}
