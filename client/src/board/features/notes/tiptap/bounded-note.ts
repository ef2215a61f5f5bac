import { boundedEditor } from "../../../ground/writing/bounded-editor.ts";
import { isOfColleague } from "./is-of-colleague.ts";

/** In places of the editor, a little more than letters; what is pasted at once fits into one update. */
const MAX_NOTE_SIZE = 200_000;

/** Longer than what an input method converts at once. */
const LONGEST_CONVERSION = 1000;

export const BoundedNote = boundedEditor({
  name: "boundedNote",
  sizeOf: ({ content }) => content.size,
  most: MAX_NOTE_SIZE,
  mostConverted: MAX_NOTE_SIZE + LONGEST_CONVERSION,
  isOthers: isOfColleague,
});
