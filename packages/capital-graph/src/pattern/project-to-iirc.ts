import { CCPI8 } from "../lineups/ccpi8.ts";
import { IIRC6 } from "../lineups/iirc6.ts";
import type { CanonicalForm } from "./canonical-form.ts";
import { relabel } from "./relabel.ts";

/**
 * A pattern seen through the IIRC six. Many to one: technology and organisation become one, and so
 * do customers and society; what the six cannot tell apart is lost. Capitals without a concept
 * stay what they are.
 */
export function projectToIirc(form: CanonicalForm): CanonicalForm {
  return relabel(form, (name) => IIRC_OF_CONCEPT.get(name) ?? name);
}

const IIRC_OF_CONCEPT: ReadonlyMap<string, string> = new Map(
  [...IIRC6.capitals, ...CCPI8.capitals].flatMap(({ conceptId, iirc: [first] }) =>
    conceptId === null || first === undefined ? [] : [[conceptId, first]],
  ),
);
