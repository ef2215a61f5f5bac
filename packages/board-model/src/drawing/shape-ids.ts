import { createShapeId } from "@tldraw/tlschema";
import type { TLShapeId } from "@tldraw/tlschema";

/**
 * Shape ids for whatever a drawing calls its things: its own where it came from a board, else as
 * like as may be. tldraw puts ids into the page's markup, so only plain characters are left.
 */
export function shapeIdsFor(things: readonly { readonly id: string }[]): (id: string) => TLShapeId {
  const ids = new Map<string, TLShapeId>();
  const taken = new Set<string>();
  for (const { id } of things) {
    if (ids.has(id)) continue;
    const plain = id.replace(/^shape:/, "").replaceAll(/[^\w.-]/gu, hexCode);
    let free = plain;
    for (let count = 2; taken.has(free); count += 1) free = `${plain}.${count}`;
    taken.add(free);
    ids.set(id, createShapeId(free));
  }
  return (id) => {
    const found = ids.get(id);
    if (found === undefined) throw new RangeError(`not in the drawing: ${id}`);
    return found;
  };
}

function hexCode(character: string): string {
  return `_${(character.codePointAt(0) ?? 0).toString(16)}`;
}
