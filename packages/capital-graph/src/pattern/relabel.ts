import { sortedSet } from "../code-unit-order.ts";
import type { CanonicalForm } from "../pattern/canonical-form.ts";

/** The capitals of a form, by the names they have in its nodes. */
export function capitalsOf({ nodes }: CanonicalForm): readonly string[] {
  return sortedSet(nodes.map((node) => node.slice(2, -1)));
}

/**
 * The same shape with its capitals renamed; capitals that get one name become one, as when the
 * eight are seen as six. A link whose ends become one node is dropped.
 */
export function relabel(form: CanonicalForm, rename: (capital: string) => string): CanonicalForm {
  return {
    ...form,
    nodes: sortedSet(form.nodes.map(renameNode)),
    causes: sortedSet(form.causes.flatMap(renameLink)),
    reinvests: sortedSet(form.reinvests.flatMap(renameLink)),
  };

  function renameNode(node: string): string {
    return `${node.slice(0, 2)}${rename(node.slice(2, -1))}${node.slice(-1)}`;
  }

  function renameLink(link: string): string[] {
    const [from = "", to = ""] = link.slice(0, -2).split(">").map(renameNode);
    return from === to ? [] : [`${from}>${to}${link.slice(-2)}`];
  }
}
