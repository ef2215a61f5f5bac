import type { TLShape, TLShapeId } from "@tldraw/tlschema";
import { BOARD_PAGE_ID } from "./first-records.ts";

/** A shape on the board's page, upright and free, but for what is given. */
export function shapeRecord<Type extends TLShape["type"]>(
  id: TLShapeId,
  type: Type,
  given: Pick<TLShape<Type>, "x" | "y" | "index" | "props"> & Partial<TLShape<Type>>,
): TLShape<Type> {
  const record = {
    typeName: "shape",
    id,
    type,
    parentId: BOARD_PAGE_ID,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    ...given,
  };
  // The compiler does not see that a type and the props picked by it make up that type's shape.
  return record as unknown as TLShape<Type>;
}
