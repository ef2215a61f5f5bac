import type { Capital, CapitalLineup, IircCapital } from "../lineup.ts";

/**
 * The eight-capital lineup that a new board starts with.
 *
 * Compared with the IIRC six it splits the intellectual capital into technology and organisation,
 * and the social and relationship capital into customers and society. A preset, never a constant.
 */
export const CCPI8: CapitalLineup = {
  id: "ccpi8",
  version: 1,
  name: { ja: "8つの経営資本", en: "Eight management capitals" },
  capitals: [
    capital("fin", "財", ["fin"], {
      label: ["財務資本", "Financial capital"],
      definition: [
        "事業に使えるお金と、それを集める力。",
        "Money that the business can use, and its power to raise more.",
      ],
      aliases: ["財務", "ざいむ", "資金", "お金", "finance", "money", "funds"],
    }),
    capital("cus", "顧", ["soc"], {
      label: ["顧客関係性資本", "Customer-relationship capital"],
      definition: [
        "顧客からの信頼と、長く続く取引のつながり。",
        "The trust of customers and the lasting ties with them.",
      ],
      aliases: [
        "顧客",
        "顧客関係",
        "こきゃく",
        "こきゃくかんけいせい",
        "お客様",
        "customer",
        "customers",
        "customer relations",
        "customer relationship",
      ],
    }),
    capital("tec", "技", ["int"], {
      label: ["技術資本", "Technology capital"],
      definition: [
        "製品やサービスを生む技術、知見、データ、権利。",
        "Techniques, knowledge, data and rights from which products and services come.",
      ],
      aliases: [
        "技術",
        "ぎじゅつ",
        "テクノロジー",
        "知財",
        "technology",
        "technological",
        "tech",
        "technical",
      ],
    }),
    capital("org", "組", ["int"], {
      label: ["組織資本", "Organisational capital"],
      definition: [
        "人が替わっても残る仕組み、文化、進め方。",
        "Systems, culture and ways of working that stay when people leave.",
      ],
      aliases: [
        "組織",
        "そしき",
        "仕組み",
        "organisation",
        "organization",
        "organizational",
        "organisational",
      ],
    }),
    capital("pro", "生", ["man"], {
      label: ["生産資本", "Production capital"],
      definition: [
        "ものやサービスを届ける設備、拠点、供給網。",
        "Equipment, sites and supply chains that make and deliver.",
      ],
      aliases: [
        "生産",
        "せいさん",
        "製造",
        "設備",
        "production",
        "manufactured",
        "manufacturing",
        "plant",
      ],
    }),
    capital("hum", "人", ["hum"], {
      label: ["人的資本", "Human capital"],
      definition: [
        "人の力量、経験、意欲。",
        "What people can do, have lived through and want to do.",
      ],
      aliases: ["人的", "じんてき", "人", "ひと", "人材", "human", "people", "talent"],
    }),
    capital("soc", "社", ["soc"], {
      label: ["社会関係性資本", "Social-relationship capital"],
      definition: [
        "地域、行政、取引先など社会との信頼のつながり。",
        "Ties of trust with communities, authorities, suppliers and society.",
      ],
      aliases: [
        "社会",
        "社会関係",
        "しゃかい",
        "しゃかいかんけいせい",
        "地域",
        "social",
        "society",
        "social relationship",
        "community",
      ],
    }),
    capital("env", "環", ["nat"], {
      label: ["環境資本", "Environmental capital"],
      definition: [
        "事業が依って立つ自然と資源、その健やかさ。",
        "Nature and resources on which the business rests, and their health.",
      ],
      aliases: ["環境", "かんきょう", "自然", "environment", "environmental", "nature", "natural"],
    }),
  ],
};

interface Wording {
  readonly label: readonly [ja: string, en: string];
  readonly definition: readonly [ja: string, en: string];
  readonly aliases: readonly string[];
}

function capital(
  id: string,
  initial: string,
  iirc: readonly IircCapital[],
  { label, definition, aliases }: Wording,
): Capital {
  return {
    id,
    initial,
    iirc,
    aliases,
    label: { ja: label[0], en: label[1] },
    definition: { ja: definition[0], en: definition[1] },
    conceptId: id,
    subdivisions: [],
    retired: false,
  };
}
