/** What is refused of lineups and of what is proposed for them; see `errors.ts`. */
export const LINEUP_REFUSALS = {
  noSuchLineup: [404, "この資本ラインナップは見つかりません。", "There is no such capital lineup."],
  lineupMovedOn: [
    409,
    "編集している間に、ほかの人が新しい版を保存しました。新しい版を見てから、もう一度お願いします。",
    "Somebody saved a newer version meanwhile. Please look at it, then try again.",
  ],
  noSuchLineupProposal: [404, "この提案は見つかりません。", "There is no such proposal."],
  noSuchLineupMessage: [
    404,
    "この発言は見つかりません。自分の発言だけを直せます。",
    "There is no such comment of yours.",
  ],
  lineupProposalClosed: [
    409,
    "この提案は、もう閉じられています。",
    "This proposal is closed already.",
  ],
  lineupStepsUnfit: [
    400,
    "この版に当てはまらない手順があります。名前の重なりや、もうない資本がないか見てください。",
    "Some steps do not apply to this version: look for names that are taken and capitals that are gone.",
  ],
  lineupNothingFits: [
    409,
    "新しい版に当てはまる手順が、ひとつもありません。取り下げるか、新しく提案してください。",
    "None of its steps applies to the newest version. Please withdraw it, or propose anew.",
  ],
  boardLineupMovedOn: [
    409,
    "この間に、ボードの資本ラインナップが切り替わりました。もう一度確かめてください。",
    "The board's capital lineup was changed meanwhile. Please look again.",
  ],
} as const;
