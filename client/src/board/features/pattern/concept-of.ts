/** The concept of a node, as canonical forms name nodes: `2.tec+`. */
export function conceptOf(node: string): string {
  return node.slice(2, -1);
}
