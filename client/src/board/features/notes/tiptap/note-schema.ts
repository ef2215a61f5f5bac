import { getSchema } from "@tiptap/core";
import { noteExtensions } from "./note-extensions.ts";

/** What a note can hold, for whoever reads one without an editor. */
export const NOTE_SCHEMA = getSchema(
  noteExtensions({ taskLabel: () => "", tableLabel: null, names: null, sourceOf: null }),
);
