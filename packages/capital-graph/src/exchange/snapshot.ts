import type { ContentHash } from "../agreement/agreed-content.ts";
import type { AgreedSubject } from "../agreement/agreed-subject.ts";
import {
  agreementState,
  recordsAbout,
  type AgreementRecord,
  type Party,
} from "../agreement/agreement-state.ts";
import { subjectHash } from "../agreement/subject-content.ts";
import type { Drawing } from "../drawing.ts";
import { interpret } from "../interpret.ts";
import type { CapitalLineup, Text } from "../lineup.ts";
import { canonicalForm } from "../pattern/canonical-form.ts";
import { patternKey, stageKey, type PatternKey, type StageKey } from "../pattern/pattern-key.ts";
import { anonymiseCirculation } from "../monetisation/anonymise-circulation.ts";
import { settleDrawing } from "../settle-drawing.ts";

export const SNAPSHOT_SCHEMA = "zentaikan-snapshot-1";

/**
 * A macro structure frozen with everything needed to read it again: plain JSON that proves itself.
 *
 * Keys and hash are kept beside the drawing they follow from, so that a reader can check them.
 */
export interface Snapshot {
  readonly schema: typeof SNAPSHOT_SCHEMA;
  /** 合意版, 未合意 or 匿名化. IV9: agreed only with an agreement to this very content. */
  readonly edition: "agreed" | "unagreed" | "anonymised";
  /** What was put to agreement; the broad frame where it is missing. */
  readonly subject?: Exclude<AgreedSubject, "frame">;
  readonly customer: Text;
  readonly lineup: CapitalLineup;
  readonly drawing: Drawing;
  readonly stageKey: StageKey;
  readonly patternKey: PatternKey;
  readonly contentHash: ContentHash;
  readonly agreedBy: readonly Party[];
  /** What looked odd and was meant so: it binds nobody, and no key or hash follows from it. */
  readonly onPurpose: readonly OnPurpose[];
}

/** A finding that somebody answered with a reason. */
export interface OnPurpose {
  readonly finding: Text;
  readonly reason: string;
  /** Who gave it; empty where nobody knows. */
  readonly by: string;
}

export function takeSnapshot({
  customer,
  drawing,
  lineup,
  agreements,
  onPurpose = [],
  subject = "frame",
}: {
  readonly customer: Text;
  readonly drawing: Drawing;
  readonly lineup: CapitalLineup;
  readonly agreements: readonly AgreementRecord[];
  readonly onPurpose?: readonly OnPurpose[];
  readonly subject?: AgreedSubject;
}): Snapshot {
  const settled = settleDrawing(drawing);
  const interpretation = interpret(settled, lineup);
  const form = canonicalForm(interpretation.structure);
  const hash = subjectHash(subject, interpretation);
  const { agreedBy } = agreementState(recordsAbout(subject, agreements), hash);
  return {
    schema: SNAPSHOT_SCHEMA,
    edition: agreedBy.length > 0 ? "agreed" : "unagreed",
    ...(subject !== "frame" && { subject }),
    customer,
    lineup,
    drawing: settled,
    stageKey: stageKey(form),
    patternKey: patternKey(form),
    contentHash: hash,
    agreedBy,
    onPurpose,
  };
}

/**
 * The same pattern without anything that tells whose it is: name, star, grounds, small divisions,
 * horizons, Do results and reasons go, and of a scenario names, words and amounts. It is no longer what anybody agreed to, and says so.
 */
export function anonymise(snapshot: Snapshot, anonymousName: Text): Snapshot {
  const { drawing } = snapshot;
  const bare: Drawing = {
    ...drawing,
    cards: drawing.cards.map((card) => ({ ...card, subdivision: null })),
    arrows: drawing.arrows.map((arrow) => ({ ...arrow, basisText: "" })),
    stars: drawing.stars.map((star) => ({ ...star, text: "" })),
    doResults: [],
    detailLinks: [],
    horizons: {},
    ...(drawing.circulation && { circulation: anonymiseCirculation(drawing.circulation) }),
  };
  const taken = takeSnapshot({
    customer: anonymousName,
    drawing: bare,
    lineup: snapshot.lineup,
    agreements: [],
  });
  return { ...taken, edition: "anonymised" };
}
