import type { Capital, CapitalId, CapitalLineup, Text } from "../lineup.ts";
import { fillText, listText, sameText } from "../text.ts";
import type { Severity } from "../rules/rule-book.ts";
import { namesOfLabel } from "./names-of-label.ts";

/** Something about a lineup that those who discuss it should see before they adopt it. */
export interface LineupRemark {
  readonly kind: "idTwice" | "labelTwice" | "tooFew" | "tooMany" | "noDefinition";
  readonly severity: Severity;
  readonly capitals: readonly CapitalId[];
  readonly message: Text;
}

/** Fewer or more than these and a board can neither show a choice nor be taken in. */
const FEWEST_CAPITALS = 3;
const MOST_CAPITALS = 12;

export function reviewLineup({ capitals }: CapitalLineup): readonly LineupRemark[] {
  const current = capitals.filter((capital) => !capital.retired);
  const undefinedOnes = current.filter(
    ({ definition }) => definition.ja.trim() === "" && definition.en.trim() === "",
  );
  return [
    ...twice(capitals, (capital) => [capital.id]).map((same) => remark("idTwice", same)),
    ...twice(current, ({ label }) => namesOfLabel(label)).map((same) => remark("labelTwice", same)),
    ...(current.length < FEWEST_CAPITALS ? [remark("tooFew", current)] : []),
    ...(current.length > MOST_CAPITALS ? [remark("tooMany", current)] : []),
    ...undefinedOnes.map((capital) => remark("noDefinition", [capital])),
  ];
}

function twice(
  capitals: readonly Capital[],
  namesOf: (capital: Capital) => readonly string[],
): readonly (readonly Capital[])[] {
  const named = capitals.flatMap((capital) =>
    [...new Set(namesOf(capital))].map((name) => ({ name, capital })),
  );
  const groups = [...Map.groupBy(named, ({ name }) => name).values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ capital }) => capital));
  return groups.filter(
    (group, at) => !groups.slice(0, at).some((other) => sameMembers(group, other)),
  );
}

function sameMembers(one: readonly Capital[], other: readonly Capital[]): boolean {
  return one.length === other.length && one.every((capital) => other.includes(capital));
}

function remark(kind: LineupRemark["kind"], capitals: readonly Capital[]): LineupRemark {
  const values = {
    n: sameText(String(capitals.length)),
    list: listText(capitals.map((capital) => capital.label)),
  };
  return {
    kind,
    severity: SEVERITIES[kind],
    capitals: capitals.map((capital) => capital.id),
    message: fillText(MESSAGES[kind], values),
  };
}

const SEVERITIES: Readonly<Record<LineupRemark["kind"], Severity>> = {
  idTwice: "error",
  labelTwice: "error",
  tooFew: "warning",
  tooMany: "warning",
  noDefinition: "hint",
};

const MESSAGES: Readonly<Record<LineupRemark["kind"], Text>> = {
  idTwice: {
    ja: "同じ識別子の資本があります:{list}。",
    en: "Capitals with the same id: {list}.",
  },
  labelTwice: {
    ja: "同じ名前の資本があります:{list}。",
    en: "Capitals with the same name: {list}.",
  },
  tooFew: {
    ja: "資本が{n}個です。3個以上あると、選ぶ意味が生まれます。",
    en: "Only {n} capitals. From 3 on there is something to choose.",
  },
  tooMany: {
    ja: "資本が{n}個です。12個までなら一目で見渡せます。",
    en: "{n} capitals. Up to 12 can be taken in at a glance.",
  },
  noDefinition: {
    ja: "「{list}」はどんな資本か、一言添えませんか。",
    en: "What is “{list}”? A few words would help.",
  },
};
