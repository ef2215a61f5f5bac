const ids = {
  card: "card-panel",
  link: "link-panel",
  doResult: "do-result-panel",
  detailLink: "detail-link-panel",
} as const;

/** What a panel must bear so that the focus can be led to it. */
export function panelTarget(kind: keyof typeof ids) {
  return { id: ids[kind], tabIndex: -1 };
}

/** Leads the focus to the panel of what was just selected, once it is there. */
export function focusPanelOf(kind: keyof typeof ids): void {
  requestAnimationFrame(() => document.getElementById(ids[kind])?.focus());
}
