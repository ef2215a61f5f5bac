import type { Editor } from "tldraw";
import { CAPITAL_CARD, type CommentAnchor } from "@zentaikan/board-model";
import type { Interpretation, Text } from "@zentaikan/capital-graph";
import type { BoardGround } from "../../ground/board-ground.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import { subjectWords } from "../../ground/words/subject-words.ts";
import { anchorOfSelection } from "./comment-subject.ts";

/** Begins a comment on what is selected. */
export function startComment(editor: Editor, { reading, part }: BoardGround): void {
  const anchor = anchorOfSelection(editor);
  const about = wordsNow(anchor, { interpretation: reading.current.get(), editor });
  part(COMMENT_DESK).open({ kind: "new", anchor, about: about ?? unnamed });
}

/** What is selected, in words; null where a comment would be about a place and nothing more. */
export function selectedSubject(
  editor: Editor,
  { reading }: Pick<BoardGround, "reading">,
): Text | null {
  const anchor = anchorOfSelection(editor);
  if (anchor.kind === "point") return null;
  return wordsNow(anchor, { interpretation: reading.current.get(), editor });
}

const unnamed: Text = { ja: "このカード", en: "This card" };

/** What it is called now; null where nothing has a name for it. */
export function wordsNow(
  anchor: CommentAnchor,
  {
    interpretation,
    editor,
  }: { readonly interpretation: Interpretation; readonly editor: Editor | null },
): Text | null {
  return subjectWords(anchor, interpretation, (record) => {
    const shape = editor === null ? undefined : shapeById(editor)(record);
    return shape?.type === CAPITAL_CARD ? shape.props.capital : null;
  });
}
