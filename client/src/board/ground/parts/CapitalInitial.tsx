import type { Capital } from "@zentaikan/capital-graph";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { initial } from "./capital-initial.css.ts";

/** A capital as a small coloured tile with its kanji. For eyes only: a name stands beside it. */
export function CapitalInitial({ capital }: { readonly capital: Capital | null }) {
  return (
    <span className={initial} style={{ background: capitalColor(capital) }} aria-hidden>
      {capital?.initial}
    </span>
  );
}
