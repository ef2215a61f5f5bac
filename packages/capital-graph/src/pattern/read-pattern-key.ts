import { sortedSet } from "../code-unit-order.ts";
import type { CanonicalForm } from "./canonical-form.ts";
import type { PatternKey } from "./pattern-key.ts";

/**
 * The form that a pattern key was made of; null for a text that is no key.
 *
 * So a key is all that has to be kept of a pattern: an adopted segment, a row in a list. Whether
 * the picture was settled is not in the key; what comes back counts as settled.
 */
export function readPatternKey(key: PatternKey): CanonicalForm | null {
  const { local, n, e, r } = KEY.exec(key)?.groups ?? {};
  if (n === undefined || e === undefined || r === undefined) return null;
  const form = { nodes: listed(n), causes: listed(e), reinvests: listed(r) };
  const known = new Set(form.nodes);
  const whole =
    form.nodes.every((node) => NODE.test(node)) &&
    [...form.causes, ...form.reinvests].every((link) => {
      const { from, to } = LINK.exec(link)?.groups ?? {};
      return from !== undefined && to !== undefined && known.has(from) && known.has(to);
    });
  return whole ? { ...form, local: local === "L", incomplete: false } : null;
}

/** Whether nothing grows in a pattern: such a board is no customer's road yet. */
export function isEmptyPattern(key: PatternKey): boolean {
  return (KEY.exec(key)?.groups?.["n"] ?? "") === "";
}

const KEY = /^mk1(?<local>L?)\|n=(?<n>[^|]*)\|e=(?<e>[^|]*)\|r=(?<r>[^|]*)$/;
const NODE = /^[123]\.[^.>:,|+=]+[+=-]$/;
const LINK = /^(?<from>[^>]+)>(?<to>[^>]+):[+-]$/;

function listed(text: string): readonly string[] {
  return text === "" ? [] : sortedSet(text.split(","));
}
