import type { Capital, CapitalLineup, ConceptId, IircCapital } from "../lineup.ts";

/**
 * The six capitals of the international <IR> framework, paragraphs 2.10 to 2.15, in our own words.
 *
 * Four of them say what one of the eight says and share its concept. Intellectual and social
 * capital are each wider than any one of the eight, so they carry concepts of their own: `int` and
 * `rel`. A board on six and a board on eight are then never called equal by accident.
 */
export const IIRC6: CapitalLineup = {
  id: "iirc6",
  version: 1,
  name: { ja: "IIRC六大資本", en: "The six IIRC capitals" },
  capitals: [
    capital("fin", "fin", "財", {
      label: ["財務資本", "Financial capital"],
      definition: [
        "調達や事業から得て、活動に使える資金。",
        "Funds from financing or operations that are there to be used.",
      ],
      aliases: ["財務", "ざいむ", "資金", "お金", "finance", "money", "funds"],
    }),
    capital("man", "pro", "製", {
      label: ["製造資本", "Manufactured capital"],
      definition: [
        "建物、設備、社会基盤など人が造ったもの。",
        "Things people built for production: buildings, equipment, infrastructure.",
      ],
      aliases: ["製造", "せいぞう", "生産", "設備", "manufacturing", "production", "plant"],
    }),
    capital("int", "int", "知", {
      label: ["知的資本", "Intellectual capital"],
      definition: [
        "知的財産と、組織に根づいた知識や仕組み。",
        "Intellectual property, and the knowledge and systems rooted in the organisation.",
      ],
      aliases: ["知的", "ちてき", "知財", "技術", "組織", "intellect", "knowledge", "technology"],
    }),
    capital("hum", "hum", "人", {
      label: ["人的資本", "Human capital"],
      definition: [
        "人の力量、経験、よりよくしようとする意欲。",
        "People's abilities, experience and will to improve.",
      ],
      aliases: ["人的", "じんてき", "人", "ひと", "人材", "people", "talent"],
    }),
    capital("soc", "rel", "社", {
      label: ["社会・関係資本", "Social and relationship capital"],
      definition: [
        "顧客、地域、関係者との信頼とつながり。",
        "Trust and ties with customers, communities and other stakeholders.",
      ],
      aliases: [
        "社会",
        "社会関係",
        "しゃかい",
        "関係",
        "顧客",
        "social",
        "social relationship",
        "relationship",
        "customer",
      ],
    }),
    capital("nat", "env", "自", {
      label: ["自然資本", "Natural capital"],
      definition: [
        "空気、水、土地、生きものなど自然の恵み。",
        "What nature provides: air, water, land, living things.",
      ],
      aliases: ["自然", "しぜん", "環境", "nature", "environment", "environmental"],
    }),
  ],
};

interface Wording {
  readonly label: readonly [ja: string, en: string];
  readonly definition: readonly [ja: string, en: string];
  readonly aliases: readonly string[];
}

function capital(
  id: IircCapital,
  conceptId: ConceptId,
  initial: string,
  { label, definition, aliases }: Wording,
): Capital {
  return {
    id,
    conceptId,
    initial,
    aliases,
    label: { ja: label[0], en: label[1] },
    definition: { ja: definition[0], en: definition[1] },
    iirc: [id],
    subdivisions: [],
    retired: false,
  };
}
