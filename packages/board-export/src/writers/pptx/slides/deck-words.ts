import type { Language, Stage } from "@zentaikan/capital-graph";
import { VALUE_WORDS, type ValueWords } from "../../../content/value-words.ts";

/** What decks say by themselves. */
export interface DeckWords extends ValueWords {
  readonly deck: string;
  readonly source: string;
  readonly now: string;
  readonly standing: string;
  readonly writtenAt: string;
  readonly board: string;
  readonly frame: string;
  readonly stageLead: Readonly<Record<Stage, string>>;
  readonly horizon: (text: string) => string;
  readonly from: string;
  readonly to: string;
  readonly reading: string;
  readonly routes: string;
  readonly routeColumns: readonly string[];
  readonly routesMore: (count: number) => string;
  readonly bottleneck: (goals: string) => string;
  readonly bottlenecks: string;
  readonly mixedSign: string;
  readonly reinvest: string;
  readonly detail: string;
  readonly resultColumns: readonly string[];
  readonly ourDos: string;
  readonly agreement: string;
  readonly aroundAgreement: string;
  readonly proposed: string;
  readonly due: string;
  readonly note: string;
  readonly warnings: string;
  readonly concluded: string;
  readonly withdrawn: string;
  readonly answerColumns: readonly string[];
  readonly carried: (version: number) => string;
  readonly awaited: string;
  readonly onPurpose: string;
  readonly openFindings: string;
  readonly hash: string;
  readonly changes: (since: string) => string;
  readonly decisions: string;
  readonly comments: string;
  readonly commentColumns: readonly string[];
  readonly boardNote: string;
  readonly link: string;
}

export const DECK_WORDS: Readonly<Record<Language, DeckWords>> = {
  ja: {
    ...VALUE_WORDS.ja,
    deck: "全体観 マクロ構造",
    source: "もとの状態",
    now: "いまのボード",
    standing: "合意",
    writtenAt: "作成",
    board: "ボード",
    frame: "大枠",
    stageLead: { 1: "まず", 2: "次に", 3: "そうして" },
    horizon: (text) => `次へ進むとき:${text}`,
    from: "← ",
    to: "→ ",
    reading: "読み取り",
    routes: "経路と要",
    routeColumns: ["番号", "経路", "効くまでの時間", "向き"],
    routesMore: (count) => `経路は全部で${count}本。ここには先頭のものを並べています。`,
    bottleneck: (goals) => `ここが止まると、${goals}に届きません。`,
    bottlenecks: "要",
    mixedSign: "定まらない",
    reinvest: "(再投資)",
    detail: "明細HSJ",
    resultColumns: ["資本", "Do結果", "誰のDo", "指標・目標", "いつまでに", "担い手", "状態"],
    ourDos: "当社Do",
    agreement: "合意",
    aroundAgreement: "合意の補足",
    proposed: "合意にかけた人",
    due: "答えの期限",
    note: "添えられた言葉",
    warnings: "気になるところを残した理由",
    concluded: "閉じた人",
    withdrawn: "取り下げた人",
    answerColumns: ["名前", "立場", "答え", "理由・ひとこと", "どこについて", "日時"],
    carried: (version) => `(第${version}版の答えを引き継ぎ)`,
    awaited: "答えのない人",
    onPurpose: "意図してそうしているところ",
    openFindings: "気づき(まだ答えていないもの)",
    hash: "照合用ハッシュ(SHA-256)",
    changes: (since) => `${since}から変わったこと`,
    decisions: "決めたこと",
    comments: "コメント",
    commentColumns: ["番号", "どこについて", "やりとり"],
    boardNote: "ボードのノート",
    link: "最新の版",
  },
  en: {
    ...VALUE_WORDS.en,
    deck: "Zentaikan macro structure",
    source: "State",
    now: "The board as it is now",
    standing: "Agreement",
    writtenAt: "Made",
    board: "Board",
    frame: "Broad frame",
    stageLead: { 1: "First", 2: "Next", 3: "And so" },
    horizon: (text) => `It is over when: ${text}`,
    from: "← ",
    to: "→ ",
    reading: "Reading",
    routes: "Routes and bottlenecks",
    routeColumns: ["No.", "Route", "Until it shows", "Effect"],
    routesMore: (count) => `There are ${count} routes in all; these are the first.`,
    bottleneck: (goals) => `Everything to ${goals} passes here.`,
    bottlenecks: "Bottlenecks",
    mixedSign: "Mixed",
    reinvest: " (reinvestment)",
    detail: "Detail",
    resultColumns: [
      "Capital",
      "Do result",
      "Whose doing",
      "Indicator, target",
      "Due",
      "Owner",
      "State",
    ],
    ourDos: "Our Dos",
    agreement: "Agreement",
    aroundAgreement: "Around the agreement",
    proposed: "Put to agreement by",
    due: "Answers wanted by",
    note: "A word with it",
    warnings: "Why warnings were left",
    concluded: "Closed by",
    withdrawn: "Withdrawn by",
    answerColumns: ["Name", "Party", "Answer", "Reason", "About", "When"],
    carried: (version) => ` (carried over from version ${version})`,
    awaited: "Without an answer",
    onPurpose: "Meant so",
    openFindings: "Findings without an answer",
    hash: "Content hash (SHA-256)",
    changes: (since) => `Changed since ${since}`,
    decisions: "Decisions",
    comments: "Comments",
    commentColumns: ["No.", "About", "What was said"],
    boardNote: "Note of the board",
    link: "The newest version",
  },
};
