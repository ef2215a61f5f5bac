import { RELATIONSHIP_LEVELS, type RelationshipLevel } from "@zentaikan/capital-graph";

/** What of the page one looks at. It stands in the address, so that going back finds it again. */
export interface RelationshipsView {
  readonly text: string;
  /** Of customers at this level, at level 7 without all its grounds, or of none yet; null for all. */
  readonly level: RelationshipLevel | "gaps" | "none" | null;
  readonly order: RelationshipOrder;
  readonly showArchived: boolean;
  /** Steps are written out instead of drawn. */
  readonly inWords: boolean;
}

export const ORDERS = ["added", "name", "level", "changed", "share"] as const;
export type RelationshipOrder = (typeof ORDERS)[number];

/** @param search as `location.search` gives it; whatever it does not understand is left out */
export function readRelationshipsView(search: string): RelationshipsView {
  const parameters = new URLSearchParams(search);
  const level = parameters.get("level");
  return {
    text: parameters.get("q") ?? "",
    level:
      level === "gaps" || level === "none"
        ? level
        : (RELATIONSHIP_LEVELS.find((one) => String(one) === level) ?? null),
    order: ORDERS.find((order) => order === parameters.get("sort")) ?? "added",
    showArchived: parameters.has("archived"),
    inWords: parameters.has("words"),
  };
}

/** The same as a query string, empty when nothing is chosen. */
export function writeRelationshipsView(view: RelationshipsView): string {
  const parameters = new URLSearchParams();
  if (view.text.trim() !== "") parameters.set("q", view.text);
  if (view.level !== null) parameters.set("level", String(view.level));
  if (view.order !== "added") parameters.set("sort", view.order);
  if (view.showArchived) parameters.set("archived", "");
  if (view.inWords) parameters.set("words", "");
  return parameters.toString();
}
