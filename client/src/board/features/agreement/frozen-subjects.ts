import type { MacroStructure } from "@zentaikan/capital-graph";
import { STAGE_NAMES, type Language } from "@zentaikan/capital-graph";
import type { Translate } from "../../../messages/translate.ts";

/** Something of a frozen frame that an answer may be about. */
interface FrozenSubject {
  readonly record: string;
  /** Everything that was drawn for it. */
  readonly records: readonly string[];
  readonly name: string;
}

/** Capitals in the order of the beats, then arrows, then the star. */
export function frozenSubjects(
  { nodes, links, starLinks, star }: MacroStructure,
  { t, language }: { readonly t: Translate; readonly language: Language },
): readonly FrozenSubject[] {
  const names = new Map(
    nodes.map(({ key, label, stage }) => [
      key,
      t("agreement.choice", { name: label[language], stage: STAGE_NAMES[stage][language] }),
    ]),
  );
  const arrow = (from: string, to: string) => t("agreement.subject.link", { from, to });
  const starName = t("agreement.subject.star");
  return [
    ...nodes
      .toSorted((one, other) => one.stage - other.stage)
      .flatMap(({ key, cards }) => subject(cards, names.get(key) ?? "")),
    ...links.flatMap(({ from, to, arrows }) =>
      subject(arrows, arrow(names.get(from) ?? "", names.get(to) ?? "")),
    ),
    ...starLinks.flatMap(({ from, arrows }) =>
      subject(arrows, arrow(names.get(from) ?? "", starName)),
    ),
    ...(star === null ? [] : subject([star.id], starName)),
  ];
}

function subject(records: readonly string[], name: string): readonly FrozenSubject[] {
  const [record] = records;
  return record === undefined ? [] : [{ record, records, name }];
}
