/**
 * What holds the focus now and can hold it again later. An item of an open menu is about to vanish;
 * the button that opened the menu stands for it.
 */
export function focusOrigin(): HTMLElement | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return null;
  const menu = active.closest('[role="menu"]');
  const opener = menu && document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  return opener ?? active;
}

/**
 * Gives the focus back, unless something else has taken it meanwhile.
 * @param keeper what takes the focus for itself where something upon it vanishes
 */
export function returnFocus(origin: HTMLElement | null, keeper?: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement === keeper) origin?.focus();
}
