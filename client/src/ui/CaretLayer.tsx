import { useLayoutEffect, useRef } from "react";
import * as classes from "./field-carets.css.ts";
import { FieldCarets, type ShownCaret } from "./field-carets.ts";

/** Colleagues' carets over a text. It stands beside the element in a frame (`field-carets.css.ts`). */
export function CaretLayer({
  element,
  text,
  carets,
}: {
  readonly element: HTMLElement;
  /** As it is shared: what is shown may be ahead of it. */
  readonly text: string;
  readonly carets: readonly ShownCaret[];
}) {
  const layer = useRef<HTMLSpanElement>(null);
  const drawn = useRef<FieldCarets>(null);
  useLayoutEffect(() => {
    if (layer.current === null) return undefined;
    const opened = new FieldCarets({ element, layer: layer.current, classes });
    drawn.current = opened;
    return () => opened.dispose();
  }, [element]);
  useLayoutEffect(() => drawn.current?.show(text, carets));
  return <span ref={layer} className={classes.layer} aria-hidden />;
}
