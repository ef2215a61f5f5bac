import { toRichText, type Editor, type TLArrowShape } from "tldraw";
import { wordsOfRecord } from "@zentaikan/board-model";
import type { BoardText } from "../../ground/board-text.ts";

/** What flows, as fields write it: the label of the arrow. */
export function flowText(editor: Editor, arrow: TLArrowShape): BoardText {
  const { id, type } = arrow;
  return {
    record: id,
    field: "richText",
    most: 200,
    read: () => wordsOfRecord((editor.getShape<TLArrowShape>(id) ?? arrow).props.richText),
    write: (text) => editor.updateShape({ id, type, props: { richText: toRichText(text) } }),
  };
}
