import type { SegmentBasis } from "@zentaikan/protocol/segments";

/** What of the patterns one looks at. It stands in the address, so that going back finds it again. */
export interface SegmentsView {
  readonly part: SegmentsPart;
  /** The picture as its table. */
  readonly asTable: boolean;
  readonly basis: SegmentBasis;
  /** Id of the pattern of a segment's medoid: it stays when others come and go. */
  readonly segment: string | null;
  readonly kind: PlaceKind | null;
  /** The empty word stands for nothing being known. */
  readonly industry: string | null;
  readonly sort: CustomerColumn;
  readonly isDown: boolean;
  /** Id of the customer whose structure is laid over its medoid. */
  readonly customer: string | null;
  /** Names as they may be shown to others. */
  readonly isAnonymous: boolean;
}

export const SEGMENTS_PARTS = [
  "gallery",
  "customers",
  "heat",
  "flow",
  "map",
  "roads",
  "between",
] as const;
export type SegmentsPart = (typeof SEGMENTS_PARTS)[number];

export const PLACE_KINDS = ["member", "borderline", "candidate"] as const;
type PlaceKind = (typeof PLACE_KINDS)[number];

export const CUSTOMER_COLUMNS = [
  "name",
  "segment",
  "kind",
  "industry",
  "sales",
  "people",
  "agreement",
] as const;
export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];

/** @param search as `location.search` gives it; whatever it does not understand is left out */
export function readSegmentsView(search: string): SegmentsView {
  const asked = new URLSearchParams(search);
  const oneOf = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === asked.get(name));
  return {
    part: oneOf(SEGMENTS_PARTS, "view") ?? "gallery",
    asTable: asked.has("table"),
    basis: asked.get("basis") === "agreed" ? "agreed" : "now",
    segment: asked.get("segment"),
    kind: oneOf(PLACE_KINDS, "kind") ?? null,
    industry: asked.get("industry"),
    sort: oneOf(CUSTOMER_COLUMNS, "sort") ?? "segment",
    isDown: asked.has("down"),
    customer: asked.get("customer"),
    isAnonymous: asked.has("anonymous"),
  };
}

/** The same as a query string, empty for what is seen first. */
export function writeSegmentsView(view: SegmentsView): string {
  const written = new URLSearchParams();
  if (view.part !== "gallery") written.set("view", view.part);
  if (view.asTable) written.set("table", "");
  if (view.basis !== "now") written.set("basis", view.basis);
  if (view.segment !== null) written.set("segment", view.segment);
  if (view.kind !== null) written.set("kind", view.kind);
  if (view.industry !== null) written.set("industry", view.industry);
  if (view.sort !== "segment") written.set("sort", view.sort);
  if (view.isDown) written.set("down", "");
  if (view.customer !== null) written.set("customer", view.customer);
  if (view.isAnonymous) written.set("anonymous", "");
  return written.toString();
}

export function isNarrowed({ segment, kind, industry }: SegmentsView): boolean {
  return segment !== null || kind !== null || industry !== null;
}
