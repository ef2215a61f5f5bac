import { getArrowBindings, type Editor, type TLArrowShape } from "tldraw";

/** Swaps the ends of an arrow, with what they are attached to. The caller marks the step of undo. */
export function reverseArrow(editor: Editor, arrow: TLArrowShape): void {
  const { start, end } = getArrowBindings(editor, arrow);
  editor.run(() => {
    const { start: tail, end: head, bend } = arrow.props;
    editor.updateShape({
      id: arrow.id,
      type: "arrow",
      props: { start: head, end: tail, bend: -bend },
    });
    if (start) editor.updateBinding({ ...start, props: { ...start.props, terminal: "end" } });
    if (end) editor.updateBinding({ ...end, props: { ...end.props, terminal: "start" } });
  });
}
