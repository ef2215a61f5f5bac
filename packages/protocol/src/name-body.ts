import * as z from "zod";
import { harmlessName, NAME_SHOWS_NOTHING } from "./harmless-name.ts";

/**
 * A name that somebody gives to a person or a thing [W22].
 * @param longest in UTF-16 units, of the name that is kept
 */
export function nameBody(longest: number) {
  return optionalNameBody(longest).refine((name) => name !== "", { error: NAME_SHOWS_NOTHING });
}

/** As `nameBody`, where the empty name means that there is none. */
export function optionalNameBody(longest: number) {
  return z
    .string()
    .max(longest * 2)
    .overwrite(harmlessName)
    .max(longest);
}
