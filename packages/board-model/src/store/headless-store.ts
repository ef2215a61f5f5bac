import { Store } from "@tldraw/store";
import type { TLStore, TLStoreProps } from "@tldraw/tlschema";
import { boardSchema } from "../records/board-schema.ts";

/** A board's store without an editor, for programs and tests. It has no files and no people. */
export function createHeadlessStore(): TLStore {
  const props = { defaultName: "", onMount: () => {} };
  return new Store({ schema: boardSchema, props: props as unknown as TLStoreProps });
}
