/** Hennig's bounds: from ¾ up a group comes back, at ½ it dissolves. */
export function stabilityOf(stability: number): "steady" | "shaky" | "loose" {
  if (stability >= 0.75) return "steady";
  return stability > 0.5 ? "shaky" : "loose";
}
