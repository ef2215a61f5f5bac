import type { Text } from "../lineup.ts";

/**
 * error: the structure cannot be read as meant. warning: readable, but against the method.
 * hint: worth a look.
 */
export type Severity = "error" | "warning" | "hint";

export interface RuleEntry {
  readonly name: string;
  readonly severity: Severity;
  readonly message: Text;
}

export type RuleId = keyof typeof RULE_BOOK;

/** Every rule with its name, weight and words. The conditions are in the files beside this one. */
export const RULE_BOOK = {
  V01: error("STAR-NONE", "お星さま(目指す姿)がありません。", "There is no star (vision) yet."),
  V02: error(
    "STAR-MANY",
    "お星さまが複数あります。主となる1つを選んでください。",
    "There are several stars. Choose the main one.",
  ),
  V03: warning("STAR-EMPTY", "お星さまの内容が書かれていません。", "The star has no text."),
  V04: warning(
    "STAGE-EMPTY",
    "「{stage}」に資本がありません。",
    "No capital is placed in “{stage}”.",
  ),
  V05: error(
    "NODE-NO-STAGE",
    "「{capital}」がどのステージにも入っていません。",
    "“{capital}” is not in any stage.",
  ),
  V06: warning(
    "STAGE-MISMATCH",
    "「{capital}」の位置とステージ指定が食い違っています(位置を採用)。",
    "Position and stage of “{capital}” differ (position used).",
  ),
  V07: error(
    "NODE-UNKNOWN-CAPITAL",
    "「{text}」は現在の資本ラインナップにありません。",
    "“{text}” is not in the current capital lineup.",
  ),
  V08: warning(
    "NODE-DUP",
    "同じステージに「{capital}」が重複しています(1つとして扱います)。",
    "“{capital}” appears twice in this stage (counted once).",
  ),
  V09: error(
    "LINK-DANGLING",
    "矢印の端がどこにもつながっていません。",
    "An arrow end is not attached.",
  ),
  V10: warning(
    "LINK-SELF",
    "同じ資本自身への矢印は無視されます。",
    "An arrow to itself is ignored.",
  ),
  V11: warning(
    "LINK-BACK",
    "「{from}」から前のステージの「{to}」へ戻っています。次の周回への再投資なら「再投資」にしてください。",
    "The arrow goes back from “{from}” to the earlier “{to}”. If it is for the next round, make it “reinvest”.",
  ),
  V12: hint(
    "LINK-SKIP",
    "ステップを飛ばしています。間に育つ資本はありませんか。",
    "This skips Step. Is a capital growing in between?",
  ),
  V13: warning(
    "REINVEST-FWD",
    "「再投資」は後のステージから前のステージへ引いてください。",
    "“Reinvest” must go from a later to an earlier stage.",
  ),
  V14: hint(
    "LINK-NO-BASIS",
    "なぜ増えるのか、根拠か仮説を一言書きませんか。",
    "Why does it grow? Add a word of evidence or assumption.",
  ),
  V15: hint(
    "LINK-NEGATIVE",
    "資本を減らすつながりです。意図した引き換えですか。",
    "This link reduces a capital. Is the trade-off intended?",
  ),
  V16: warning(
    "NODE-SUDDEN",
    "「{capital}」が{stage}で突然現れます。何が増えると増えるのでしょう。",
    "“{capital}” appears suddenly in {stage}. What makes it grow?",
  ),
  V17: warning(
    "NODE-DEADEND",
    "「{capital}」がお星さまへつながっていません。",
    "“{capital}” leads nowhere toward the star.",
  ),
  V18: warning(
    "NODE-ISOLATED",
    "「{capital}」がどことも因果でつながっていません(全体感のままです)。",
    "“{capital}” has no causal link (still a mere impression).",
  ),
  V19: warning(
    "NO-ROUTE",
    "ホップからお星さままでの経路がありません。",
    "There is no route from Hop to the star.",
  ),
  V20: hint(
    "CYCLE-IN-STAGE",
    "同じステージ内で循環しています。順序か、強化ループかを確かめましょう。",
    "A cycle inside one stage: an order, or a reinforcing loop?",
  ),
  V21: warning(
    "TOO-MANY",
    "大枠としては細かすぎます({n}個)。小区分は明細HSJへ。",
    "Too fine for the broad frame ({n}). Move small divisions to the detailed HSJ.",
  ),
  V22: hint(
    "SUB-IN-MACRO",
    "大枠に小区分が混じっています。",
    "A small division is mixed into the broad frame.",
  ),
  V23: hint(
    "SAME-AS-LINEUP",
    "すべての資本を一度に増やそうとしています。まずはどれからでしょう。",
    "Everything grows at once. Which comes first?",
  ),
  V24: hint("NEVER-GROWN", "一度も増えない資本:{list}。", "Capitals never grown: {list}."),
  V25: hint(
    "BOTTLENECK",
    "「{capital}({stage})」が止まると{goals}に届きません。",
    "If “{capital} ({stage})” stalls, {goals} cannot be reached.",
  ),
  V26: hint(
    "ONLY-FIN",
    "最後が財務資本だけです。持続的な企業価値として十分ですか。",
    "Only financial capital is aimed at. Enough for sustained enterprise value?",
  ),
  V27: hint(
    "QA-BASE",
    "現行QA体系を土台にしています。改善の延長線上に留まっていませんか。",
    "Based on the current QA system. Is it only an extension of improvement?",
  ),
  V28: warning(
    "DETAIL-BEFORE-MACRO",
    "大枠の合意前に明細へ進んでいます。",
    "Detailing has begun before the frame is agreed.",
  ),
  V29: hint(
    "LABEL-ONLY",
    "資本ラベルのままです。具体的なDo結果に置き換えましょう。",
    "Still a capital label. Replace it by concrete Do results.",
  ),
  V30: hint(
    "DO-NOT-RESULT",
    "「何ができているか」の形で書くとDo結果になります。",
    "Say what is being achieved, not just the activity.",
  ),
  V31: hint("DO-NO-INDICATOR", "達成をどう確かめますか。", "How will you know it is achieved?"),
  V32: warning(
    "DETAIL-NOT-IN-MACRO",
    "明細の因果「{a}→{b}」が大枠にありません。",
    "Detail causality “{a}→{b}” is not in the frame.",
  ),
  V33: hint(
    "MACRO-LINK-UNSUPPORTED",
    "大枠の「{a}→{b}」を支える明細がありません。",
    "No detail supports “{a}→{b}”.",
  ),
  V34: warning(
    "AGREEMENT-STALE",
    "合意後に大枠が変わりました。再合意が必要です。",
    "The frame changed after agreement. Agree again.",
  ),
  V35: warning("OBJECTION-OPEN", "未解決の異論があります。", "There is an open objection."),
  V36: hint(
    "LINEUP-OLD",
    "資本ラインナップに新しい版があります。",
    "A newer capital lineup exists.",
  ),
  V37: warning(
    "LINEUP-CHOICE",
    "「{old}」は分割されました。どちらか選んでください。",
    "“{old}” was split. Choose one.",
  ),
  V38: warning(
    "L7-UNSUPPORTED",
    "レベル7の根拠が足りません:{missing}。",
    "Level 7 is not supported: {missing}.",
  ),
  V39: error(
    "FLOW-NO-RETURN",
    "「{flow}」に、対価の流れがありません。",
    "No return flow for “{flow}”, which is sold.",
  ),
  V40: warning("NOT-CIRCULATING", "お金が循環していません。", "Money does not circulate."),
  V41: hint(
    "TERM-KAN",
    "「全体感」→「全体観」ではありませんか。",
    "Did you mean 全体観 (view), not 全体感 (feeling)?",
  ),
  V42: warning(
    "CONTESTED-KEY",
    "意見の割れている因果に全経路が依存しています。",
    "Every route depends on a contested link.",
  ),
  V43: error("US-NONE", "自社がまだありません。", "We are not on the board yet."),
  V44: warning(
    "FLOW-SELF",
    "同じ主体自身への流れは無視されます。",
    "A flow from a sector to itself is ignored.",
  ),
  V45: warning(
    "SECTOR-DUP",
    "「{sector}」が重複しています(1つとして扱います)。名前を付けると分かれます。",
    "“{sector}” appears twice (counted once). A name tells them apart.",
  ),
  V46: warning(
    "SECTOR-NO-FUNDS",
    "「{sector}」はお金を払っていますが、入ってくるお金がありません。資金源はどこでしょう。",
    "“{sector}” pays but takes no money in. Where is its money from?",
  ),
  V47: hint(
    "FREE-ASIDE",
    "無償の「{flow}」から、有償のものへの道がありません。",
    "No way leads from “{flow}”, which is free, to anything we sell.",
  ),
  V48: hint(
    "REVENUE-GROWS-NOTHING",
    "売上「{flow}」はありますが、顧客の資本増大に結びついていません。",
    "The revenue “{flow}” is tied to no growth of the customer’s capitals.",
  ),
  V49: warning(
    "SECTOR-ISOLATED",
    "「{sector}」がどの流れにもつながっていません(全体感のままです)。",
    "No flow joins “{sector}” (still a mere impression).",
  ),
  V50: hint(
    "ONLY-THINGS",
    "売っているのはモノだけです。その先のコトに届く流れはありませんか。",
    "Only goods are sold. Does nothing flow to what they are for?",
  ),
  V51: warning(
    "RETURN-ASTRAY",
    "対価とされた流れが、渡した相手に戻っていません。",
    "A flow said to be a return does not come to whoever gave.",
  ),
  V52: hint(
    "OUTGO-EXCEEDS",
    "「{sector}」から出ていくお金が、入ってくるお金を上回っています。",
    "More money leaves “{sector}” than comes in.",
  ),
  V53: hint(
    "PANEL-FORM",
    "{n}コマ目は「〜を通じて〜を〜する」の形で書くと、物語になります。",
    "Say panel {n} as “through X, do Y”, and it tells a story.",
  ),
  V54: hint(
    "PANEL-DARK",
    "{n}コマ目が、どの流れのことか示されていません。",
    "Panel {n} does not say which flows it speaks of.",
  ),
  V55: warning(
    "PANEL-EXTRA",
    "4コマに入らないコマがあります。番号を確かめましょう。",
    "A panel has no place among the four. Check its number.",
  ),
} as const satisfies Record<string, RuleEntry>;

function error(name: string, ja: string, en: string): RuleEntry {
  return { name, severity: "error", message: { ja, en } };
}

function warning(name: string, ja: string, en: string): RuleEntry {
  return { name, severity: "warning", message: { ja, en } };
}

function hint(name: string, ja: string, en: string): RuleEntry {
  return { name, severity: "hint", message: { ja, en } };
}
