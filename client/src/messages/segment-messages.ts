export const SEGMENT_MESSAGES = {
  "segments.title": { ja: "パターン", en: "Patterns" },
  "segments.refused.title": {
    ja: "このページはメンバーだけのものです",
    en: "This page is for members alone",
  },
  "segments.refused.text": {
    ja: "招かれたボードは、これまでどおり開けます。",
    en: "The boards that you were invited to open as before.",
  },
  "segments.stale": {
    ja: "いまサーバーに届きません。最後に届いたものを表示しています。",
    en: "The server is out of reach just now. This is what arrived last.",
  },
  "segments.step.reading": { ja: "ボードを読んでいます", en: "Reading the boards" },
  "segments.step.comparing": { ja: "構造を比べています", en: "Comparing structures" },
  "segments.step.grouping": { ja: "パターンに分けています", en: "Looking for patterns" },
  "segments.step.proving": {
    ja: "顧客が入れ替わっても残るか確かめています",
    en: "Checking that they last when customers change",
  },
  "segments.step.testing": {
    ja: "意味を取り去ったデータと比べています",
    en: "Comparing with data that mean nothing",
  },
  "segments.cancel": { ja: "計算をやめる", en: "Stop computing" },
  "segments.cancelled": {
    ja: "計算をやめました。",
    en: "The computation was stopped.",
  },
  "segments.again": { ja: "もう一度計算する", en: "Compute again" },
  "segments.before": {
    ja: "それまでは、前の結果を表示しています。",
    en: "Until then this is the result before.",
  },
  "segments.null": {
    ja: "まとまりの鋭さは{observed}。資本の名前を無作為に付け替えた{count}回のうち95%は{p95}以下でした。",
    en: "They are set apart by {observed}. With the names of capitals shuffled {count} times, 95 % came to {p95} or less.",
  },
  "segments.stands.now": {
    ja: "{count, number}件の顧客の、いまのボードによります。",
    en: "It stands on the boards of {count, plural, one {# customer} other {# customers}} as they are now.",
  },
  "segments.stands.agreed": {
    ja: "{count, number}件の顧客の、最後に合意した版によります。",
    en: "It stands on what {count, plural, one {# customer} other {# customers}} agreed last.",
  },
  "segments.left": { ja: "入っていない顧客: {reasons}。", en: "Left out: {reasons}." },
  "segments.left.noBoard": {
    ja: "ボードがない{count, number}件",
    en: "{count, number} without a board",
  },
  "segments.left.emptyBoard": {
    ja: "資本がまだ置かれていない{count, number}件",
    en: "{count, number} whose board grows nothing yet",
  },
  "segments.left.notAgreed": {
    ja: "まだ合意がない{count, number}件",
    en: "{count, number} without an agreement",
  },
  "segments.left.unread": {
    ja: "まだ読み取れていない{count, number}件",
    en: "{count, number} not read yet",
  },
  "segments.basis": { ja: "何にもとづくか", en: "What it stands on" },
  "segments.basis.now": { ja: "いまの構造", en: "As boards are now" },
  "segments.basis.agreed": { ja: "合意した構造だけ", en: "What was agreed" },
  "segments.anonymous": { ja: "匿名で", en: "Without names" },
  "segments.withheld": { ja: "非公開の顧客", en: "Withheld customer" },
  "segments.nth": { ja: "顧客 {number}", en: "Customer {number}" },
  "segments.fewer": { ja: "{fewest}件未満", en: "fewer than {fewest}" },
  "segments.parts": { ja: "パターンの見かた", en: "Ways to look at patterns" },
  "segments.part.gallery": { ja: "一覧", en: "Gallery" },
  "segments.part.customers": { ja: "顧客の表", en: "Customers" },
  "segments.part.heat": { ja: "どの資本をいつ", en: "What grows when" },
  "segments.part.flow": { ja: "流れ", en: "Flow" },
  "segments.part.map": { ja: "近さの地図", en: "Closeness" },
  "segments.part.roads": { ja: "似た会社、別の道", en: "Alike, another road" },
  "segments.part.between": { ja: "境界と候補", en: "Between patterns" },
  "segments.asTable": { ja: "表で", en: "As a table" },
  "segments.empty": { ja: "この条件に合う顧客はありません。", en: "No customer matches." },
  "segments.shown": {
    ja: "{all, number}件のうち{count, number}件",
    en: "{count, number} of {all, number}",
  },
  "segments.filter.segment": { ja: "パターン", en: "Pattern" },
  "segments.filter.kind": { ja: "位置", en: "Standing" },
  "segments.filter.industry": { ja: "業種", en: "Industry" },
  "segments.filter.any": { ja: "{name}: すべて", en: "{name}: any" },
  "segments.filter.clear": { ja: "絞り込みをはずす", en: "Clear filters" },
  "segments.unknown": { ja: "記入なし", en: "Not known" },

  "segments.segment": { ja: "パターン{number}", en: "Pattern {number}" },
  "segments.count": {
    ja: "{count, number}件",
    en: "{count, plural, one {# customer} other {# customers}}",
  },
  "segments.medoid": { ja: "代表: {name}", en: "Stands for it: {name}" },
  "segments.medoidColumn": { ja: "代表", en: "Stands for it" },
  "segments.sentence": { ja: "伸ばしかた", en: "How it grows" },
  "segments.stability": { ja: "安定", en: "Stability" },
  "segments.signature": { ja: "際立つところ", en: "What sets it apart" },
  "segments.signature.share": {
    ja: "{text}(中の{inside}%、ほかの{outside}%)",
    en: "{text} ({inside} % inside, {outside} % elsewhere)",
  },
  "segments.stability.steady": {
    ja: "顧客が入れ替わっても残ります",
    en: "Lasts when customers change",
  },
  "segments.stability.shaky": {
    ja: "顧客が入れ替わると少し揺らぎます",
    en: "Shifts a little when customers change",
  },
  "segments.stability.loose": {
    ja: "顧客が入れ替わると崩れやすいです",
    en: "Tends to dissolve when customers change",
  },
  "segments.seeCustomers": { ja: "顧客を見る", en: "See its customers" },
  "segments.picture": { ja: "{name}の構造。{sentence}", en: "Structure of {name}. {sentence}" },
  "segments.groups": {
    ja: "同じ構造の顧客ごとに並べています。",
    en: "Customers of one structure stand together.",
  },
  "segments.showMore": {
    ja: "続きを表示(残り{count, number}件)",
    en: "Show more ({count, number} left)",
  },
  "segments.more": { ja: "ほか{count, number}件", en: "{count, number} more" },

  "segments.column.name": { ja: "顧客", en: "Customer" },
  "segments.column.segment": { ja: "パターン", en: "Pattern" },
  "segments.column.kind": { ja: "位置", en: "Standing" },
  "segments.column.industry": { ja: "業種", en: "Industry" },
  "segments.column.sales": { ja: "売上", en: "Sales" },
  "segments.column.people": { ja: "人数", en: "Headcount" },
  "segments.column.agreement": { ja: "合意", en: "Agreement" },
  "segments.column.detail": { ja: "理由", en: "Why" },
  "segments.kind.member": { ja: "所属", en: "Member" },
  "segments.kind.borderline": { ja: "境界", en: "Borderline" },
  "segments.kind.candidate": { ja: "新パターン候補", en: "New pattern?" },
  "segments.agreement.none": { ja: "未合意", en: "Not agreed" },
  "segments.agreement.agreed": { ja: "合意 第{version}版", en: "Agreed, version {version}" },
  "segments.agreement.stale": { ja: "要再合意", en: "To be agreed again" },
  "segments.why": { ja: "{name}がここにいる理由", en: "Why {name} is here" },
  "segments.whyShort": { ja: "理由", en: "Why" },
  "segments.openBoard": { ja: "「{name}」のボードを開く", en: "Open the board of {name}" },
  "segments.table.customers": { ja: "顧客とパターン", en: "Customers and patterns" },

  "segments.heat.label": {
    ja: "どの資本をどの拍で増やすか。数は顧客の件数",
    en: "Which capital grows in which beat, in customers",
  },
  "segments.heat.cell": {
    ja: "{stage}で{capital}を増やす: {count, number}件({share}%)",
    en: "{capital} grows in {stage}: {count, number} ({share} %)",
  },
  "segments.heat.none": {
    ja: "{stage}で{capital}を増やす顧客はありません",
    en: "No customer grows {capital} in {stage}",
  },
  "segments.heat.capital": { ja: "資本", en: "Capital" },
  "segments.keys": {
    ja: "矢印キーで動くと、その場所を言葉で読みます。",
    en: "Arrow keys move through it and tell each place in words.",
  },

  "segments.flow.label": {
    ja: "まず、次に、そうして。どの資本の増大がどの資本の増大につながるか",
    en: "First, next, and so: whose growth makes which growth",
  },
  "segments.flow.node": {
    ja: "{stage}で{capital}: {count, number}件",
    en: "{capital} in {stage}: {count, number}",
  },
  "segments.flow.link": {
    ja: "{from}の{a}が{to}の{b}を増やす: {count, number}件",
    en: "{a} in {from} makes {b} in {to} grow: {count, number}",
  },
  "segments.flow.squeezed": {
    ja: "帯の太さは顧客の件数です。ひとつの資本がいくつもの資本につながるときは、その高さの中に収めています。",
    en: "A ribbon is as wide as its customers are many; where one capital leads to several, they share its height.",
  },
  "segments.flow.left": {
    ja: "同じ拍の中のつながりと細いもの、あわせて{count, number}本は表にだけあります。",
    en: "{count, number} within one beat, or too thin, stand in the table alone.",
  },
  "segments.flow.from": { ja: "もと", en: "From" },
  "segments.flow.to": { ja: "さき", en: "To" },
  "segments.customersCount": { ja: "顧客の件数", en: "Customers" },

  "segments.map.label": { ja: "構造の近さ", en: "How near structures are" },
  "segments.map.stress": {
    ja: "近いものほど似ています。平面に収めるための歪みは{stress}%です。",
    en: "The nearer, the more alike. Laid flat, distances are off by {stress} %.",
  },
  "segments.map.tooMuch": {
    ja: "平面に置くと歪みが大きい({stress}%)ので、近さを升目で示します。",
    en: "Laid flat, distances would be off by {stress} %; each is shown by itself instead.",
  },
  "segments.map.left": {
    ja: "顧客の少ない{count, number}通りの構造は描いていません。",
    en: "{count, number} structures of fewer customers are not drawn.",
  },
  "segments.map.point": {
    ja: "{names}。{segment}。いちばん近いのは{nearest}({differences})",
    en: "{names}. {segment}. Nearest: {nearest} ({differences})",
  },
  "segments.map.alone": { ja: "{names}。{segment}", en: "{names}. {segment}" },
  "segments.map.differences": {
    ja: "{count, number}か所ちがう",
    en: "{count, plural, one {# difference} other {# differences}}",
  },
  "segments.map.cell": {
    ja: "{one}と{other}: {band}({differences})",
    en: "{one} and {other}: {band} ({differences})",
  },
  "segments.map.same": { ja: "{names}。{segment}。自分自身", en: "{names}. {segment}. Itself" },
  "segments.map.structure": { ja: "構造", en: "Structure" },
  "segments.map.nearest": { ja: "いちばん近い構造", en: "Nearest structure" },
  "segments.map.how": { ja: "ちがい", en: "Differences" },
  "segments.band.same": { ja: "同一", en: "the same" },
  "segments.band.near": { ja: "近い", en: "near" },
  "segments.band.ratherNear": { ja: "やや近い", en: "rather near" },
  "segments.band.far": { ja: "遠い", en: "far" },

  "segments.roads.intro": {
    ja: "業種も規模も同じなのに、伸ばしかたが違う顧客です。",
    en: "Customers of one industry and size that grow by different roads.",
  },
  "segments.roads.none": {
    ja: "業種、売上、人数がそろって同じで、道が違う顧客はまだありません。業種と規模は顧客の情報に書けます。",
    en: "No customers share industry, sales and headcount and take different roads yet. Sheets of customers say them.",
  },
  "segments.roads.pair": { ja: "{one} と {other}", en: "{one} and {other}" },
  "segments.roads.company": { ja: "業種と規模", en: "Industry and size" },
  "segments.roads.two": { ja: "顧客", en: "Customers" },
  "segments.roads.fork": { ja: "道の分かれるところ", en: "Where they part" },
  "segments.roads.left": {
    ja: "ほかに{count, number}組の業種と規模があります。",
    en: "{count, number} more kinds of companies.",
  },

  "segments.between.intro": {
    ja: "どのパターンとも言い切れない顧客です。",
    en: "Customers of whom no pattern can be told for sure.",
  },
  "segments.between.none": {
    ja: "境界の顧客も、新しいパターンの候補もありません。",
    en: "There are neither borderline customers nor candidates of a new pattern.",
  },
  "segments.between.nearest": { ja: "いちばん近い", en: "Nearest" },
  "segments.between.next": { ja: "次に近い", en: "Next" },
  "segments.between.near": { ja: "{segment}({band})", en: "{segment} ({band})" },

  "segments.detail.member": {
    ja: "{segment}に所属しています。代表の{medoid}と比べると: {band}。",
    en: "A member of {segment}. Beside {medoid}, which stands for it: {band}.",
  },
  "segments.detail.borderline": {
    ja: "{segment}と{next}の境界にいます。",
    en: "Stands between {segment} and {next}.",
  },
  "segments.detail.candidate": {
    ja: "どのパターンからも遠く、新しいパターンの候補です。いちばん近いのは{segment}です。",
    en: "Far from every pattern: perhaps the first of a new one. Nearest is {segment}.",
  },
  "segments.detail.tooFew": {
    ja: "まだパターンを語るには顧客が少ないため、構造だけを示します。",
    en: "There are too few customers for patterns yet; this is its structure alone.",
  },
  "segments.detail.isMedoid": {
    ja: "この顧客の構造が、パターンの代表です。",
    en: "Its structure stands for the pattern.",
  },
  "segments.detail.over": {
    ja: "実線がこの顧客と代表に共通のもの、太い線がこの顧客だけのもの、破線が代表だけのものです。",
    en: "Plain lines are shared, bold ones this customer's alone, dashed ones only of what stands for the pattern.",
  },
  "segments.detail.compareWith": { ja: "何と比べるか", en: "Compare with" },
  "segments.detail.shared": { ja: "共通点", en: "Shared" },
  "segments.detail.own": { ja: "この顧客だけ", en: "This customer alone" },
  "segments.detail.other": { ja: "{name}だけ", en: "{name} alone" },
  "segments.detail.nothing": { ja: "なし", en: "Nothing" },
  "segments.detail.number": { ja: "数で見る", en: "In numbers" },
  "segments.detail.distance": {
    ja: "距離 {distance}(0が同一、1が共通点なし)",
    en: "Distance {distance} (0 the same, 1 nothing shared)",
  },
  "segments.detail.distanceColumn": { ja: "近さ", en: "How near" },
  "segments.detail.order": {
    ja: "順序の近さ {closeness}(1が同じ順序)",
    en: "Closeness of order {closeness} (1 the same order)",
  },
  "segments.detail.gone": {
    ja: "この顧客は、いまここにはありません。",
    en: "This customer is not among them now.",
  },
} as const;
