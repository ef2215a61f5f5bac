/**
 * A board laid out once for every kind of file: shapes with places, lines of words already broken,
 * arrows that know what they are attached to.
 *
 * Lengths are units of the board's page, y goes down, the upper left corner is 0, 0. Shapes stand
 * from back to front. Colours are `#rrggbb`. Plain values; a writer decides nothing but bytes.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PictureShape[];
  /** Bytes of the images in it, by the hash that an image names. */
  readonly images: ReadonlyMap<string, PictureBytes>;
}

export type PictureShape = PictureGroup | PictureLeaf;
export type PictureLeaf = PictureBox | PicturePath | PictureConnector | PictureImage;

interface PictureIdentity {
  /** Of the record that it draws, with a suffix for parts; unique in the picture. */
  readonly id: string;
  /** What it is, for whoever cannot see it; empty for ornament. */
  readonly name: string;
}

/** Several shapes that people move as one, such as a card. Groups hold no groups. */
export interface PictureGroup extends PictureIdentity {
  readonly kind: "group";
  readonly shapes: readonly PictureLeaf[];
}

/** What people write in, and attach arrows to. */
export interface PictureBox extends PictureIdentity {
  readonly kind: "box";
  readonly form: "rectangle" | "rounded" | "ellipse" | "diamond" | "star" | "triangle" | "cloud";
  readonly at: PictureRect;
  /** Degrees, clockwise, about the centre. */
  readonly rotation: number;
  /** Of the corners of a rounded box. */
  readonly radius: number;
  readonly fill: string | null;
  readonly stroke: PictureStroke | null;
  readonly words: PictureWords | null;
}

/** Ink, and whatever has no form of its own. */
export interface PicturePath extends PictureIdentity {
  readonly kind: "path";
  readonly commands: readonly PathCommand[];
  readonly fill: string | null;
  readonly stroke: PictureStroke | null;
  /** 0 to 1; a highlighter lets through. */
  readonly opacity: number;
}

/** An arrow; its ends lie where the boxes that it joins have a site. */
export interface PictureConnector extends PictureIdentity {
  readonly kind: "connector";
  readonly from: PictureEnd | null;
  readonly to: PictureEnd | null;
  /** Begins with one `M`; then `L` or `C`, from the tail to the head. */
  readonly commands: readonly PathCommand[];
  readonly stroke: PictureStroke;
  /** A broad line with paper along its middle: a way back. */
  readonly isDouble: boolean;
  readonly hasTail: boolean;
  readonly hasHead: boolean;
  readonly words: PictureWords | null;
}

/** The id of a box, and where on it: 0 top, 1 left, 2 bottom, 3 right, each in the middle of its side. */
export interface PictureEnd {
  readonly box: string;
  readonly site: 0 | 1 | 2 | 3;
}

export interface PictureImage extends PictureIdentity {
  readonly kind: "image";
  readonly at: PictureRect;
  readonly rotation: number;
  readonly hash: string;
}

export interface PictureBytes {
  readonly mime: "image/png" | "image/jpeg";
  readonly bytes: Uint8Array;
}

export interface PictureRect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PictureStroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: "solid" | "dashed" | "dotted";
}

/** Lines as they are to be drawn: nobody breaks them again. */
export interface PictureWords {
  /** The room that they were broken for, inside of what they belong to. */
  readonly at: PictureRect;
  readonly lines: readonly PictureLine[];
  readonly size: number;
  readonly weight: "regular" | "bold";
  readonly colour: string;
  readonly align: "start" | "middle" | "end";
}

interface PictureLine {
  readonly text: string;
  /** Left end of the baseline, and how far it runs. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Whether a paragraph ends here, so that a file that breaks lines by itself may join the others. */
  readonly endsParagraph: boolean;
}

/** Absolute, as in SVG. */
export type PathCommand =
  | { readonly to: "M" | "L"; readonly x: number; readonly y: number }
  | {
      readonly to: "C";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly to: "Z" };
