import { useLayoutEffect, useRef, type ReactNode, type SVGProps } from "react";
import { HTMLContainer, react, SVGContainer, useEditor, type TLArrowShape } from "tldraw";
import { bodyVertices } from "../drawing/body-vertices.ts";
import { arrowHeadPath, linePath, middleOf, trimmedEnd } from "./arrow-paths.ts";
import * as styles from "./shapes.css.ts";

interface ArrowBodyProps {
  readonly shape: TLArrowShape;
  readonly isFaded: boolean;
  readonly color: string;
  /** Drawn one over the other along the body; the first is the broadest. */
  readonly lines: readonly Pick<
    SVGProps<SVGPathElement>,
    "stroke" | "strokeWidth" | "strokeDasharray" | "strokeLinecap"
  >[];
  /** How much earlier than its tip the line ends, and how long the head is. */
  readonly trim: number;
  readonly head: number;
  /** Words at its middle; null for none. */
  readonly tag: ReactNode;
  readonly children?: ReactNode;
}

/**
 * An arrow's line and head, which lie where its ends are by themselves: React looks at no arrow
 * because a card moved [DW2]. It would look at each shape of the board for that.
 */
export function ArrowBody({
  shape: { id },
  isFaded,
  color,
  lines,
  trim,
  head,
  tag,
  children,
}: ArrowBodyProps) {
  const editor = useEditor();
  const drawing = useRef<SVGGElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const count = lines.length;
  const hasTag = tag !== null;
  useLayoutEffect(
    () =>
      react("where an arrow lies", () => {
        if (editor.getShape(id) === undefined) return;
        const vertices = bodyVertices(editor.getShapeGeometry(id));
        const isDrawn = vertices.length > 1;
        const line = isDrawn ? linePath(trimmedEnd(vertices, trim)) : "";
        const tip = isDrawn ? arrowHeadPath(vertices, head) : "";
        const paths = [...(drawing.current?.querySelectorAll<SVGPathElement>("path") ?? [])];
        for (const [place, path] of paths.entries()) draw(path, place < count ? line : tip);
        if (!hasTag || words.current === null) return;
        const middle = middleOf(vertices);
        words.current.style.left = `${middle.x}px`;
        words.current.style.top = `${middle.y}px`;
        words.current.hidden = !isDrawn;
      }),
    [editor, id, trim, head, count, hasTag],
  );
  return (
    <>
      <SVGContainer className={`${styles.arrow} ${isFaded ? styles.arrowFaded : ""}`}>
        {children}
        <g ref={drawing}>
          {lines.map((line, place) => (
            <path key={place} fill="none" {...line} />
          ))}
          <path fill={color} />
        </g>
      </SVGContainer>
      {hasTag && (
        <HTMLContainer style={{ overflow: "visible" }}>
          <span className={styles.arrowTag} ref={words}>
            {tag}
          </span>
        </HTMLContainer>
      )}
    </>
  );
}

function draw(path: SVGPathElement, d: string): void {
  if (path.getAttribute("d") !== d) path.setAttribute("d", d);
}
