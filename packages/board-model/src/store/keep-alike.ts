import type { TLRecord } from "@tldraw/tlschema";
import { isSameContent } from "../same-content.ts";

/** A part that says the same stays the same object: whoever draws it draws it no second time. */
export function keepAlike<R extends TLRecord>(shown: R, held: TLRecord | undefined): R {
  const kept = Object.entries(held ?? {}).filter(
    ([key, part]) =>
      typeof part === "object" && isSameContent(part, shown[key as keyof typeof shown]),
  );
  return { ...shown, ...Object.fromEntries(kept) };
}
