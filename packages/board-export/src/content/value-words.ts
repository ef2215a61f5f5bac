import type {
  Basis,
  Delay,
  Direction,
  Language,
  LinkKind,
  Party,
  Sign,
  Strength,
} from "@zentaikan/capital-graph";
import type { ExportedAnswer, ExportedResult } from "./export-content.ts";

/** What files say for what has a closed list of values: the words of the pages. */
export interface ValueWords {
  readonly direction: Readonly<Record<Direction, string>>;
  readonly sign: Readonly<Record<Sign, string>>;
  readonly kind: Readonly<Record<LinkKind, string>>;
  readonly strength: Readonly<Record<Strength, string>>;
  readonly delay: Readonly<Record<Delay, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly contested: string;
  readonly star: string;
  readonly actor: Readonly<Record<ExportedResult["actor"], string>>;
  readonly state: Readonly<Record<ExportedResult["state"], string>>;
  readonly paid: (paid: boolean | null) => string;
  readonly party: Readonly<Record<Party, string>>;
  readonly answer: Readonly<Record<ExportedAnswer["answer"], string>>;
  readonly internal: string;
  readonly everybody: string;
  readonly resolved: string;
  readonly comma: string;
}

export const VALUE_WORDS: Readonly<Record<Language, ValueWords>> = {
  ja: {
    direction: { grow: "増やす", keep: "保つ", spend: "取り崩す" },
    sign: { "+": "増やす", "-": "減らす" },
    kind: { cause: "つながり", reinvest: "再投資" },
    strength: { 1: "弱い", 2: "ふつう", 3: "強い" },
    delay: { short: "すぐ", mid: "しばらく", long: "長い" },
    basis: { evidence: "根拠あり", assumption: "仮説", unset: "まだ決めていない" },
    contested: "異論あり",
    star: "お星さま",
    actor: { customer: "顧客", customersCustomer: "顧客の顧客", other: "その他" },
    state: { idea: "案", agreed: "合意", doing: "実行中", achieved: "達成" },
    paid: (paid) => (paid === null ? "未定" : paid ? "有償" : "無償"),
    party: { internal: "社内", customer: "顧客" },
    answer: { agree: "同意", reserve: "留保つき同意", object: "反対" },
    internal: "社内のみ",
    everybody: "全員",
    resolved: "解決済み",
    comma: "、",
  },
  en: {
    direction: { grow: "grow", keep: "keep", spend: "spend" },
    sign: { "+": "Grows", "-": "Reduces" },
    kind: { cause: "Link", reinvest: "Reinvestment" },
    strength: { 1: "Weak", 2: "Medium", 3: "Strong" },
    delay: { short: "Soon", mid: "A while", long: "Long" },
    basis: { evidence: "Evidence", assumption: "Assumption", unset: "Not said yet" },
    contested: "Contested",
    star: "Star",
    actor: {
      customer: "The customer",
      customersCustomer: "The customer’s customers",
      other: "Others",
    },
    state: { idea: "Idea", agreed: "Agreed", doing: "Under way", achieved: "Achieved" },
    paid: (paid) => (paid === null ? "unsettled" : paid ? "paid" : "free"),
    party: { internal: "Our team", customer: "The customer" },
    answer: { agree: "Agree", reserve: "Agree with a reservation", object: "Object" },
    internal: "Internal",
    everybody: "Everybody",
    resolved: "Resolved",
    comma: ", ",
  },
};
