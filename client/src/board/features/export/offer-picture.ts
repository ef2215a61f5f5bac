const TYPES = { png: "image/png", svg: "image/svg+xml" } as const;

/**
 * Puts a picture into the clipboard once it is there. Browsers take pictures over https and on
 * localhost alone, and not every one of them takes SVG.
 * @returns whether the browser took it
 */
export async function offerPicture(
  format: keyof typeof TYPES,
  picture: () => Promise<Blob>,
): Promise<boolean> {
  const type = TYPES[format];
  const isOffered =
    window.isSecureContext && "ClipboardItem" in window && ClipboardItem.supports(type);
  if (!isOffered) return false;
  try {
    const written = picture().then((file) => (format === "svg" ? withoutStyles(file) : file));
    await navigator.clipboard.write([new ClipboardItem({ [type]: written })]);
    return true;
  } catch {
    // Denied, the page was left, or there is no picture; whoever asked knows the last.
    return false;
  }
}

/**
 * Browsers read an SVG before they hand it on, take its styles and fonts away, and complain of them
 * by the policy of this page. Each line keeps the place that it was laid out for.
 */
async function withoutStyles(file: Blob): Promise<Blob> {
  const svg = await file.text();
  const plain = svg.replace(/<style>[^<]*<\/style>/u, "").replace(/ style="[^"]*"/u, "");
  return new Blob([plain], { type: TYPES.svg });
}
