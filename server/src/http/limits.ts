import type { RefusalCode } from "../errors.ts";
import { rateLimit, type TakeTurn } from "./rate-limit.ts";

/** How fast requests may be, in one place: so many at once, then so many a second. Generous to people. */
export const RATES = {
  /** Takes a secret: an office that opens one link at once passes. */
  secrets: { burst: 120, perSecond: 2 },
  /** What a page asks before anybody is signed in: a hall behind one address passes. */
  arrivals: { burst: 600, perSecond: 60 },
  /** Reads rows. */
  lists: { burst: 200, perSecond: 20 },
  /** A board full of pictures that no browser has kept yet. */
  pictures: { burst: 1000, perSecond: 100 },
  /** Makes the document process work. */
  readings: { burst: 120, perSecond: 20 },
  /** Changes rows. */
  changes: { burst: 240, perSecond: 10 },
  /** Writes documents, keeps states or calls out. */
  commands: { burst: 60, perSecond: 2 },
  uploads: { burst: 40, perSecond: 1 },
  /** A ticket is cheap, and a hall that comes back after an outage asks for many. */
  tickets: { burst: 200, perSecond: 10 },
} as const;
export type RateName = keyof typeof RATES;

/** How big a body may be, and what is said of a bigger one. */
export interface BodySize {
  readonly maxBytes: number;
  readonly refusal: RefusalCode;
}

/** The usual sizes; a feature that takes more declares its own. */
const sizes = {
  /** None is needed; one that comes anyway changes nothing. */
  none: { maxBytes: 1024, refusal: "bodyTooBig" },
  form: { maxBytes: 64 * 1024, refusal: "bodyTooBig" },
} as const satisfies Record<string, BodySize>;
export type SizeName = keyof typeof sizes;

export function bodySize(size: SizeName | BodySize): BodySize {
  return typeof size === "string" ? sizes[size] : size;
}

export function requestLimits(now: () => number): Readonly<Record<RateName, TakeTurn>> {
  const limitAt = (name: RateName) => rateLimit({ rate: RATES[name], now });
  return {
    secrets: limitAt("secrets"),
    arrivals: limitAt("arrivals"),
    lists: limitAt("lists"),
    pictures: limitAt("pictures"),
    readings: limitAt("readings"),
    changes: limitAt("changes"),
    commands: limitAt("commands"),
    uploads: limitAt("uploads"),
    tickets: limitAt("tickets"),
  };
}
