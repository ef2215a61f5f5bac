import type { DeliverySummary } from "./delivery-record.ts";

interface Verdict {
  /** Null where nothing can be said: what came late may have been sent or read late. */
  readonly passed: boolean | null;
  readonly remarks: readonly string[];
}

/** @param disturbances what else may have spoiled the figures */
export function verdictOn(
  { expected, delivered, p99Ms }: DeliverySummary,
  { promisedP99Ms, disturbances }: { promisedP99Ms: number; disturbances: readonly string[] },
): Verdict {
  const missing = expected - delivered;
  if (missing > 0) {
    const remark = `${missing} of ${expected} deliveries never came`;
    return { passed: false, remarks: [remark, ...disturbances] };
  }
  if (p99Ms < promisedP99Ms) return { passed: true, remarks: disturbances };
  const passed = disturbances.length > 0 ? null : false;
  return { passed, remarks: [`p99 is over ${promisedP99Ms} ms`, ...disturbances] };
}
