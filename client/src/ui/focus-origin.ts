/**
 * What holds the focus now and can hold it again later. An item of an open menu is about to vanish,
 * and so is the item that opened that menu in another: the button that opened the first one stands
 * for it. A menu of the right button has none; what it lies upon does.
 */
export function focusOrigin(): HTMLElement | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return null;
  let origin: HTMLElement | null = active;
  for (;;) {
    const menu: Element | null = origin?.closest('[role="menu"]') ?? null;
    if (menu === null) return origin;
    origin =
      document.getElementById(menu.getAttribute("aria-labelledby") ?? "") ??
      menu.parentElement?.closest<HTMLElement>("[tabindex]") ??
      null;
  }
}

/**
 * Gives the focus back, unless something else has taken it meanwhile.
 * @param keeper what takes the focus for itself where something upon it vanishes
 */
export function returnFocus(origin: HTMLElement | null, keeper?: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement === keeper) origin?.focus();
}
