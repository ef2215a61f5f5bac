/** Where the page is on that board already, it hears of another fragment, and of no new path. */
export function openOnThisPage(
  event: { preventDefault: () => void },
  { path, fragment }: { readonly path: string; readonly fragment: string },
): void {
  if (location.pathname !== path) return;
  event.preventDefault();
  location.hash = "";
  location.hash = fragment;
}
