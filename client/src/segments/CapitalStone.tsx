import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { stone } from "./capital-stone.css.ts";
import { capitalOf, initialOf } from "./segment-words.ts";

/** A capital by its colour and its one character. */
export function CapitalStone({ capital }: { readonly capital: string }) {
  return (
    <span
      className={stone}
      style={{ backgroundColor: capitalColor(capitalOf(capital)) }}
      aria-hidden
    >
      {initialOf(capital)}
    </span>
  );
}
