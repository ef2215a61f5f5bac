import type { Picture, PictureRect } from "../../picture/picture.ts";

/** What stands on the slides of a deck, laid out; lengths are points. */
export interface Slide {
  readonly layout: SlideLayout;
  readonly title: string;
  /** One line under the title; empty for none. */
  readonly lead: string;
  readonly items: readonly SlideItem[];
  /** What whoever speaks has before them, paragraph by paragraph. */
  readonly notes: readonly string[];
}

export type SlideLayout = "title" | "picture" | "table";

export type SlideItem = SlideText | SlidePicture | SlideTable;

export interface SlideText {
  readonly kind: "text";
  /** What it is, in the list of what stands on a slide. */
  readonly name: string;
  readonly at: PictureRect;
  readonly paragraphs: readonly SlideParagraph[];
}

/** Drawn as shapes, as large as it fits. */
interface SlidePicture {
  readonly kind: "picture";
  readonly at: PictureRect;
  /** In the middle of its room, or at its upper left corner beside words. */
  readonly stands: "middle" | "start";
  readonly picture: Picture;
}

export interface SlideTable {
  readonly kind: "table";
  readonly name: string;
  readonly at: PictureRect;
  /** Widths; their sum is that of the table. */
  readonly columns: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly SlideRow[];
}

export interface SlideRow {
  readonly height: number;
  readonly cells: readonly (readonly SlideParagraph[])[];
}

export interface SlideParagraph {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
  /** Free room above it. */
  readonly before: number;
}
