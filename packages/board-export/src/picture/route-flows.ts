import type { TLArrowShape } from "@tldraw/tlschema";
import {
  flowBundles,
  flowCurve,
  flowLabelShare,
  flowLabelSize,
  placeFlowLabels,
  pointOnCurve,
} from "@zentaikan/board-model";
import type { Language } from "@zentaikan/capital-graph";
import type { ArrowEnds } from "./arrow-ends.ts";
import { flowText } from "./flow-text.ts";
import type { ArrowRoute } from "./route-arrow.ts";

interface DrawnFlow {
  readonly arrow: TLArrowShape;
  readonly place: ArrowEnds;
}

/**
 * The ways of flows between sectors as the board shows them: each bent as far as there, its words off
 * those of others. One that hangs loose has none: it goes as other arrows do.
 */
export function routeFlows(
  flows: readonly DrawnFlow[],
  language: Language,
): ReadonlyMap<string, ArrowRoute> {
  const joined = flows.flatMap(({ arrow, place }) => {
    const { tail, head, tailRecord, headRecord, isReversed } = place;
    if (tail.kind !== "box" || head.kind !== "box") return [];
    const bend = isReversed ? -arrow.props.bend : arrow.props.bend;
    const [from, to] = [tailRecord ?? "", headRecord ?? ""];
    const curve = flowCurve(tail.at, head.at, bend);
    return [{ id: arrow.id, arrow, from, to, bend, curve, sectors: [tail.at, head.at] }];
  });
  const bent = flowBundles(joined).flatMap((bundle) =>
    bundle.map(({ id, arrow, curve, isBack }, place) => {
      const way = { x: curve.end.x - curve.start.x, y: curve.end.y - curve.start.y };
      const share = flowLabelShare({ place, count: bundle.length, way, isBack });
      return { id, arrow, curve, share };
    }),
  );
  const shares = placeFlowLabels(
    bent.map(({ id, arrow, curve, share }) => ({
      id,
      share,
      at: (along: number) => pointOnCurve(curve, along),
      size: flowLabelSize(flowText(arrow, language)),
    })),
    joined.flatMap(({ sectors }) => sectors),
  );
  return new Map(
    bent.map(({ id, curve }): [string, ArrowRoute] => {
      const { start, control, end } = curve;
      const towards = (point: typeof start) => ({
        x: point.x + ((control.x - point.x) * 2) / 3,
        y: point.y + ((control.y - point.y) * 2) / 3,
      });
      const [one, two] = [towards(start), towards(end)];
      const commands: ArrowRoute["commands"] = [
        { to: "M", x: start.x, y: start.y },
        { to: "C", x1: one.x, y1: one.y, x2: two.x, y2: two.y, x: end.x, y: end.y },
      ];
      return [
        id,
        { from: null, to: null, commands, middle: pointOnCurve(curve, shares.get(id) ?? 0.5) },
      ];
    }),
  );
}
