import { useEditor, useValue } from "tldraw";
import { useBoard } from "../ground/board-context.ts";

/** Around the canvas while one follows somebody, in their colour. */
export function FollowingFrame() {
  const editor = useEditor();
  const { following } = useBoard();
  const color = useValue(
    "colour of whom one follows",
    () => {
      const person = following.followed.get()?.person;
      return editor.getCollaborators().find(({ userId }) => userId === `user:${person}`)?.color;
    },
    [editor, following],
  );
  if (color === undefined) return null;
  return <div className="tlui-following-indicator" style={{ borderColor: color }} />;
}
