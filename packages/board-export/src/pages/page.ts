import type { PathCommand, Picture, PictureRect, PictureStroke } from "../picture/picture.ts";

/** What is printed: pages of one size, laid out to the last line. Lengths are points, y goes down. */
export interface Paper {
  readonly title: string;
  readonly language: "ja" | "en";
  readonly pages: readonly Page[];
  /** Headings with the page that they stand on, from 0, for contents and bookmarks. */
  readonly outline: readonly {
    readonly title: string;
    readonly level: 1 | 2;
    readonly page: number;
  }[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly items: readonly PageItem[];
}

/** Each says what it is (`role`), so that the file can be read aloud; ornament is `artifact`. */
export type PageItem =
  | {
      readonly kind: "words";
      readonly role: "H1" | "H2" | "H3" | "P" | "LI" | "TH" | "TD" | "Note" | "artifact";
      readonly lines: readonly {
        readonly text: string;
        readonly x: number;
        readonly baseline: number;
        readonly width: number;
      }[];
      readonly size: number;
      readonly weight: "regular" | "bold";
      readonly colour: string;
      /** Where a press leads: an address, or a page of this paper. */
      readonly link: string | number | null;
      /** Cells of one table and row belong together. */
      readonly cell: {
        readonly table: number;
        readonly row: number;
        readonly column: number;
      } | null;
    }
  | {
      readonly kind: "picture";
      readonly at: PictureRect;
      readonly picture: Picture;
      /** What it shows, for whoever cannot see it. */
      readonly alt: string;
    }
  | {
      readonly kind: "path";
      readonly commands: readonly PathCommand[];
      readonly fill: string | null;
      readonly stroke: PictureStroke | null;
      readonly opacity: number;
    }
  /** Turned about its centre, such as 未合意 across the page. */
  | {
      readonly kind: "stamp";
      readonly text: string;
      readonly size: number;
      readonly colour: string;
      readonly opacity: number;
      readonly x: number;
      readonly y: number;
      readonly degrees: number;
    };
