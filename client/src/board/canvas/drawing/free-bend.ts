import type { Editor, TLArrowShape } from "tldraw";
import { bendOfFlow } from "@zentaikan/board-model";
import { flowBundle } from "./flow-bundle.ts";

/** Closer than this, lines and their words would lie on each other, in page units. */
const NEAR = 28;

/** The least bend by which an arrow between two sectors lies on no other one; its own where that does. */
export function freeBend(editor: Editor, arrow: TLArrowShape): number {
  const bundle = flowBundle(editor, arrow);
  const own = bundle.find(({ id }) => id === arrow.id);
  if (own === undefined) return arrow.props.bend;
  const taken = bundle.filter(({ id }) => id !== arrow.id).map(({ bend }) => bend);
  const isFree = (bend: number) => {
    const inBundle = own.isBack ? -bend : bend;
    return taken.every((other) => Math.abs(other - inBundle) >= NEAR);
  };
  // Straight is how a hand leaves it, and where what comes back would lie as well.
  if (Math.abs(arrow.props.bend) >= NEAR && isFree(arrow.props.bend)) return arrow.props.bend;
  const places = [...taken, 0].map((_, place) => bendOfFlow(place));
  return places.find(isFree) ?? bendOfFlow(taken.length);
}
