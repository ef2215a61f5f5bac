import type { Language } from "@zentaikan/capital-graph";
import type { PictureBox } from "../../../picture/picture.ts";
import type { Frame, Placement } from "./frame.ts";

/** What shapes of one slide share. */
export interface SlideGround {
  readonly language: Language;
  /** A number that no other shape of the slide has. */
  readonly newId: () => number;
  /** The relation to the bytes of an image; null where there are none. */
  readonly imageRelation: (hash: string) => string | null;
}

export interface PlacedBox {
  readonly box: PictureBox;
  readonly id: number;
  readonly frame: Frame;
  /** Whether it is written with sites of ours, since its preset has none where an arrow ends. */
  readonly hasOwnSites: boolean;
}

/** What shapes of one picture share. */
export interface PictureGround {
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  readonly placement: Placement;
  readonly ground: SlideGround;
}
