import type { Language } from "../lineup.ts";
import { invitation, words } from "../reading/parts.ts";
import type { SentencePart } from "../reading/sentence-part.ts";
import { inSentence } from "../text.ts";
import type { Flow, Sector } from "./circulation-structure.ts";
import {
  readStory,
  type CirculationInvitation,
  type CirculationStory,
} from "./circulation-story.ts";
import type { CirculationReading } from "./read-circulation.ts";
import type { SectorKind } from "./sector-kinds.ts";

/**
 * The reading of a scenario: what we give to whom, how money goes round, and which capitals of the
 * customer our revenue makes grow. An unfinished one is read as far as it goes, and then invites one
 * next step.
 */
export function circulationSentence(
  reading: CirculationReading,
  language: Language,
): readonly SentencePart[] {
  const story = readStory(reading);
  const told = language === "ja" ? japanese(story) : english(story);
  if (story.invitation === null) return told;
  const between = language === "ja" || told.length === 0 ? [] : [words(" ")];
  return [...told, ...between, invitation(INVITATIONS[language][story.invitation])];
}

/** 「自社は、病院に予知保全を届け、対価を受け取ります。お金は、自社→…→自社とめぐります。」 */
function japanese(story: CirculationStory): readonly SentencePart[] {
  const { offers, moreOffers, round } = story;
  const offered = offers.flatMap(({ to, flows }) => [
    words("、"),
    sectorPart(to, to.label.ja),
    words("に"),
    ...flows.flatMap((flow, index) => [
      ...(index === 0 ? [] : [words("と")]),
      flowPart(flow, `「${flow.label.ja}」`),
    ]),
    words("を"),
  ]);
  return [
    ...(offers.length === 0
      ? []
      : [
          words("自社は"),
          ...offered,
          ...(moreOffers === 0 ? [] : [words(`、ほか${moreOffers}件を`)]),
          words("届け"),
          ...(story.returns.length === 0
            ? [words("ます。")]
            : [words("、"), words("対価を受け取ります", story.returns), words("。")]),
        ]),
    ...(round.length === 0
      ? []
      : [
          words("お金は、", story.roundFlows),
          ...around(round).flatMap((sector, index) => [
            ...(index === 0 ? [] : [words("→")]),
            sectorPart(sector, sector.label.ja),
          ]),
          words("とめぐります。"),
        ]),
    ...(story.grown.length === 0
      ? []
      : [
          words("その売上は、", story.growing),
          words(`顧客の${story.grown.map(({ label }) => label.ja).join("と")}を育てます。`),
        ]),
  ];
}

/** "We give “maintenance” to the customer, and are paid for it. Money goes round: us → … → us." */
function english(story: CirculationStory): readonly SentencePart[] {
  const { offers, moreOffers, round } = story;
  const offered = offers.flatMap(({ to, flows }, place) => [
    ...(place === 0 ? [] : [words(", ")]),
    ...flows.flatMap((flow, index) => [
      ...(index === 0 ? [] : [words(index === flows.length - 1 ? " and " : ", ")]),
      flowPart(flow, `“${flow.label.en}”`),
    ]),
    words(" to "),
    sectorPart(to, englishName(to)),
  ]);
  const sentences = [
    offers.length === 0
      ? []
      : [
          words("We give "),
          ...offered,
          ...(moreOffers === 0 ? [] : [words(` and ${moreOffers} more`)]),
          ...(story.returns.length === 0
            ? []
            : [words(", and "), words("are paid for it", story.returns)]),
          words("."),
        ],
    round.length === 0
      ? []
      : [
          words("Money goes round: ", story.roundFlows),
          ...around(round).flatMap((sector, index) => [
            ...(index === 0 ? [] : [words(" → ")]),
            sectorPart(sector, englishName(sector)),
          ]),
          words("."),
        ],
    story.grown.length === 0
      ? []
      : [
          words("That revenue grows ", story.growing),
          words(
            `the customer’s ${story.grown.map(({ label }) => inSentence(label.en)).join(" and ")}.`,
          ),
        ],
  ].filter((sentence) => sentence.length > 0);
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence : [words(" "), ...sentence],
  );
}

function around(round: readonly Sector[]): readonly Sector[] {
  return [...round, ...round.slice(0, 1)];
}

function sectorPart({ cards }: Sector, text: string): SentencePart {
  return { ...words(text), kind: "sector", cards };
}

function flowPart({ id }: Flow, text: string): SentencePart {
  return { ...words(text, [id]), kind: "flow" };
}

function englishName({ kind, text, label }: Sector): string {
  return text === "" ? NAMELESS[kind] : label.en;
}

const NAMELESS: Readonly<Record<SectorKind, string>> = {
  us: "us",
  customer: "the customer",
  customersCustomer: "the customer’s customers",
  partner: "the partner",
  finance: "finance",
  government: "government and community",
  foreign: "abroad",
  nature: "nature",
};

const INVITATIONS: Readonly<Record<Language, Readonly<Record<CirculationInvitation, string>>>> = {
  ja: {
    begin: "誰と誰のあいだを、何が流れるでしょう。まず自社と顧客を置いてみましょう。",
    us: "この循環のどこに、自社がいるでしょう。",
    customer: "自社は、どの顧客に届けるのでしょう。",
    offer: "自社は顧客に、何を届けて対価を得るのでしょう。",
    return: "その対価は、誰から入るのでしょう。",
    round: "そのお金は、どこから来て、どこへめぐるのでしょう。",
    grow: "その売上は、顧客のどの資本を育てるのでしょう。",
  },
  en: {
    begin: "What flows between whom? Place ourselves and a customer to begin.",
    us: "Where in this circulation are we?",
    customer: "Which customer do we give to?",
    offer: "What do we give the customer, and are paid for?",
    return: "And who pays for that?",
    round: "Where does that money come from, and where does it go on to?",
    grow: "Which capital of the customer does that revenue grow?",
  },
};
