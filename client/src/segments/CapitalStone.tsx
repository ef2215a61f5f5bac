import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { stone } from "./capital-stone.css.ts";
import { capitalOf } from "./segment-words.ts";
import { useShownSegments } from "./shown-segments.ts";

/** A capital by its colour and its one character. */
export function CapitalStone({ capital }: { readonly capital: string }) {
  const { words } = useShownSegments();
  return (
    <span
      className={stone}
      style={{ backgroundColor: capitalColor(capitalOf(capital)) }}
      aria-hidden
    >
      {words.initialOf(capital)}
    </span>
  );
}
