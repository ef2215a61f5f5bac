import { useValue, type Editor, type TLShapeId } from "tldraw";
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
  return useValue(
    "what one feels of",
    () => {
      if (editor === null) return null;
      const leader = editor.getCollaborators().find(({ userId }) => userId === `user:${lit}`);
      const own = editor.getOnlySelectedShapeId();
      const theirs = leader?.selectedShapeIds.length === 1 ? leader.selectedShapeIds[0] : undefined;
      const id = own ?? theirs;
      const shape = id === undefined ? undefined : editor.getShape(id);
      if (shape === undefined) return null;
      const words = wordsNow(anchorOfSelection(editor, shape), {
        interpretation: reading.current.get(),
        editor,
      });
      return words === null ? null : { id: shape.id, words };
    },
    [editor, lit, reading],
  );
}
