import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import {
  readPatternKey,
  segmentingCustomers,
  type CanonicalForm,
  type Member,
  type NamingLineup,
  type PatternKey,
  type SegmentingStep,
} from "@zentaikan/capital-graph";
import { serveProcess } from "../../threads/serve-process.ts";
import { idOfPlace, segmentedOf, type FoundPattern, type Segmented } from "./segmented.ts";

/** What stands for a customer. */
interface SegmentedMember {
  readonly key: PatternKey;
  readonly isIncomplete: boolean;
}

type Advanced =
  | ({ readonly kind: "working" } & SegmentingStep)
  | {
      readonly kind: "done";
      readonly segmented: Omit<Segmented, "patterns">;
      /** How many there are to be asked for. */
      readonly patterns: number;
    };

/**
 * The process in which segments are found, one input after another: it is told the customers page
 * by page, and then how far it may go on, so that who waits hears how far it is. It calls customers
 * by their place; of customers of one pattern the first speaks for it.
 */
export type SegmentsMethods = {
  begin: (nothing: null) => null;
  add: (page: readonly SegmentedMember[]) => null;
  search: (lineup: NamingLineup) => null;
  advance: (nothing: null) => Advanced;
  /** Of the patterns that were found, those from one place up to another. */
  patterns: (part: { readonly from: number; readonly to: number }) => readonly FoundPattern[];
};

/** Ten thousand customers take a tenth of this. */
const maxBytes = 700 * 1024 * 1024;
/** Between two words about how far it is. */
const turnMs = 150;

// Whoever waits for segments looks at a page of them; whoever draws or comments waits for letters.
setPriority(10);
new Worker(new URL("../../threads/end-when-too-big.ts", import.meta.url), {
  workerData: { maxBytes },
}).unref();

let members: Member[] = [];
const forms = new Map<PatternKey, CanonicalForm>();
let search: ReturnType<typeof segmentingCustomers> | null = null;
let found: readonly FoundPattern[] = [];

serveProcess({
  begin() {
    members = [];
    forms.clear();
    search = null;
    found = [];
    return null;
  },
  add(page: readonly SegmentedMember[]) {
    for (const { key, isIncomplete } of page) {
      members.push({ id: idOfPlace(members.length), form: formOf(key, isIncomplete) });
    }
    return null;
  },
  search(lineup: NamingLineup) {
    search = segmentingCustomers(members, lineup);
    return null;
  },
  advance(): Advanced {
    if (search === null) throw new Error("nothing is searched for");
    const end = performance.now() + turnMs;
    for (;;) {
      const { done, value } = search.next();
      if (done === true) {
        search = null;
        const { patterns, ...segmented } = segmentedOf(value, forms);
        found = patterns;
        return { kind: "done", segmented, patterns: patterns.length };
      }
      if (performance.now() >= end) return { kind: "working", ...value };
    }
  },
  patterns({ from, to }: { readonly from: number; readonly to: number }) {
    return found.slice(from, to);
  },
} satisfies SegmentsMethods);

/** A pattern that somebody has settled is settled. */
function formOf(key: PatternKey, isIncomplete: boolean): CanonicalForm {
  const known = forms.get(key);
  if (known !== undefined && (isIncomplete || !known.incomplete)) return known;
  const form = readPatternKey(key);
  if (form === null) throw new Error("a row holds no pattern key");
  const settled = { ...form, incomplete: isIncomplete };
  forms.set(key, settled);
  return settled;
}
