export const BOARD_MESSAGES = {
  "board.question": {
    ja: "この顧客の価値が伸び続けるために、どの資本を、どの順に、どの道筋で育てますか",
    en: "For this customer’s value to keep growing: which capitals grow, in which order, along which routes?",
  },
  "board.back": { ja: "顧客の一覧へ", en: "All customers" },
  "board.opening": { ja: "ボードを開いています", en: "Opening the board" },
  "panel.label": { ja: "読み取りと表", en: "Reading and matrix" },
  "panel.away": { ja: "横のパネルをしまう", en: "Put the panel away" },
  "panel.back": { ja: "横のパネルを出す", en: "Bring the panel back" },
  "panel.whole": { ja: "パネルを画面いっぱいに広げる", en: "Give the panel the whole page" },
  "panel.beside": { ja: "パネルをボードの横に戻す", en: "Put the panel back beside the board" },
  "panel.edge": { ja: "パネルの幅", en: "Width of the panel" },

  "board.beat.1": { ja: "まず", en: "First" },
  "board.beat.2": { ja: "次に", en: "Next" },
  "board.beat.3": { ja: "そうして", en: "And so" },
  "board.stage.1": { ja: "ホップ", en: "Hop" },
  "board.stage.2": { ja: "ステップ", en: "Step" },
  "board.stage.3": { ja: "ジャンプ", en: "Jump" },
  "board.horizon": { ja: "どうなったら次へ進みますか", en: "When is it time to move on?" },
  "board.horizonLabel": { ja: "{stage}の終わりの条件", en: "Exit condition of {stage}" },
  "board.starInvitation": {
    ja: "お星さまを書く(ダブルクリック)",
    en: "Write the star (double-click)",
  },
  "board.starLabel": { ja: "お星さま:顧客の目指す姿", en: "The star: the customer’s vision" },

  "board.direction.grow": { ja: "増やす", en: "grow" },
  "board.direction.keep": { ja: "保つ", en: "keep" },
  "board.direction.spend": { ja: "取り崩す", en: "spend" },
  "board.directionLabel": { ja: "この資本を", en: "Of this capital" },

  "board.arrow.loose": { ja: "まだつながっていません", en: "Not a relation yet" },
  "board.arrow.contested": { ja: "意見が割れています", en: "Contested" },

  "board.palette": { ja: "資本を置く", en: "Add a capital" },
  "board.palette.add": {
    ja: "{capital}を置く(ドラッグするか、クリックして置きます。キー {key})",
    en: "Add {capital} (drag it, or click; key {key})",
  },
  "board.tools": { ja: "道具", en: "Tools" },
  "board.tool.select": { ja: "選ぶ", en: "Select" },
  "board.tool.hand": { ja: "動かす", en: "Pan" },
  "board.tool.arrow": { ja: "矢印:この増大があの増大を生む", en: "Arrow: this growth grows that" },
  "board.tool.note": { ja: "ふせん", en: "Sticky note" },
  "board.tool.text": { ja: "文字", en: "Text" },
  "board.tool.draw": { ja: "手描き", en: "Pen" },
  "board.tool.eraser": { ja: "消しゴム", en: "Eraser" },
  "board.shape.card": { ja: "資本のカード", en: "Capital card" },
  "board.shape.doResult": { ja: "Do結果", en: "Do result" },
  "board.shape.lane": { ja: "ステージ", en: "Stage" },
  "board.shape.star": { ja: "お星さま", en: "Star" },
  "board.shape.group": { ja: "グループ", en: "Group" },
  "board.textLabel": { ja: "キャンバスの文章", en: "Text on the canvas" },
  "board.toasts": { ja: "キャンバスからの通知", en: "Notifications of the canvas" },
  "board.shape.cardWords": {
    ja: "{capital}を{direction}",
    en: "{direction} {capital}",
  },
  "arrange.label": { ja: "ステージの中を整える", en: "Tidy the stages" },
  "arrange.words": {
    ja: "カード{count}枚を、ステージの中で整えます",
    en: "{count, plural, one {# card moves} other {# cards move}} within their stages",
  },
  "arrange.tidy": { ja: "もう整っています。", en: "Everything is tidy already." },
  "board.undo": { ja: "元に戻す", en: "Undo" },
  "board.redo": { ja: "やり直す", en: "Redo" },

  "board.light.apart": { ja: "接続を待っています", en: "Waiting for the connection" },
  "board.wait.tooMany": {
    ja: "混み合っているか、開いているタブが多すぎるため、接続を待っています。使っていないタブは閉じてください。",
    en: "Waiting for the connection: there is too much going on, or too many tabs are open. Please close those you do not use.",
  },
  "board.wait.storageUnavailable": {
    ja: "サーバーがいま保存できないため、接続を待っています。",
    en: "Waiting for the connection: the server cannot save at the moment.",
  },
  "board.light.saved": { ja: "サーバーに保存済み", en: "Saved on the server" },
  "board.light.saving": { ja: "保存しています", en: "Saving" },
  "board.light.inBrowser": { ja: "このブラウザに保管中", en: "Kept in this browser" },
  "board.light.notSaved": { ja: "保存されていません", en: "Not saved" },

  "board.people": { ja: "開いている人", en: "People here" },
  "board.follow": { ja: "{name}さんの画面を追う", en: "Follow {name}" },
  "board.unfollow": { ja: "{name}さんを追うのをやめる", en: "Stop following {name}" },

  "board.skipped": {
    ja: "表示できない項目が{count}件あります。データはそのまま残しています。",
    en: "{count, plural, one {# item} other {# items}} could not be shown. The data is kept as it is.",
  },
  "board.skipped.kept": {
    ja: "長すぎるなどの理由で読めなくなった項目が{count}件あります。最後に読めた状態で表示しています。入りきらなかった文章は、ボードのノートの末尾に移します。",
    en: "{count, plural, one {# item} other {# items}} can no longer be read, being too long for instance, and {count, plural, one {shows} other {show}} as last read. Words that did not fit go to the end of the board’s note.",
  },
  "board.skipped.refused": {
    ja: "大きすぎるなどの理由で、書き込めなかった変更が{count}件あります。ボードは変更前のままです。",
    en: "{count, plural, one {# change} other {# changes}} could not be written, being too large to show. The board is as it was before.",
  },
  "board.skipped.show": { ja: "内容を見る", en: "Show" },
  "board.skipped.title": { ja: "ボードに表示できない内容", en: "What the board cannot show" },
  "board.skipped.explained": {
    ja: "図としては表示できない内容です。文章は選んでコピーできます。",
    en: "This cannot be drawn. Its words can be selected and copied.",
  },
  "board.skipped.item": { ja: "項目{number}の文章", en: "Words of item {number}" },
  "board.skipped.wordless": { ja: "文章はありません", en: "It has no words" },
  "board.skipped.unwritten": {
    ja: "書き込まれていません。この画面を閉じると消えます。",
    en: "Not written to the board. Gone when you close the board.",
  },
  "board.skipped.remove": { ja: "ボードから削除", en: "Remove from the board" },
  "board.skipped.putAway": { ja: "控えを消す", en: "Discard this copy" },
  "board.licence.title": {
    ja: "このサーバーではキャンバスを表示できません",
    en: "The canvas cannot be shown on this server",
  },
  "board.licence.text": {
    ja: "HTTPSで公開するサーバーには、キャンバスの部品 tldraw のライセンスキーが必要です。管理者が環境変数 TLDRAW_LICENSE_KEY に設定すると表示されます。描いた内容は失われません。",
    en: "A server reached over HTTPS needs a licence key for tldraw, the canvas library. It appears once the administrator sets TLDRAW_LICENSE_KEY. Nothing that was drawn is lost.",
  },

  "board.isArchived": { ja: "アーカイブ済み(閲覧のみ)", en: "Archived (read only)" },
  "board.end.title": { ja: "このボードは閉じられました", en: "This board was closed" },
  "board.end.kept": {
    ja: "サーバーに届いていない変更があります。控えを保存してから読み込み直してください。",
    en: "There are changes that never reached the server. Keep a copy of them before you reload.",
  },
  "board.end.copy": { ja: "控えを保存", en: "Keep a copy" },
  "board.end.signedOut": {
    ja: "サインインの期限が切れました。もう一度サインイン用のリンクを開いてください。",
    en: "Your sign-in has expired. Open the sign-in link again.",
  },
  "board.end.outdatedClient": {
    ja: "製品が新しくなりました。読み込み直すと続けられます。",
    en: "The product was updated. Reload to go on.",
  },
  "board.end.notMigrated": {
    ja: "このボードは製品の以前のバージョンで保存されたもので、いまの形式に移せませんでした。内容は元のまま残しています。サーバーの管理者に知らせてください。",
    en: "This board was stored by an earlier release and could not be brought to the present form. Its data is kept as it was. Please tell whoever runs this server.",
  },
  "board.end.noSuchDocument": {
    ja: "このボードはないか、開く権限がありません。",
    en: "There is no such board, or you may not open it.",
  },
  "board.end.forbidden": {
    ja: "このボードに書き込む権限がありません。",
    en: "You may not change this board.",
  },
  "board.end.epochChanged": {
    ja: "ボードが以前の控えから復元されました。読み込み直すと、復元された内容が見えます。",
    en: "The board was restored from a backup. Reload to see what was restored.",
  },
  "board.end.cause.readOnly": {
    ja: "このボードでは描けません。見ることとコメントすることはできます。",
    en: "You may not draw on this board. You may still read it.",
  },
  "board.end.cause.roleLowered": {
    ja: "このボードでできることが変わりました。読み込み直すと、いまできることで開きます。",
    en: "What you may do on this board has changed. Reload to open it with what you may do now.",
  },
  "board.end.cause.boardArchived": {
    ja: "このボードはアーカイブされたため、書き込めません。読み込み直すと、見ることはできます。",
    en: "This board was archived, so nobody can write on it. Reload to read it.",
  },
  "board.end.cause.removed": {
    ja: "このボードから外されました。必要なときは、招いてくれた人に尋ねてください。",
    en: "You were taken off this board. If you need it, ask whoever invited you.",
  },
  "board.end.cause.linkRevoked": {
    ja: "招待が取り消されたため、このボードは閉じました。必要なときは、招いてくれた人に尋ねてください。",
    en: "Your invitation was revoked, so this board has closed. If you need it, ask whoever invited you.",
  },
  "board.end.cause.linkExpired": {
    ja: "招待の期限が過ぎました。続けるには、招いてくれた人に新しいリンクを頼んでください。",
    en: "Your invitation has expired. To go on, ask whoever invited you for a new link.",
  },
  "board.end.cause.signedOut": {
    ja: "サインアウトしました。続けるには、もう一度サインインしてください。",
    en: "You have signed out. Sign in again to go on.",
  },
  "board.end.cause.tokenEnded": {
    ja: "プログラム用の鍵が使えなくなりました。",
    en: "The key of this program has ended.",
  },
  "board.end.unreadable.title": {
    ja: "このボードの内容を読み込めませんでした",
    en: "What is on this board could not be read",
  },
  "board.end.unreadable": {
    ja: "届いた内容に壊れている部分があり、正しく表示できません。しばらくすると自動でもう一度読み込みます。続くときは、このページのアドレスを管理者に伝えてください。",
    en: "Part of what arrived is damaged, so the board cannot be shown as it is. It will be read again by itself in a while. If this goes on, give the address of this page to your administrator.",
  },
  "board.copyUnreadable": {
    ja: "このブラウザーに保管していた控えは壊れていて、読み込めませんでした。ボードはサーバーの内容で開いています。サーバーに届いていない変更は、控えにだけ残っていることがあります。",
    en: "The copy that this browser kept is damaged and could not be read. The board is open as the server has it. Changes that never reached the server may be in the copy alone.",
  },
  "board.copyUnreadable.discard": { ja: "壊れた控えを捨てる", en: "Discard the damaged copy" },
  "board.end.updateTooBig": {
    ja: "一度に送る変更が大きすぎました。",
    en: "A change was too big to be sent at once.",
  },
  "board.end.documentFull": {
    ja: "このボードはこれ以上大きくできません。",
    en: "This board cannot grow any further.",
  },
  "board.end.refused": {
    ja: "サーバーが変更を受け付けませんでした。",
    en: "The server did not accept a change.",
  },

  "board.card.capital": { ja: "資本", en: "Capital" },
  "board.card.subdivision": { ja: "小区分", en: "Small division" },
  "board.card.subdivisionHint": { ja: "なくてもかまいません", en: "Optional" },
  "board.selection.fold": { ja: "たたむ", en: "Fold" },
  "board.selection.unfold": { ja: "ひらく", en: "Unfold" },
  "board.selection.card": { ja: "選んだ資本", en: "Selected capital" },
  "board.selection.link": { ja: "選んだつながり", en: "Selected link" },
  "board.link.strength": { ja: "強さ", en: "Strength" },
  "board.link.strength.1": { ja: "弱い", en: "Weak" },
  "board.link.strength.2": { ja: "ふつう", en: "Medium" },
  "board.link.strength.3": { ja: "強い", en: "Strong" },
  "board.link.delay": { ja: "効くまでの時間", en: "Until it shows" },
  "board.link.delay.short": { ja: "すぐ", en: "Soon" },
  "board.link.delay.mid": { ja: "しばらく", en: "A while" },
  "board.link.delay.long": { ja: "長い", en: "Long" },
  "board.link.basisText": {
    ja: "なぜ増えるのか、ひとこと",
    en: "A word on why it grows",
  },
  "board.link.contested": { ja: "意見が割れている", en: "Opinions differ" },
  "board.link.basis": { ja: "なぜ増えるのか", en: "Why it grows" },
  "board.link.basis.unset": { ja: "まだ決めていない", en: "Not said yet" },
  "board.link.basis.assumption": { ja: "仮説", en: "Assumption" },
  "board.link.basis.evidence": { ja: "根拠あり", en: "Evidence" },
  "board.link.kind.reinvest": { ja: "次の周回への再投資", en: "Reinvest in the next round" },
  "board.link.sign.minus": { ja: "減らすつながり(引き換え)", en: "Reduces it (trade-off)" },
  "board.link.reverse": { ja: "向きを逆にする", en: "Turn around" },
} as const;
