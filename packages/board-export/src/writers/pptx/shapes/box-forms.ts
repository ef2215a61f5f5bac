import type { PictureBox, PictureEnd } from "../../../picture/picture.ts";

/** A box form as PowerPoint has it. */
interface BoxForm {
  readonly preset: string;
  /** Its own number of each of our sites, where it has one in the middle of that side. */
  readonly sites: readonly (number | null)[];
  /** Shares of the frame that the words may fill: left, top, right, bottom. */
  readonly room: readonly [number, number, number, number];
}

/** Sites, and rooms for words, as ECMA-376 defines each preset. */
export const BOX_FORMS: Readonly<Record<PictureBox["form"], BoxForm>> = {
  rectangle: { preset: "rect", sites: [0, 1, 2, 3], room: [0, 0, 1, 1] },
  rounded: { preset: "roundRect", sites: [0, 1, 2, 3], room: [0, 0, 1, 1] },
  ellipse: { preset: "ellipse", sites: [0, 2, 4, 6], room: [0.1464, 0.1464, 0.8536, 0.8536] },
  diamond: { preset: "diamond", sites: [0, 1, 2, 3], room: [0.25, 0.25, 0.75, 0.75] },
  star: { preset: "star5", sites: [0, null, null, null], room: [0.3093, 0.382, 0.6907, 0.764] },
  triangle: { preset: "triangle", sites: [0, null, 3, null], room: [0.25, 0.5, 0.75, 1] },
  cloud: { preset: "cloud", sites: [null, null, null, null], room: [0.138, 0.151, 0.791, 0.803] },
};

/** The number of a site on a form that is written by its preset; on one with our own sites, ours. */
export function siteNumber(form: PictureBox["form"], site: PictureEnd["site"]): number {
  return BOX_FORMS[form].sites[site] ?? site;
}

/** Whether the preset ends where our arrows do; where not, the form is written with our sites. */
export function presetHasSite(form: PictureBox["form"], site: PictureEnd["site"]): boolean {
  return typeof BOX_FORMS[form].sites[site] === "number";
}
