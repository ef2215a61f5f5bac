import { useValue } from "tldraw";
import { textRoot } from "@zentaikan/board-model";
import { CaretLayer } from "../../../ui/CaretLayer.tsx";
import { useBoard } from "../board-context.ts";

/**
 * The carets of those who write in a text elsewhere, over an element that shows it and is no field.
 * Stands beside the element in a positioned one.
 */
export function ShownCarets({
  element,
  record,
  field,
}: {
  readonly element: HTMLElement | null;
  readonly record: string;
  readonly field: string;
}) {
  const { carets } = useBoard();
  const root = textRoot(record, field);
  const written = useValue("carets", () => carets.in(root), [carets, root]);
  if (element === null || written.carets.length === 0) return null;
  return <CaretLayer element={element} {...written} />;
}
