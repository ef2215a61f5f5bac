import type { Capital, CapitalLineup } from "../lineup.ts";
import { foldName } from "./fold-name.ts";

/**
 * The one capital of a lineup that a written text names, or null when none or several fit.
 *
 * Id, labels, initial and aliases are its names, all of them folded (`foldName`). The match is an
 * offer to the person who wrote; whoever calls must not apply it in silence.
 */
export function matchCapital(text: string, lineup: CapitalLineup): Capital | null {
  const wanted = foldName(text);
  if (wanted === "") return null;
  const fitting = lineup.capitals.filter(
    (capital) => !capital.retired && namesOf(capital).some((name) => foldName(name) === wanted),
  );
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? only : null;
}

function namesOf(capital: Capital): readonly string[] {
  return [capital.id, capital.label.ja, capital.label.en, capital.initial, ...capital.aliases];
}
