/** How it is for one person that everybody is to look where a facilitator looks. */
export type SpotlightState =
  | { readonly kind: "off" }
  /** They write, or hold something: they are told when they are done. */
  | { readonly kind: "waiting"; readonly key: string }
  /** They are told, and may stay. */
  | { readonly kind: "notice"; readonly key: string; readonly until: number }
  | { readonly kind: "led"; readonly key: string }
  | { readonly kind: "stayed"; readonly key: string };

export const DARK: SpotlightState = { kind: "off" };

const noticeMs = 3000;

/** What goes on around them. */
interface Around {
  /** Of the spotlight that is on; turned on again, it is another one. */
  readonly key: string | null;
  readonly isBusy: boolean;
  /** Whether they are where the facilitator is: any move of their own leaves. */
  readonly isFollowing: boolean;
  /** Milliseconds of any clock. */
  readonly now: number;
}

/**
 * Nobody is moved without three seconds of notice, nor while they write, convert or hold something:
 * whoever begins to meanwhile stays where they are, and has the whole notice again afterwards.
 */
export function stepSpotlight(state: SpotlightState, around: Around): SpotlightState {
  const { key, isBusy, isFollowing, now } = around;
  if (key === null) return DARK;
  const told = (): SpotlightState =>
    isBusy ? { kind: "waiting", key } : { kind: "notice", key, until: now + noticeMs };
  if (state.kind === "off" || state.key !== key) return told();
  switch (state.kind) {
    case "waiting":
      return isBusy ? state : told();
    case "notice":
      if (isBusy) return told();
      return now < state.until ? state : { kind: "led", key };
    case "led":
      if (!isFollowing) return { kind: "stayed", key };
      return isBusy ? { kind: "waiting", key } : state;
    case "stayed":
      return state;
  }
}
