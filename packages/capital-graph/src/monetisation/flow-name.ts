import type { Text } from "../lineup.ts";
import { fillText } from "../text.ts";
import type { Flow, Sector } from "./circulation-structure.ts";
import { flowWord } from "./flow-kinds.ts";

/** A flow as it is spoken of: 自社→顧客「予知保全」(サービス), Us → Customer “maintenance” (service). */
export function flowNamer(
  sectors: readonly Sector[],
): (flow: Pick<Flow, "from" | "to" | "kind" | "text" | "label">) => Text {
  const labels = new Map(sectors.map(({ key, label }) => [key, label]));
  return ({ from, to, kind, text, label }) =>
    fillText(text === "" ? PLAIN : NAMED, {
      from: labels.get(from) ?? label,
      to: labels.get(to) ?? label,
      label,
      kind: flowWord(kind),
    });
}

const PLAIN = { ja: "{from} → {to}の{label}", en: "{label}, {from} → {to}" };
const NAMED = { ja: "{from} → {to}の「{label}」({kind})", en: "“{label}” ({kind}), {from} → {to}" };
