export const ENTRY_MESSAGES = {
  "entry.label": { ja: "すばやく書く:資本を > でつなぐ", en: "Quick entry: join capitals by >" },
  "entry.placeholder": { ja: "人的 > 技術 > 顧客", en: "human > technology > customer" },
  "entry.enter": { ja: "ボードに置く(Enter)", en: "Put it on the board (Enter)" },
  "entry.unknown": {
    ja: "「{word}」にあたる資本が見つかりません。資本の名前を > でつないでください。",
    en: "“{word}” is no capital of this lineup. Join names of capitals by >.",
  },
  "entry.done": {
    ja: "カード{cards}枚、矢印{links}本を置きました。",
    en: "{cards, plural, one {# card} other {# cards}} and {links, plural, one {# arrow} other {# arrows}} added.",
  },

  "entry.ask.try": { ja: "例を置いてみる", en: "Put an example here" },
  "entry.ask.tryHint": {
    ja: "資本と矢印の例をひととおり置きます。「元に戻す」一回で消えます。",
    en: "Puts an example of capitals and arrows on the board. One undo takes it back.",
  },
  "entry.ask.1": {
    ja: "まず、どの資本を増やしますか?",
    en: "First: which capitals shall grow?",
  },
  "entry.ask.2": {
    ja: "次に、それがどの資本を育てますか?",
    en: "Next: which capitals does that make grow?",
  },
  "entry.ask.3": {
    ja: "そうして、どの資本の増大を目指しますか?",
    en: "And then: which capitals is it all for?",
  },
  "entry.ask.example": { ja: "たとえば、{capitals}", en: "For example {capitals}" },
  "entry.ask.way": {
    ja: "下の資本をここへ引くか、数字キーを押すか、右の「すばやく書く」に続けて書きます。",
    en: "Drag a capital here from below, press its number, or write a line into quick entry on the right.",
  },

  "matrix.title": { ja: "表", en: "Matrix" },
  "matrix.label": { ja: "資本とステージの表", en: "Capitals by stage" },
  "matrix.capital": { ja: "資本", en: "Capital" },
  "matrix.cell.empty": { ja: "{capital}、{stage}:ありません", en: "{capital}, {stage}: not there" },
  "matrix.cell.grow": {
    ja: "{capital}、{stage}:増やします。入る矢印{into}本、出る矢印{outOf}本",
    en: "{capital}, {stage}: grows. {into} in, {outOf} out",
  },
  "matrix.cell.keep": {
    ja: "{capital}、{stage}:保ちます。入る矢印{into}本、出る矢印{outOf}本",
    en: "{capital}, {stage}: is kept. {into} in, {outOf} out",
  },
  "matrix.cell.spend": {
    ja: "{capital}、{stage}:取り崩します。入る矢印{into}本、出る矢印{outOf}本",
    en: "{capital}, {stage}: is spent. {into} in, {outOf} out",
  },
  "matrix.help": {
    ja: "矢印キーで動き、Enterで置く・外す。L で矢印、R で再投資を始め、行き先で Enter(やめるなら Esc)。S でお星さまへ、E でカードの内容へ。",
    en: "Arrow keys move, Enter places or removes. L starts an arrow and R a reinvestment; Enter on its goal draws it, Esc gives up. S leads to the star, E edits the card.",
  },
  "matrix.reinvesting": {
    ja: "{capital}({stage})からの再投資です。行き先で Enter、やめるなら Esc。",
    en: "A reinvestment from {capital} ({stage}). Enter on its goal, Esc to give up.",
  },
  "matrix.noGoal": {
    ja: "{capital}({stage})には矢印を引けません。資本のあるところで Enter、やめるなら Esc。",
    en: "No arrow can lead to {capital} ({stage}). Enter where a capital is, Esc to give up.",
  },
  "matrix.gaveUp": { ja: "矢印をやめました", en: "No arrow was drawn" },
  "matrix.star": { ja: "お星さま", en: "the star" },
  "matrix.noStar": { ja: "お星さまがありません", en: "There is no star" },
  "matrix.starLinked": {
    ja: "{capital}({stage})をお星さまへつなぎました",
    en: "{capital} ({stage}) leads to the star",
  },
  "matrix.starUnlinked": {
    ja: "{capital}({stage})をお星さまから離しました",
    en: "{capital} ({stage}) no longer leads to the star",
  },
  "matrix.sign.cause": { ja: "から", en: "grows" },
  "matrix.sign.reinvest": { ja: "から次の周回へ再投資", en: "reinvests in" },
  "matrix.editLink": {
    ja: "{from}から{to}への矢印の内容",
    en: "Edit the arrow from {from} to {to}",
  },
  "matrix.linking": {
    ja: "{capital}({stage})から矢印を引きます。行き先で Enter、やめるなら Esc。",
    en: "Drawing an arrow from {capital} ({stage}). Enter on its goal, Esc to give up.",
  },
  "matrix.placed": { ja: "{capital}を{stage}に置きました", en: "{capital} placed in {stage}" },
  "matrix.removed": {
    ja: "{capital}を{stage}から外しました",
    en: "{capital} removed from {stage}",
  },
  "matrix.linked.cause": {
    ja: "{from}から{to}へ矢印を引きました",
    en: "Arrow drawn from {from} to {to}",
  },
  "matrix.linked.reinvest": {
    ja: "{from}から{to}への再投資を引きました",
    en: "Reinvestment drawn from {from} to {to}",
  },
  "matrix.links": { ja: "矢印", en: "Arrows" },
  "matrix.links.none": { ja: "矢印はまだありません。", en: "There are no arrows yet." },
  "matrix.unlink": {
    ja: "{from}から{to}への矢印を消す",
    en: "Delete the arrow from {from} to {to}",
  },
} as const;
