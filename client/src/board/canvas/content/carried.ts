import type { TLContent } from "tldraw";

/** Shapes on their way through a clipboard, and the address of the board that they come from. */
interface Carried {
  readonly from: string;
  readonly content: TLContent;
}

const ATTRIBUTE = "data-zentaikan";

/**
 * What is selected, as a clipboard takes it [KB8]: for everything that reads words, its words, one
 * line for each shape; the shapes themselves lie in an attribute, which no program shows.
 */
export function writeCarried(clipboard: DataTransfer, carried: Carried, words: readonly string[]) {
  const page = document.implementation.createHTMLDocument("");
  const box = page.createElement("div");
  box.setAttribute(ATTRIBUTE, toBase64(JSON.stringify(carried)));
  // Without a letter the canvas library would take it for nothing.
  for (const line of words.length > 0 ? words : [" "])
    box.append(Object.assign(page.createElement("p"), { textContent: line }));
  clipboard.setData("text/html", box.outerHTML);
  // Chrome on Android pastes nothing where there is no plain text.
  clipboard.setData("text/plain", words.join("\n") || " ");
}

/** The shapes that lie in pasted HTML; null where there are none. */
export function readCarried(html: string): Carried | null {
  if (!html.includes(ATTRIBUTE)) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  const written = page.querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE);
  if (written == null) return null;
  try {
    // What lies in it is judged record by record when it is placed.
    const { from, content } = JSON.parse(fromBase64(written)) as Carried;
    return typeof from === "string" && Array.isArray(content.shapes) ? { from, content } : null;
  } catch {
    return null;
  }
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

function fromBase64(written: string): string {
  const letters = atob(written);
  return new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
}
