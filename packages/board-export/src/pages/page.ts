import type { Language, Snapshot } from "@zentaikan/capital-graph";
import type {
  PathCommand,
  Picture,
  PictureBytes,
  PictureRect,
  PictureStroke,
} from "../picture/picture.ts";

/** What is printed: pages laid out to the last line. Lengths are points, y goes down. */
export interface Paper {
  readonly title: string;
  /** How what it shows stands; for the metadata. */
  readonly subject: string;
  readonly language: Language;
  /** Milliseconds since 1970, the date of the file. */
  readonly writtenAtMs: number;
  /** Goes along as a file within the file. */
  readonly snapshot: Snapshot;
  readonly pages: readonly Page[];
  /** Headings with the page that they stand on, from 0, for contents and bookmarks. */
  readonly outline: readonly PageHeading[];
}

export interface PageHeading {
  readonly title: string;
  readonly level: 1 | 2;
  readonly page: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly items: readonly PageItem[];
}

export type PageItem = PageWords | PagePicture | PageImage | PagePath | PageStamp;

/** Each says what it is, so that the file can be read aloud; ornament is `artifact`. */
export interface PageWords {
  readonly kind: "words";
  readonly role: "H1" | "H2" | "H3" | "P" | "LI" | "TH" | "TD" | "Note" | "artifact";
  /** What goes on in another item, or on another page, has the same number; unique in the paper. */
  readonly part: number;
  readonly runs: readonly PageRun[];
  /** Where it stands in a table. */
  readonly cell: PageCell | null;
}

interface PageCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Words of one line that look alike. */
export interface PageRun {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly weight: "regular" | "bold";
  readonly colour: string;
  /** Where a press leads: an address, or a page of this paper, from 0. */
  readonly link: string | number | null;
  readonly marks?: RunMarks;
}

/** How a part of a paragraph looks beside the rest. */
interface RunMarks {
  readonly isSlanted: boolean;
  readonly isStruck: boolean;
  /** As programs are written: on a ground of its own. */
  readonly isCode: boolean;
}

interface PagePicture {
  readonly kind: "picture";
  readonly at: PictureRect;
  readonly picture: Picture;
  /** What it shows, for whoever cannot see it. */
  readonly alt: string;
}

/** One of a note. */
interface PageImage {
  readonly kind: "image";
  readonly at: PictureRect;
  readonly image: PictureBytes;
  readonly alt: string;
}

/** Lines and areas behind the words; a QR code too, whose address stands beside it. */
interface PagePath {
  readonly kind: "path";
  readonly commands: readonly PathCommand[];
  readonly fill: string | null;
  readonly stroke: PictureStroke | null;
}

/** Turned about its centre, such as 未合意 across the page. */
interface PageStamp {
  readonly kind: "stamp";
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly opacity: number;
  readonly x: number;
  readonly y: number;
  readonly degrees: number;
}
