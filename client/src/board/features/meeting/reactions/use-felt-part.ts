import { isEqual, useComputed, useValue, type Editor, type TLShapeId } from "tldraw";
import type { Text } from "@zentaikan/capital-graph";
import { anchorOfSelection } from "../../../canvas/subjects/comment-subject.ts";
import { wordsNow } from "../../../canvas/subjects/start-comment.ts";
import { useBoard } from "../../../ground/board-context.ts";
import { useSpotlight } from "../spotlight/use-spotlight.ts";

interface FeltPart {
  readonly id: TLShapeId;
  readonly words: Text;
}

/** What a feeling would be about: the one thing that is selected, else what whom all look at selected. */
export function useFeltPart(editor: Editor | null): FeltPart | null {
  const { reading } = useBoard();
  const lit = useSpotlight()?.person;
  const part = useComputed(
    "what one feels of",
    (): FeltPart | null => {
      if (editor === null) return null;
      const id = editor.getOnlySelectedShapeId() ?? selectedBy(editor, lit);
      const shape = id === null ? undefined : editor.getShape(id);
      if (shape === undefined) return null;
      const words = wordsNow(anchorOfSelection(editor, shape), {
        interpretation: reading.current.get(),
        editor,
      });
      return words === null ? null : { id: shape.id, words };
    },
    // Its card may be dragged, and whoever leads move their cursor: it is the same part.
    { isEqual },
    [editor, lit, reading],
  );
  return useValue(part);
}

/** The one thing that somebody else selected. */
function selectedBy(editor: Editor, person: string | undefined): TLShapeId | null {
  if (person === undefined) return null;
  const other = editor.getCollaborators().find(({ userId }) => userId === `user:${person}`);
  const [first, ...more] = other?.selectedShapeIds ?? [];
  return first === undefined || more.length > 0 ? null : first;
}
