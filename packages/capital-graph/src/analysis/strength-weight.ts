import type { Strength } from "../drawing.ts";

/**
 * What a link of each strength passes on: weak, medium, strong. Inferred, not measured; strengths
 * are an order, and the weights only have to keep a long weak route below a short strong one.
 */
const WEIGHTS: Readonly<Record<Strength, number>> = { 1: 0.3, 2: 0.6, 3: 0.9 };

export function strengthWeight(strength: Strength): number {
  return WEIGHTS[strength];
}
