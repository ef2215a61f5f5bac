export const MERGE_MESSAGES = {
  "merge.open": { ja: "ほかの顧客とひとつにまとめる…", en: "Merge with another customer…" },
  "merge.title": { ja: "ふたつの顧客をひとつにまとめる", en: "Make one of two customers" },
  "merge.text": {
    ja: "「{name}」が残り、選んだもうひとつは、そこに入ります。",
    en: "“{name}” stays, and the one that you choose goes into it.",
  },
  "merge.search": { ja: "まとめる相手を探す", en: "Find the other one" },
  "merge.offered": { ja: "まとめる相手", en: "The other one" },
  "merge.boards": {
    ja: "ボード{count}枚",
    en: "{count, plural, one {# board} other {# boards}}",
  },
  "merge.nobody": { ja: "その名前の顧客はいません。", en: "No customer has that name." },
  "merge.fact": { ja: "項目", en: "Fact" },
  "merge.stays": { ja: "残る顧客", en: "Stays" },
  "merge.goes": { ja: "入る顧客", en: "Goes into it" },
  "merge.both": { ja: "両方のタグ", en: "The tags of both" },
  "merge.moves": {
    ja: "ボード{count}枚が、招いた人の権限ごと移ります。関係の評価、パターンの所属、記録も一緒です。",
    en: "{count, plural, one {One board moves} other {# boards move}} with the rights of everybody on them; so do assessments, places in patterns and the log.",
  },
  "merge.noWayBack": {
    ja: "まとめたあとは、元のふたつには戻せません。",
    en: "There is no way back to two customers.",
  },
  "merge.other": { ja: "相手を選びなおす", en: "Choose another one" },
  "merge.submit": { ja: "ひとつにまとめる", en: "Make them one" },
  "merge.done": {
    ja: "「{from}」を「{name}」にまとめました",
    en: "“{from}” is part of “{name}” now",
  },

  "views.label": { ja: "残した表示", en: "Views that you have kept" },
  "views.keep": { ja: "この表示を残す", en: "Keep this view" },
  "views.name": { ja: "表示の名前", en: "Name of the view" },
  "views.menu": { ja: "表示「{name}」のメニュー", en: "Menu of the view “{name}”" },
  "views.replace": { ja: "いまの表示に置き換える", en: "Replace by what is shown" },
  "views.delete": { ja: "削除する", en: "Delete" },
};
