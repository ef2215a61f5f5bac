export const DUPLICATE_MESSAGES = {
  "duplicate.open": { ja: "複製する", en: "Duplicate" },
  "duplicate.heading": { ja: "ボードを複製する", en: "Duplicate the board" },
  "duplicate.text": {
    ja: "マクロ構造は、資本ラインナップごと必ず写ります。合意した版とその答え、残した状態、招いた人は写りません。",
    en: "The macro structure always goes along, with its capital lineup. Agreed versions and their answers, kept states and invited people never do.",
  },
  "duplicate.title": { ja: "新しいボードの名前", en: "Title of the new board" },
  "duplicate.copyOf": { ja: "{title}の写し", en: "Copy of {title}" },
  "duplicate.customer": { ja: "どの顧客のボードにするか", en: "For which customer" },
  "duplicate.sameCustomer": { ja: "{name}(いまの顧客)", en: "{name} (the same one)" },
  "duplicate.takes": { ja: "一緒に写すもの", en: "What goes along" },
  "duplicate.part.details": {
    ja: "明細(Do結果とそのつながり)",
    en: "Detail (Do results and what joins them)",
  },
  "duplicate.part.drawing": {
    ja: "自由に描いたもの(付箋・図形・画像)",
    en: "Free drawing (sticky notes, shapes, images)",
  },
  "duplicate.part.notes": { ja: "ノート", en: "Notes" },
  "duplicate.part.comments": {
    ja: "コメントと、「意図している」と答えた理由(書いた人の名前も残ります)",
    en: "Comments, and reasons why findings are meant so (with the names of who wrote them)",
  },
  "duplicate.part.internal": {
    ja: "社内のみのもの(上で選んだもののうち、当社Do・社内のノート・社内のコメント)",
    en: "What is internal (of the above: our Dos, internal notes and internal comments)",
  },
  "duplicate.otherCustomer": {
    ja: "別の顧客に写します。新しいボードに招くお客様は、社内のみのものを除いて、写したものをすべて読めます。いまの顧客の名前や言葉が残っていないか、確かめてください。",
    en: "This is for another customer. Guests whom you invite there read all that goes along, but for what is internal: please make sure that no names or words of this customer are left in it.",
  },
  "duplicate.submit": { ja: "複製して開く", en: "Duplicate and open" },
} as const;
