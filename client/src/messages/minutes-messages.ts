/** Minutes of meetings, and the decision log of a board. What they say, the server tells. */
export const MINUTES_MESSAGES = {
  "minutes.title": { ja: "議事録", en: "Minutes" },
  "minutes.read": { ja: "議事録を読む", en: "Read the minutes" },
  "minutes.held": { ja: "これまでの会議", en: "Meetings so far" },
  "minutes.of": { ja: "{when} の議事録", en: "Minutes of {when}" },
  "minutes.figures": {
    ja: "進行役 {names} ・ 参加 {people}人 ・ 問い {rounds}件",
    en: "led by {names} · {people, plural, one {# person} other {# people}} · {rounds, plural, one {# question} other {# questions}}",
  },
  "minutes.back": { ja: "会議へ戻る", en: "Back to the meeting" },
  "minutes.opening": { ja: "議事録をまとめています", en: "Putting the minutes together" },
  "minutes.state.before": { ja: "会議の前のボードを見る", en: "The board before" },
  "minutes.state.after": { ja: "会議の後のボードを見る", en: "The board after" },
  "minutes.toNote": { ja: "ノートに入れて書き足す", en: "Put into the note" },
  "minutes.copy": { ja: "コピー", en: "Copy" },
  "minutes.copied": {
    ja: "議事録をコピーしました",
    en: "The minutes are in the clipboard",
  },
  "minutes.file": { ja: "Markdownで保存", en: "Save as Markdown" },
  "minutes.mail": { ja: "参加した人にメールで送る", en: "Mail to those who were there" },
  "minutes.mailed": {
    ja: "{sent}人に送りました。{withoutAddress, plural, =0 {} other {アドレスのない人が#人います。}}{failed, plural, =0 {} other {#人には送れませんでした。}}",
    en: "Sent to {sent, plural, one {# person} other {# people}}.{withoutAddress, plural, =0 {} one { One has no address here.} other { # have no address here.}}{failed, plural, =0 {} other { # could not be sent.}}",
  },

  "decisions.title": { ja: "決定の記録", en: "Decision log" },
  "decisions.back": { ja: "履歴へ戻る", en: "Back to the history" },
  "decisions.loading": { ja: "読み込んでいます", en: "Loading" },
  "decisions.none": {
    ja: "記録された決定はまだありません。版を閉じる、コメントを閉じる、気づきを意図どおりとする、会議で投票すると、ここに残ります。",
    en: "Nothing has been decided yet. Versions that are closed, threads that are closed, findings that are meant so and votes of meetings stand here.",
  },
  "decisions.noneSo": {
    ja: "この絞り込みに合う決定はありません。",
    en: "Nothing that was decided fits this filter.",
  },
  "decisions.more": { ja: "さらに前の決定", en: "Earlier decisions" },
  "decisions.capital": { ja: "資本", en: "Capital" },
  "decisions.link": { ja: "つながり", en: "Link" },
  "decisions.person": { ja: "人", en: "Person" },
  "decisions.all": { ja: "すべて", en: "All" },

  "told.lead.records": { ja: "ボードで見る", en: "Show on the board" },
  "told.lead.thread": { ja: "コメントを開く", en: "Open the thread" },
  "told.lead.agreement": { ja: "合意を開く", en: "Open the agreement" },
  "told.lead.meeting": { ja: "議事録を開く", en: "Open the minutes" },
  "told.lead.about": { ja: "{does}: {line}", en: "{does}: {line}" },
} as const;
