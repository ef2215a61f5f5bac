import { visibleText } from "../../text/visible-text.ts";

/** PDF/A knows no longer strings than 32,767 bytes; a letter may take four. */
export const LONGEST_STRING = 4000;

/** pdfkit puts the words of the metadata into XML as they are: there they are escaped, in the PDF not. */
export class MetadataText extends String {
  override toString(): string {
    return visibleText(this.valueOf())
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;");
  }
}

// oxlint-disable-next-line no-new-wrappers, typescript/no-wrapper-object-types -- a string of PDF; others are names to pdfkit
export const pdfString = (text: string): String => new String(text);

export function short(text: string): string {
  const plain = visibleText(text).replaceAll("\n", " ");
  return plain.length > LONGEST_STRING
    ? `${plain.slice(0, LONGEST_STRING).toWellFormed()}…`
    : plain;
}
