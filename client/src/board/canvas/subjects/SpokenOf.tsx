import type { ReactNode } from "react";
import type { Editor } from "tldraw";
import { useBoard } from "../../ground/board-context.ts";
import { flyTo } from "../fly-to.ts";

/**
 * Words that speak of something drawn: they light it up while pointed at or focused, and take the
 * eye there when chosen. Words about nothing in particular are plain text.
 */
export function SpokenOf({
  records,
  editor,
  className,
  children,
}: {
  readonly records: readonly string[];
  readonly editor: Editor | null;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const { highlight, panelTabs } = useBoard();
  const light = () => highlight.point(records);
  const dim = () => highlight.leave();
  if (records.length === 0 || editor === null) return <span>{children}</span>;
  const show = () => flyTo({ editor, panelTabs }, records);
  return (
    // A button would not break its line with the sentence around it.
    <span
      role="button"
      tabIndex={0}
      className={className}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
      onClick={show}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        show();
      }}
    >
      {children}
    </span>
  );
}
