export const HOME_MESSAGES = {
  "home.title": { ja: "顧客", en: "Customers" },
  "home.count": {
    ja: "{count}件",
    en: "{count, plural, one {# customer} other {# customers}}",
  },
  "home.countOf": { ja: "{all}件のうち{count}件", en: "{count} of {all}" },
  "home.search": { ja: "顧客とボードを探す", en: "Search customers and boards" },
  "home.searchHint": {
    ja: "名前、業種、資本、星のことばで探す",
    en: "Name, industry, capital, words of the star",
  },
  "home.searchClear": { ja: "検索のことばを消す", en: "Clear the search" },
  "home.archivedToggle": { ja: "保管したもの {count}", en: "Archived {count}" },
  "home.damaged": {
    ja: "保存されているデータに壊れた部分が見つかりました。サーバーを管理している人に、バックアップから戻すよう伝えてください。それまでは、いまの内容を書き出しておくと安心です。",
    en: "Part of what is stored was found to be damaged. Please tell whoever runs the server to put a backup in place. Until then it is wise to take along what you need.",
  },
  "home.stale": {
    ja: "いまサーバーに届きません。最後に届いた一覧を表示しています。",
    en: "The server is out of reach just now. This is the list as it last arrived.",
  },

  "beat.1": { ja: "まず", en: "First" },
  "beat.2": { ja: "次に", en: "Next" },
  "beat.3": { ja: "そうして", en: "And so" },

  "filter.title": { ja: "何が、いつ育つかで絞る", en: "What grows, and when" },
  "filter.cell": { ja: "{beat}{capital}が育つ", en: "{beat}: {capital}" },
  "filter.remove": {
    ja: "「{cell}」の絞り込みをはずす",
    en: "Remove the filter “{cell}”",
  },
  "filter.clear": { ja: "絞り込みをすべてはずす", en: "Clear all filters" },
  "filter.none.title": { ja: "合うボードは見つかりません", en: "No board matches" },
  "filter.none.text": {
    ja: "ことばを短くするか、条件をひとつはずしてみてください。ひらがなとカタカナ、全角と半角の違いは気にしなくて大丈夫です。",
    en: "Try a shorter word, or take one condition away. Kana and letter width make no difference.",
  },

  "filter.showAll": { ja: "すべて表示する", en: "Show all" },
  "archive.all.title": { ja: "いまは、すべて保管中です", en: "Everything is archived" },
  "archive.all.text": {
    ja: "保管したものを表示すると、それぞれのメニューから一覧に戻せます。",
    en: "Show what is archived; each has a way back to the list in its menu.",
  },
  "archive.show": { ja: "保管したものを表示する", en: "Show what is archived" },

  "fact.industry": { ja: "業種", en: "Industry" },
  "fact.sales": { ja: "売上", en: "Sales" },
  "fact.people": { ja: "人数", en: "Headcount" },
  "fact.tag": { ja: "タグ", en: "Tag" },
  "fact.agreement": { ja: "合意", en: "Agreement" },
  "standing.state.none": { ja: "未合意", en: "Not agreed" },
  "standing.state.proposed": { ja: "合意待ち", en: "Awaiting answers" },
  "standing.state.agreed": { ja: "合意", en: "Agreed" },
  "standing.state.stale": { ja: "要再合意", en: "To be agreed again" },
  "standing.mark.none": { ja: "未合意", en: "Not agreed" },
  "standing.mark.proposed": { ja: "合意待ち", en: "Awaiting answers" },
  "standing.mark.agreed": {
    ja: "{party, select, customer {合意} other {社内合意}} 第{version}版",
    en: "{party, select, customer {Agreed} other {Agreed internally}}, v{version}",
  },
  "standing.mark.stale": { ja: "要再合意(第{version}版)", en: "To be agreed again (v{version})" },
  "standing.mark.staleDetail": {
    ja: "{party, select, customer {顧客と} other {社内で}}合意した第{version}版から、大枠が変わりました",
    en: "The broad frame has changed since version {version}, {party, select, customer {to which the customer agreed} other {to which our team agreed}}",
  },
  "fact.any": { ja: "{fact}: すべて", en: "{fact}: any" },
  "order.label": { ja: "並べ方", en: "Order" },
  "order.added": { ja: "追加した順", en: "As added" },
  "order.name": { ja: "名前の順", en: "By name" },
  "order.sales": { ja: "売上の大きい順", en: "Largest sales first" },
  "order.people": { ja: "人数の多い順", en: "Largest headcount first" },
  "order.agreement": { ja: "合意を待つ順", en: "Waiting for agreement first" },
  "order.changed": { ja: "最近変わった順", en: "Last changed first" },

  "strip.beat": { ja: "{beat}{capitals}", en: "{beat}: {capitals}" },
  "strip.nothing": { ja: "なし", en: "nothing yet" },
  "strip.empty": { ja: "まだどの資本も置かれていません", en: "No capital has been placed yet" },

  "customer.new": { ja: "新しい顧客", en: "New customer" },
  "customer.name": { ja: "顧客の名前", en: "Name of the customer" },
  "customer.nameHint": {
    ja: "名前だけで始められます。Enter で最初のボードが開きます。",
    en: "A name is enough. Enter opens the first board.",
  },
  "customer.create": { ja: "ボードを開く", en: "Open a board" },
  "customer.menu": { ja: "「{name}」のメニュー", en: "Menu of {name}" },
  "customer.rename": { ja: "名前を変える", en: "Rename" },
  "customer.archive": { ja: "保管する", en: "Archive" },
  "customer.restore": { ja: "一覧に戻す", en: "Back to the list" },
  "customer.archived": { ja: "「{name}」を保管しました", en: "{name} was archived" },
  "customer.restored": { ja: "「{name}」を一覧に戻しました", en: "{name} is back in the list" },
  "customer.isArchived": { ja: "保管中", en: "Archived" },
  "customer.boards": { ja: "「{name}」のボード", en: "Boards of {name}" },
  "customer.noBoards": {
    ja: "いま一覧に出ているボードはありません。",
    en: "No board is in the list just now.",
  },

  "sheet.open": { ja: "顧客の情報", en: "About the customer" },
  "sheet.title": { ja: "顧客の情報", en: "About the customer" },
  "sheet.text": {
    ja: "名前のほかは、空のままでかまいません。業種と規模は、育つ順番の比較には使いません。",
    en: "All but the name may stay empty. Industry and size take no part in comparing how capitals grow.",
  },
  "sheet.anonymousName": { ja: "名前を伏せるときの呼び名", en: "What to call it without its name" },
  "sheet.anonymousExample": {
    ja: "例: 中部の自動車部品メーカー",
    en: "e.g. A parts maker in the north",
  },
  "sheet.anonymousHint": {
    ja: "顧客を並べて見るときと、名前を伏せた資料で使います。社内の人だけに見えます。",
    en: "Used where customers stand side by side, and in documents without names. Only your team sees it.",
  },
  "sheet.industry": { ja: "業種", en: "Industry" },
  "sheet.sales": { ja: "売上の規模", en: "Yearly sales" },
  "sheet.people": { ja: "人数の規模", en: "Headcount" },
  "sheet.unknown": { ja: "まだ分からない", en: "Not known yet" },
  "sheet.tags": { ja: "タグ", en: "Tags" },
  "sheet.tagsHint": {
    ja: "Enter か「、」で区切ります。社内の人だけに見えます。",
    en: "Enter or a comma ends one. Only your team sees them.",
  },
  "sheet.removeTag": { ja: "タグ「{tag}」をはずす", en: "Remove the tag “{tag}”" },
  "sheet.overtaken": {
    ja: "書いているあいだに、ほかの人が変えました: {fields}。「変更する」を押すと、こちらの内容に替わります。",
    en: "Changed by somebody else meanwhile: {fields}. Change replaces what they wrote.",
  },
  "sheet.field.name": { ja: "名前", en: "name" },
  "sheet.field.anonymousName": { ja: "伏せるときの呼び名", en: "name without the name" },
  "sheet.field.industry": { ja: "業種", en: "industry" },
  "sheet.field.salesBand": { ja: "売上の規模", en: "sales" },
  "sheet.field.peopleBand": { ja: "人数の規模", en: "headcount" },
  "sheet.field.tags": { ja: "タグ", en: "tags" },

  "boardRow.new": { ja: "新しいボード", en: "New board" },
  "boardRow.newFor": { ja: "「{name}」に新しいボード", en: "New board for {name}" },
  "boardRow.title": { ja: "ボードの名前", en: "Title of the board" },
  "boardRow.titleHint": {
    ja: "名前はあとでもかまいません。Enter で開きます。",
    en: "The title can wait. Enter opens the board.",
  },
  "boardRow.menu": { ja: "ボード「{title}」のメニュー", en: "Menu of the board {title}" },
  "boardRow.blank": {
    ja: "まず、どの資本から育てますか。開いて、最初の一枚を置いてみましょう。",
    en: "Which capital grows first? Open the board and place the first card.",
  },
  "boardRow.present": { ja: "いま開いている人: {names}", en: "Open now: {names}" },
  "boardRow.changed": { ja: "最後の変更: {when}", en: "Last changed: {when}" },
  "boardRow.findings": {
    ja: "気づき {count}",
    en: "{count, plural, one {# finding} other {# findings}}",
  },
  "boardRow.findingsDetail": {
    ja: "エラー {errors}、注意 {warnings}、ヒント {hints}",
    en: "Errors {errors}, warnings {warnings}, hints {hints}",
  },

  "board.untitled": { ja: "マクロ構造", en: "Macro structure" },

  "lights.label": {
    ja: "全体観の四つの灯。ともっている: {on}。これから: {off}。",
    en: "The four lights of the whole view. Lit: {on}. Still to come: {off}.",
  },
  "lights.none": { ja: "なし", en: "none" },
  "lights.elements": { ja: "要素", en: "Elements" },
  "lights.causality": { ja: "因果", en: "Causality" },
  "lights.structure": { ja: "構造", en: "Structure" },
  "lights.evidence": { ja: "根拠", en: "Grounds" },

  "empty.title": { ja: "最初の顧客を置いてみましょう", en: "Place your first customer" },
  "empty.text": {
    ja: "顧客の名前をひとつ入れると、白いボードが開きます。資本を置き、つなぐほどに、このように読める一文になっていきます。",
    en: "One name opens a blank board. As capitals are placed and joined, it comes to read like this.",
  },
  "empty.example": {
    ja: "まず人的資本と組織資本を、次に技術資本を、そうして顧客関係性資本と財務資本を増やし、星『開発から任される会社』へ。",
    en: "First human capital and organisational capital, next technology capital, and so grow customer-relationship capital and financial capital, towards the star “trusted with the design itself”.",
  },
  "empty.exampleLabel": { ja: "例", en: "Example" },
} as const;
