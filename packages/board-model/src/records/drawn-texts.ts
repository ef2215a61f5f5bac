import { isPlainObject } from "../plain-object.ts";
import { decodeRichText } from "../texts/decode-rich-text.ts";
import { encodeRichText } from "../texts/encode-rich-text.ts";

type Values = Readonly<Record<string, unknown>>;

/** Names under which the words of tldraw's shapes lie among the texts of a record. */
export const DRAWN_TEXT_FIELDS = ["richText", "name"] as const;

/**
 * Words that several write in tldraw's own shapes: rich texts (sticky notes, texts, labels of shapes
 * and arrows), as letters, and the name of a frame. A rich text for which there are no letters
 * stays in its facet, where the last who writes it has it.
 */
export function takeDrawnTexts<Whole extends Values>(
  record: Whole,
): { readonly plain: Whole; readonly texts: readonly (readonly [string, string])[] } {
  const { typeName, type, props } = record;
  if (typeName !== "shape" || !isPlainObject(props)) return { plain: record, texts: [] };
  const { name } = props;
  if (type === "frame" && typeof name === "string") {
    return { plain: { ...record, props: { ...props, name: "" } }, texts: [["name", name]] };
  }
  const letters = encodeRichText(props["richText"]);
  if (letters === null) return { plain: record, texts: [] };
  return {
    plain: { ...record, props: { ...props, richText: "" } },
    texts: [["richText", letters]],
  };
}

/** The record with its words. What a tab of before wrote into a facet stands for them. */
export function giveDrawnTexts<Whole extends Values>(
  record: Whole,
  textOf: (name: string) => string,
): Whole {
  const { typeName, type, props } = record;
  if (typeName !== "shape" || !isPlainObject(props)) return record;
  if (type === "frame" && props["name"] === "") {
    return { ...record, props: { ...props, name: textOf("name") } };
  }
  if (props["richText"] !== "") return record;
  return { ...record, props: { ...props, richText: decodeRichText(textOf("richText")) } };
}
