import type { Text } from "../lineup.ts";

/** Whether customers fall into a few patterns: an empirical claim, which data may deny. */
export interface Verdict {
  readonly kind: "tooFew" | "visible" | "weak" | "none";
  readonly text: Text;
}

interface Evidence {
  readonly observed: number;
  readonly p95: number;
  readonly stable: boolean;
}

/** Null evidence: there was too little to look for any. */
export function judge(evidence: Evidence | null): Verdict {
  const kind = weigh(evidence);
  return { kind, text: TEXTS[kind] };
}

function weigh(evidence: Evidence | null): Verdict["kind"] {
  if (evidence === null) return "tooFew";
  if (evidence.observed <= evidence.p95) return "none";
  return evidence.stable ? "visible" : "weak";
}

const TEXTS: Readonly<Record<Verdict["kind"], Text>> = {
  tooFew: {
    ja: "まだ集約を語るには少ないようです。顧客が増えると見えてきます。",
    en: "Too few customers yet to speak of patterns. More will show.",
  },
  visible: { ja: "集約が見られます。", en: "Patterns are visible." },
  weak: {
    ja: "弱い集約です。偶然より揃っていますが、顧客が入れ替わると崩れます。",
    en: "Weak patterns: sharper than chance, but not stable when customers change.",
  },
  none: { ja: "集約は見られません(各社各様)。", en: "No common patterns: each customer its own." },
};
