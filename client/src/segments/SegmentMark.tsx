import { segmentSymbol } from "./plot.ts";
import { mark } from "./segment-mark.css.ts";

/** The shape that stands for a segment in pictures: told apart without colour. */
export function SegmentMark({ segment }: { readonly segment: number }) {
  return (
    <svg className={mark} viewBox="-9 -9 18 18" width={16} height={16} aria-hidden>
      <path d={segmentSymbol(segment, 110)} />
    </svg>
  );
}
