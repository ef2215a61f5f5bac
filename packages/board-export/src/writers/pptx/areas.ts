/** Where things stand on slides, in points. */
export const AREAS = {
  title: { x: 48, y: 26, w: 864, h: 32 },
  lead: { x: 48, y: 60, w: 864, h: 20 },
  body: { x: 48, y: 92, w: 864, h: 400 },
  footer: { x: 48, y: 510, w: 780, h: 14 },
  number: { x: 852, y: 510, w: 60, h: 14 },
  coverTitle: { x: 84, y: 96, w: 780, h: 104 },
  coverStar: { x: 84, y: 216, w: 780, h: 82 },
  coverFacts: { x: 84, y: 328, w: 780, h: 140 },
} as const;
