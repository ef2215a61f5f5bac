import type { PlaceBody } from "@zentaikan/protocol/patterns";
import type { Translate } from "../../messages/translate.ts";

/** Where a customer stands, as its board says it too. */
export function placeWords(
  { kind, segment, next, how }: PlaceBody,
  { names, t }: { readonly names: ReadonlyMap<string, string>; readonly t: Translate },
): string {
  const nameOf = (id: string | null | undefined) => names.get(id ?? "") ?? t("pattern.former");
  const values = { name: nameOf(segment), next: nameOf(next?.segment) };
  const words = t(`pattern.chip.${kind}`, values);
  return how === "byHand" ? t("pattern.chip.byHand", { words }) : words;
}
