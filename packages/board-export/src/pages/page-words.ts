import type { Language } from "@zentaikan/capital-graph";

/** What pages say around what people wrote. */
interface PageWording {
  readonly agreement: string;
  readonly report: string;
  readonly reading: string;
  readonly structure: string;
  readonly answers: string;
  readonly reservations: string;
  readonly saidBy: (by: string, party: string, answer: string) => string;
  /** Above the table of each party. */
  readonly ofParty: (party: string, count: number) => string;
  readonly askedOf: (party: string) => string;
  readonly answerColumns: readonly string[];
  readonly awaited: (names: string) => string;
  readonly nobody: string;
  readonly onPurpose: string;
  readonly openFindings: string;
  readonly proposal: string;
  readonly proposedBy: (by: string, at: string) => string;
  readonly concludedBy: (by: string, at: string) => string;
  readonly withdrawn: string;
  readonly withdrawnBy: (by: string, at: string) => string;
  readonly contents: string;
  readonly detail: string;
  readonly notes: string;
  readonly wholeBoard: string;
  readonly comments: string;
  readonly changes: (since: string) => string;
  readonly noChanges: string;
  readonly decisions: string;
  readonly columns: readonly string[];
  readonly version: (number: number) => string;
  readonly hash: string;
  readonly writtenAt: (at: string) => string;
  readonly asOf: (at: string) => string;
  readonly newest: string;
  readonly goesOn: string;
  readonly carried: (version: number) => string;
  readonly about: (names: string) => string;
  readonly picture: (customer: string) => string;
  readonly image: string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWording>> = {
  ja: {
    agreement: "合意書",
    report: "全体観 報告書",
    reading: "読み取り",
    structure: "マクロ構造",
    answers: "だれが、いつ合意したか",
    reservations: "留保と反対",
    saidBy: (by, party, answer) => `${by}(${party}) ${answer}`,
    ofParty: (party, count) => `${party} ${count}人`,
    askedOf: (party) => `合意を求めた相手:${party}`,
    answerColumns: ["名前", "答え", "日時"],
    awaited: (names) => `回答待ち:${names}`,
    nobody: "まだだれも答えていません。",
    onPurpose: "意図どおりとした気づき",
    openFindings: "まだ答えていない気づき",
    proposal: "合意にかけた経緯",
    proposedBy: (by, at) => `${at} ${by}が合意にかけた`,
    concludedBy: (by, at) => `${at} ${by}が版として閉じた`,
    withdrawn: "取り下げ済み",
    withdrawnBy: (by, at) => `${at} ${by}が取り下げた`,
    contents: "目次",
    detail: "明細HSJ",
    notes: "ノート",
    wholeBoard: "ボード全体",
    comments: "コメント",
    changes: (since) => `前の版からの変化(${since})`,
    noChanges: "変わったところはありません。",
    decisions: "決定の記録",
    columns: ["資本", "Do結果", "指標・目標", "期日・担当", "当社Do"],
    version: (number) => `第${number}版`,
    hash: "内容のハッシュ",
    writtenAt: (at) => `作成 ${at}`,
    asOf: (at) => `${at} 現在`,
    newest: "最新の内容",
    goesOn: "全文は次の欄にあります。",
    carried: (version) => `第${version}版への回答を引き継ぐ`,
    about: (names) => `対象:${names}`,
    picture: (customer) => `${customer}のマクロ構造の図`,
    image: "図",
  },
  en: {
    agreement: "Agreement",
    report: "Whole-structure report",
    reading: "Reading",
    structure: "Macro structure",
    answers: "Who agreed, and when",
    reservations: "Reservations and objections",
    saidBy: (by, party, answer) => `${by} (${party}): ${answer}`,
    ofParty: (party, count) => `${party}: ${count}`,
    askedOf: (party) => `Agreement was asked of: ${party}`,
    answerColumns: ["Name", "Answer", "When"],
    awaited: (names) => `Not answered yet: ${names}`,
    nobody: "Nobody has answered yet.",
    onPurpose: "Findings accepted on purpose",
    openFindings: "Findings not answered yet",
    proposal: "How it was put to agreement",
    proposedBy: (by, at) => `${at}: put to agreement by ${by}`,
    concludedBy: (by, at) => `${at}: closed as a version by ${by}`,
    withdrawn: "Withdrawn",
    withdrawnBy: (by, at) => `${at}: withdrawn by ${by}`,
    contents: "Contents",
    detail: "Detail (HSJ)",
    notes: "Notes",
    wholeBoard: "The board",
    comments: "Comments",
    changes: (since) => `Changes since ${since}`,
    noChanges: "Nothing has changed.",
    decisions: "Decision log",
    columns: ["Capital", "Do result", "Indicator, target", "Due, owner", "What we do"],
    version: (number) => `Version ${number}`,
    hash: "Content hash",
    writtenAt: (at) => `Written ${at}`,
    asOf: (at) => `As of ${at}`,
    newest: "The newest of it",
    goesOn: "In full in the next column.",
    carried: (version) => `carried over from version ${version}`,
    about: (names) => `About: ${names}`,
    picture: (customer) => `Picture of the macro structure of ${customer}`,
    image: "Picture",
  },
};
