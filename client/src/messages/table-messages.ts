/** Of the table of Do results as people work with it. */
export const TABLE_MESSAGES = {
  "table.choices": { ja: "表の並べ方と絞り込み", en: "Order and filters of the table" },
  "table.group": { ja: "まとめ方", en: "Group by" },
  "table.group.path": { ja: "ステージと資本", en: "Stage and capital" },
  "table.group.none": { ja: "まとめない", en: "No groups" },
  "table.group.capital": { ja: "資本", en: "Capital" },
  "table.group.owner": { ja: "担い手", en: "Owner" },
  "table.group.due": { ja: "いつまでに", en: "Due" },
  "table.group.state": { ja: "状態", en: "State" },
  "table.sort": { ja: "並べ替え", en: "Sort by" },
  "table.sort.place": { ja: "カードの順", en: "Order on the cards" },
  "table.filter": {
    ja: "{count, plural, =0 {絞り込み} other {絞り込み(#)}}",
    en: "{count, plural, =0 {Filter} other {Filter (#)}}",
  },
  "table.filter.stage": { ja: "ステージ", en: "Stage" },
  "table.filter.capital": { ja: "資本", en: "Capital" },
  "table.filter.owner": { ja: "担い手", en: "Owner" },
  "table.filter.due": { ja: "いつまでに", en: "Due" },
  "table.filter.state": { ja: "状態", en: "State" },
  "table.filter.ourDos": { ja: "当社Do(社内のみ)", en: "Our Dos (internal)" },
  "table.ourDos.missing": { ja: "なし", en: "None" },
  "table.any": { ja: "すべて", en: "All" },
  "table.unfilled": { ja: "未記入", en: "Not filled in" },
  "table.shown": {
    ja: "{all}件中{shown}件を表示",
    en: "{shown} of {all} shown",
  },
  "table.count": { ja: "{count}件", en: "{count}" },
  "table.reset": { ja: "表を元に戻す", en: "Show all again" },
  "table.nothing": {
    ja: "この条件に当てはまるDo結果はありません。",
    en: "No Do result matches this.",
  },
  "table.copy": { ja: "表をコピー", en: "Copy the table" },
  "table.copied": {
    ja: "表をコピーしました。ExcelやPowerPointにそのまま貼り付けられます。",
    en: "The table is copied: paste it into Excel or PowerPoint as cells.",
  },
  "table.notCopied": {
    ja: "ブラウザがコピーさせませんでした。「書き出す」からExcelのファイルにできます。",
    en: "The browser did not let us copy. Export it as an Excel file instead.",
  },
  "table.copy.from": { ja: "どこから", en: "From" },
  "table.copy.says": { ja: "つながり", en: "Link" },
  "table.copy.to": { ja: "どこへ", en: "To" },
  "table.paste": { ja: "Excelから貼り付け", en: "Paste from Excel" },
  "table.paste.title": { ja: "貼り付けの確認", en: "Check the paste" },
  "table.paste.explained": {
    ja: "「取り込む」を押すまで、ボードは変わりません。空のセルは、いまの内容を残します。",
    en: "Nothing on the board changes before you say yes. Empty cells leave what is there.",
  },
  "table.paste.here": {
    ja: "Excelの範囲をここに貼り付けてください。1行目に「ステージ」「資本」「Do結果」「担い手」などの列名を入れます。",
    en: "Paste a range from Excel here. Its first row names the columns: stage, capital, Do result, owner …",
  },
  "table.paste.noHeads": {
    ja: "列の名前が見つかりません。1行目に「資本」「Do結果」などの列名を入れるか、表のセルを選んでから貼り付けてください。",
    en: "No column names were found. Name the columns in the first row (capital, Do result …), or paste into a cell of the table.",
  },
  "table.paste.tooMany": {
    ja: "一度に取り込めるのは{most}行までです。分けて貼り付けてください。",
    en: "At most {most} rows can be taken in at once. Please paste them in parts.",
  },
  "table.paste.noRoom": {
    ja: "ボードに置ける数の上限を超えるため、取り込めません。",
    en: "There is no room on the board for so many.",
  },
  "table.paste.sum": {
    ja: "新しく作る{create}行、変更する{update}行、変わらない{same}行、取り込めない{refused}行",
    en: "{create} new, {update} changed, {same} unchanged, {refused} refused",
  },
  "table.paste.ignored": {
    ja: "次の列は読みません: {columns}",
    en: "These columns are left out: {columns}",
  },
  "table.paste.and": { ja: "、", en: ", " },
  "table.paste.rows": { ja: "貼り付けた行", en: "Pasted rows" },
  "table.paste.row": { ja: "{number}行目", en: "Row {number}" },
  "table.paste.kind.create": { ja: "新規", en: "New" },
  "table.paste.kind.update": { ja: "変更", en: "Changed" },
  "table.paste.kind.same": { ja: "変更なし", en: "Unchanged" },
  "table.paste.kind.refused": { ja: "取り込めません", en: "Refused" },
  "table.paste.why.noText": { ja: "Do結果が空です。", en: "The Do result is empty." },
  "table.paste.why.noCapital": {
    ja: "どの資本のDo結果か分かりません。「資本」の列を入れてください。",
    en: "It is not clear whose Do result this is. Please add a column for the capital.",
  },
  "table.paste.why.unknownStage": {
    ja: "ステージはホップ、ステップ、ジャンプのどれかで書いてください。",
    en: "The stage must be Hop, Step or Jump.",
  },
  "table.paste.why.unclearStage": {
    ja: "この資本は複数のステージにあります。「ステージ」の列を入れてください。",
    en: "This capital stands in several stages. Please add a column for the stage.",
  },
  "table.paste.why.noRow": {
    ja: "書き込む行がありません。",
    en: "There is no row to write into.",
  },
  "table.paste.why.twice": {
    ja: "同じDo結果が、貼り付けた範囲に2回あります。",
    en: "The same Do result stands there twice.",
  },
  "table.paste.why.noCard": {
    ja: "「{capital}」のカードが、そのステージにありません。",
    en: "There is no card of “{capital}” in that stage.",
  },
  "table.paste.why.unknownState": {
    ja: "状態「{state}」は、案、合意、実行中、達成のどれでもありません。",
    en: "“{state}” is not one of idea, agreed, under way and achieved.",
  },
  "table.paste.why.tooLong": {
    ja: "{column}は{most}文字までです。",
    en: "{column} holds at most {most} letters.",
  },
  "table.paste.why.manyOurDos": {
    ja: "1つのDo結果に、当社Doは{most}個までです。",
    en: "One Do result has at most {most} of our Dos.",
  },
  "table.paste.cancel": { ja: "やめる", en: "Cancel" },
  "table.paste.do": { ja: "{count}行を取り込む", en: "Take in {count} rows" },
  "table.paste.doRest": {
    ja: "取り込める{count}行だけを取り込む",
    en: "Take in the other {count} rows",
  },
} as const;
