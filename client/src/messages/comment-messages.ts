import { ROLE_CALLS } from "@zentaikan/protocol";

export const COMMENT_MESSAGES = {
  "comments.title": { ja: "コメント", en: "Comments" },
  "comments.tabUnread": { ja: "コメント(未読 {count})", en: "Comments ({count} unread)" },
  "comments.opening": { ja: "コメントを開いています", en: "Opening the comments" },
  "comments.offline": {
    ja: "コメントの更新が届いていません。つながり次第、続きが届きます。",
    en: "Comments are not arriving at the moment. They go on as soon as the connection is back.",
  },
  "comments.ended": {
    ja: "コメントを開けませんでした。ページを読み込み直してください。",
    en: "The comments could not be opened. Please reload the page.",
  },
  "comments.none": {
    ja: "まだコメントはありません。カードやつながりを選んで「コメントする」を押すか、キー C で書けます。",
    en: "No comments yet. Select a card or a link and choose “Comment”, or press C.",
  },
  "comments.noneFound": { ja: "この条件のコメントはありません。", en: "No comments match this." },
  "comments.new": { ja: "コメントする", en: "Comment" },
  "comments.newOn": { ja: "「{subject}」にコメントする", en: "Comment on “{subject}”" },
  "comments.pickSubject": {
    ja: "カードやつながりを選ぶと、それについて書けます。",
    en: "Select a card or a link to write about it.",
  },
  "comments.sheet": { ja: "コメントを開く", en: "Open comments" },
  "comments.sheetClose": { ja: "ボードに戻る", en: "Back to the board" },

  "comments.order": { ja: "並べ方", en: "Order" },
  "comments.order.path": { ja: "道筋の順", en: "Along the path" },
  "comments.order.time": { ja: "新しい順", en: "Newest first" },
  "comments.state": { ja: "状態", en: "State" },
  "comments.state.open": { ja: "開いている", en: "Open" },
  "comments.state.closed": { ja: "閉じた", en: "Closed" },
  "comments.state.all": { ja: "すべて", en: "All" },
  "comments.topic": { ja: "種類", en: "Kind" },
  "comments.topic.all": { ja: "すべての種類", en: "All kinds" },
  "comments.topic.question": { ja: "質問", en: "Question" },
  "comments.topic.unease": { ja: "違和感", en: "Unease" },
  "comments.topic.evidence": { ja: "根拠", en: "Evidence" },
  "comments.topic.proposal": { ja: "提案", en: "Proposal" },
  "comments.topic.objection": { ja: "反対", en: "Objection" },
  "comments.only.mine": { ja: "自分宛て", en: "To me" },
  "comments.only.unread": { ja: "未読", en: "Unread" },

  "comments.group.1": { ja: "ホップ", en: "Hop" },
  "comments.group.2": { ja: "ステップ", en: "Step" },
  "comments.group.3": { ja: "ジャンプ", en: "Jump" },
  "comments.group.star": { ja: "お星さま", en: "The star" },
  "comments.group.version": { ja: "版について", en: "About versions" },
  "comments.group.elsewhere": { ja: "そのほか", en: "Elsewhere" },
  "comments.group.gone": { ja: "元の対象なし", en: "Original object removed" },

  "comments.subject.star": { ja: "お星さま", en: "The star" },
  "comments.subject.point": { ja: "キャンバスの一点", en: "A place on the canvas" },
  "comments.subject.doResult": { ja: "Do結果「{text}」", en: "Do result “{text}”" },
  "comments.subject.note": { ja: "ノートの「{quote}」", en: "“{quote}” in the note" },
  "comments.subject.then": { ja: "書かれたとき:{about}", en: "When written: {about}" },

  "comments.replies": {
    ja: "{count}件のやりとり",
    en: "{count, plural, one {# entry} other {# entries}}",
  },
  "comments.unread": { ja: "未読 {count}", en: "{count} unread" },
  "comments.pin": {
    ja: "{subject}のコメント {count}件",
    en: "{count, plural, one {# comment} other {# comments}} on {subject}",
  },
  "comments.pinUnread": {
    ja: "{subject}のコメント {count}件、未読あり",
    en: "{count, plural, one {# comment} other {# comments}} on {subject}, some unread",
  },

  "comments.pinInternal": {
    ja: "{counted}(社内のみ {count}件)",
    en: "{counted} ({count} internal)",
  },

  "readers.legend": { ja: "だれが読むか", en: "Who reads it" },
  "readers.internal": { ja: "社内のみ", en: "Internal" },
  "readers.internal.long": {
    ja: "社内のみ:お客様には届きません",
    en: "Internal: guests are not given it",
  },
  "readers.customer.count": {
    ja: "お客様も読めます(ゲスト{count}人)",
    en: "{count, plural, one {# guest reads} other {# guests read}} it too",
  },
  "readers.customer.nobodyYet": {
    ja: "お客様も読めます(いまゲストはいません)",
    en: "Guests read it too (there are none yet)",
  },
  "readers.comma": { ja: "、", en: ", " },
  "readers.asking": {
    ja: "だれが読んだかを確かめています",
    en: "Looking who has read it",
  },
  "readers.hide": { ja: "社内のみにする", en: "Make it internal" },
  "readers.hide.title": {
    ja: "このコメントを社内のみにしますか",
    en: "Make this thread internal?",
  },
  "readers.hide.text": {
    ja: "すでに読んだお客様:{names}。これからはお客様に届きませんが、読まれたことは取り消せません。",
    en: "Guests who have read it already: {names}. From now on guests are not given it; what was read stays read.",
  },
  "readers.hide.nobody": {
    ja: "開いて読んだお客様はまだいません。これからはお客様に届きません。ボードを開いていたお客様のブラウザには、すでに届いています。",
    en: "No guest has opened it so far, and from now on guests are not given it. Browsers of guests who had the board open have received it.",
  },
  "readers.share": { ja: "お客様にも見せる", en: "Let guests read it" },
  "readers.share.title": {
    ja: "このコメントをお客様にも見せますか",
    en: "Let guests read this thread?",
  },
  "readers.share.text": {
    ja: "これまでのやりとりすべてを、ゲスト{count}人({names})も読めるようになります。",
    en: "Everything said in it so far can then be read by {count, plural, one {# guest} other {# guests}}: {names}.",
  },
  "readers.share.nobodyYet": {
    ja: "これまでのやりとりすべてを、あとから招待するお客様も読めるようになります。いまゲストはいません。",
    en: "Everything said in it so far can then be read by guests that are invited later. There are none yet.",
  },

  "comments.back": { ja: "一覧へ", en: "All comments" },
  "comments.show": { ja: "ボード上で見る", en: "Show on the board" },
  "comments.thread": { ja: "{subject}のコメント", en: "Comments on {subject}" },
  "comments.edited": { ja: "編集済み", en: "edited" },
  "comments.deleted": {
    ja: "{name}さんが書いたコメントは削除されました",
    en: "A comment of {name} was deleted",
  },
  "comments.menu": { ja: "{name}さんのコメントのメニュー", en: "Menu of the comment by {name}" },
  "comments.edit": { ja: "編集する", en: "Edit" },
  "comments.delete": { ja: "削除する", en: "Delete" },
  "comments.delete.title": { ja: "このコメントを削除しますか", en: "Delete this comment?" },
  "comments.delete.text": {
    ja: "元に戻せません。書いた人がいたことだけが残ります。",
    en: "This cannot be undone. Only that somebody wrote here remains.",
  },

  "comments.write": { ja: "コメントを書く", en: "Write a comment" },
  "comments.reply": { ja: "返事を書く", en: "Write a reply" },
  "comments.send": { ja: "送る", en: "Send" },
  "comments.save": { ja: "書き直す", en: "Save" },
  "comments.sendHint": {
    ja: "Ctrl+Enter で送る、@ で呼びかける",
    en: "Ctrl+Enter sends, @ calls somebody",
  },
  "comments.sending": { ja: "送っています", en: "Sending" },
  "comments.mentions": { ja: "呼びかける相手", en: "People to call" },
  "people.knownSince": { ja: "{role}・{since} から", en: "{role}, here since {since}" },
  "comments.role.owner": ROLE_CALLS.owner,
  "comments.role.editor": ROLE_CALLS.editor,
  "comments.role.commenter": ROLE_CALLS.commenter,
  "comments.role.viewer": ROLE_CALLS.viewer,
  "comments.roleHint": { ja: "この役割の全員", en: "everybody in this role" },

  "comments.close": { ja: "閉じる", en: "Close" },
  "comments.closeAs": { ja: "どう閉じますか", en: "How is it closed?" },
  "comments.outcome.reflected": { ja: "反映した", en: "Reflected" },
  "comments.outcome.declined": { ja: "採らない", en: "Declined" },
  "comments.outcome.agreed": { ja: "合意に含めた", en: "Part of the agreement" },
  "comments.reason": { ja: "理由", en: "Reason" },
  "comments.reasonOptional": { ja: "ひとこと(任意)", en: "A word (optional)" },
  "comments.reopen": { ja: "もう一度開く", en: "Open again" },
  "comments.wasClosed": {
    ja: "{name}さんが「{outcome}」として閉じました",
    en: "{name} closed it as “{outcome}”",
  },
  "comments.wasReopened": { ja: "{name}さんがもう一度開きました", en: "{name} opened it again" },

  "away.title": { ja: "不在のあいだに", en: "While you were away" },
  "away.since": { ja: "{when}に離れてから", en: "since you left {when}" },
  "away.changes": { ja: "変わったこと", en: "What changed" },
  "away.more": { ja: "ほか{count}件", en: "and {count} more" },
  "away.unread": {
    ja: "未読のコメントが{count}件あります",
    en: "{count, plural, one {# comment is} other {# comments are}} unread",
  },
  "away.waiting": { ja: "あなたの返事を待っています", en: "Waiting for your word" },
  "away.close": { ja: "しまう", en: "Put away" },

  "inbox.title": { ja: "受信箱", en: "Inbox" },
  "inbox.open": { ja: "受信箱を開く", en: "Open the inbox" },
  "inbox.openUnread": { ja: "受信箱を開く(未読 {count})", en: "Open the inbox ({count} unread)" },
  "inbox.none": {
    ja: "受信箱は空です。呼びかけや返事は、ここに届きます。",
    en: "Nothing here. Mentions and replies arrive in this place.",
  },
  "inbox.unreachable": { ja: "受信箱を読み込めませんでした。", en: "The inbox could not be read." },
  "inbox.all": { ja: "すべて", en: "All" },
  "inbox.forMe": { ja: "自分宛て", en: "To me" },
  "inbox.unreadOnly": { ja: "未読", en: "Unread" },
  "inbox.noneFound": { ja: "この条件のコメントはありません。", en: "No comments match this." },
  "inbox.readAll": { ja: "すべて既読にする", en: "Mark all as read" },
  "inbox.digest": { ja: "メールでまとめて受け取る({email})", en: "By mail, to {email}" },
  "inbox.reason.mention": { ja: "{name}さんからの呼びかけ", en: "{name} called you" },
  "inbox.reason.reply": { ja: "{name}さんからの返事", en: "{name} replied" },
  "inbox.reason.board": { ja: "{name}さんのコメント", en: "{name} wrote" },
  "inbox.closed": { ja: "{name}さんが閉じました", en: "{name} closed it" },
  "inbox.reopened": { ja: "{name}さんがもう一度開きました", en: "{name} opened it again" },
  "inbox.waiting": { ja: "返事待ち", en: "Waits for you" },

  "news.unread": {
    ja: "新しいコメント {count}",
    en: "{count, plural, one {# new comment} other {# new comments}}",
  },
  "news.forMe": { ja: "自分宛て {count}", en: "{count} to you" },
  "news.changes": {
    ja: "構造の変化 {count}",
    en: "{count, plural, one {# change} other {# changes}}",
  },
} as const;
