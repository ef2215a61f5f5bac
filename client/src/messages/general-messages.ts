export const GENERAL_MESSAGES = {
  "time.justNow": { ja: "たった今", en: "just now" },
  "app.name": { ja: "全体観", en: "Zentaikan" },
  "app.loading": { ja: "読み込んでいます", en: "Loading" },
  "app.language": { ja: "English", en: "日本語" },
  "app.languageHint": { ja: "英語で表示する", en: "Show in Japanese" },
  "app.dark": { ja: "暗い表示にする", en: "Use dark colours" },
  "app.light": { ja: "明るい表示にする", en: "Use light colours" },
  "app.retry": { ja: "もう一度試す", en: "Try again" },
  "app.cancel": { ja: "やめる", en: "Cancel" },
  "app.printed": { ja: "{when} に印刷", en: "Printed {when}" },
  "app.close": { ja: "閉じる", en: "Close" },
  "app.keep": { ja: "変更する", en: "Change" },
  /** Between things that stand in one line. */
  "app.between": { ja: " ・ ", en: " · " },
  "app.undo": { ja: "元に戻す", en: "Undo" },
  "rename.overtaken": {
    ja: "書いている間に、ほかの人がこの名前を「{name}」に変えました。",
    en: "While you were writing, somebody else changed this name to “{name}”.",
  },
  "field.full": {
    ja: "ここに書けるのは{most}文字までです。",
    en: "At most {most} letters can be written here.",
  },
  "field.crossed": {
    ja: "ここに書けるのは{most}文字までです。いま変換した文字は入りましたが、この先は入りません。",
    en: "At most {most} letters can be written here. The last word went in, but no more will.",
  },
  "field.pasted": {
    ja: "貼り付けようとした文章は{letters}文字あり、ここの上限{most}文字を超えるため、貼り付けませんでした。文章はクリップボードに残っています。",
    en: "What you pasted has {letters} letters, and at most {most} fit here, so nothing was pasted. It is still on the clipboard.",
  },
  "field.converted": {
    ja: "ここに書けるのは{most}文字までです。「{words}」は入りませんでした。",
    en: "At most {most} letters can be written here. “{words}” did not go in.",
  },
  /** Said of a field, to ears. */
  "field.writers": {
    ja: "{names}さんがこの欄に書いています。",
    en: "Also writing here: {names}.",
  },
  "field.andWriter": { ja: "さん、", en: ", " },
  "field.joined": {
    ja: "{names}さんもこの欄に書き始めました。",
    en: "{names} started writing here, too.",
  },
  "field.noChoice": { ja: "見つかりません", en: "Nothing found" },
  "field.moreChoices": {
    ja: "ほかに{count}件あります。名前の一部を書くと絞り込めます。",
    en: "{count} more: write part of a name to find one.",
  },
  "app.skip": { ja: "本文へ移動", en: "Skip to content" },
  "app.unreachable": {
    ja: "サーバーに届きませんでした。接続を確かめて、もう一度お試しください。",
    en: "The server could not be reached. Check the connection and try again.",
  },
  "app.refused": {
    ja: "サーバーが受け付けませんでした。もう一度お試しください。",
    en: "The server did not accept this. Please try again.",
  },
  "app.reload": { ja: "読み込み直す", en: "Reload" },
  "part.failed": {
    ja: "この部分を読み込めませんでした",
    en: "This part could not be loaded",
  },
  "part.whatToDo": {
    ja: "接続が切れているか、製品が新しくなっています。ほかの部分はそのまま使えます。もう一度試しても表示されないときは、読み込み直してください。",
    en: "The connection is gone, or the product was updated. Everything else goes on. If trying again does not help, reload the page.",
  },
  "broken.title": { ja: "この画面を表示できませんでした", en: "This page could not be shown" },
  "broken.kept": {
    ja: "描いた内容は、サーバーに保存されたところまで残っています。まだ届いていなかった分も、このブラウザーに控えがあれば、次に開いたときに送られます。",
    en: "What was drawn is kept up to what the server saved. Work that had not reached it yet is sent when the board is next opened, if this browser still holds its copy.",
  },
  "broken.whatToDo": {
    ja: "読み込み直してみてください。同じことが続くときは、下の詳細を運用の担当者に伝えてください。",
    en: "Try reloading. If it happens again, pass the detail below to whoever runs this server.",
  },
  "broken.home": { ja: "顧客の一覧へ", en: "To the customers" },
  "broken.detail": { ja: "詳細", en: "Detail" },
  "unreachable.title": { ja: "サーバーに届きません", en: "The server is out of reach" },
  "unreachable.kept": {
    ja: "保存された内容はサーバーに残っています。",
    en: "What was saved is still on the server.",
  },
  "unreachable.whatToDo": {
    ja: "ネットワークの接続と、サーバーが動いていることを確かめて、もう一度お試しください。",
    en: "Check the network and whether the server is running, then try again.",
  },
  "missing.title": { ja: "このページはありません", en: "There is no such page" },
  "missing.text": {
    ja: "リンクが途中で切れているかもしれません。一覧から探してみてください。",
    en: "The link may have been cut short. Try to find it from the list.",
  },
  "signIn.title": { ja: "サインインが必要です", en: "Please sign in" },
  "signIn.explanation": {
    ja: "サインイン用のリンクを、このブラウザーで開いてください。管理者のリンクは、サーバーを起動したときに表示されています。",
    en: "Open your sign-in link in this browser. The server printed the owner's when it started.",
  },
  "signIn.lost": {
    ja: "リンクが手元にないときは、ワークスペースの管理者に頼んでください。",
    en: "If you have none, ask an owner of the workspace for one.",
  },
  "signIn.refused": {
    ja: "このリンクは使えません。期限が切れているか、新しいリンクに替わっています。",
    en: "This link no longer works. It has expired or been replaced by a newer one.",
  },
  "signIn.linkTitle": { ja: "「{workspace}」にサインイン", en: "Sign in to “{workspace}”" },
  "signIn.linkText": {
    ja: "このリンクで、{name}さんとしてサインインします。",
    en: "This link signs you in as {name}.",
  },
  "signIn.linkInstead": {
    ja: "いまは{name}さんとしてサインインしています。続けると、このブラウザーでは{name}さんのサインインが終わります。",
    en: "You are signed in as {name} now. If you go on, {name} is signed out of this browser.",
  },
  "signIn.linkUnasked": {
    ja: "心当たりがなければ、このページを閉じてください。ボタンを押すまで、リンクは使われません。",
    en: "If you did not expect this, close the page. The link is not used until you press the button.",
  },
  "signIn.linkPress": { ja: "{name}さんとしてサインイン", en: "Sign in as {name}" },
  "signIn.notKept": {
    ja: "このブラウザーはCookieを保存しない設定のため、サインインを続けられません。このサイトのCookieを許可して、もう一度お試しください。",
    en: "This browser does not keep cookies, so the sign-in does not last. Allow cookies for this site and try again.",
  },
  "signIn.ended": {
    ja: "このブラウザーでのサインインは終わりました。期限が切れたか、ほかの場所で終了されたか、メンバーから外されています。",
    en: "Your sign-in in this browser has ended. It expired, was ended elsewhere, or you are no longer a member.",
  },
  "unsent.inBrowser": {
    ja: "サーバーに届いていない変更が{count}枚のボードにあります。このブラウザーに残っているので、同じ人としてサインインしてボードを開くと送られます。サインインできないときのために、控えも保存できます。",
    en: "There are changes on {count, plural, one {# board} other {# boards}} that never reached the server. They are kept in this browser and are sent when the same person signs in and opens the board. In case you cannot sign in, you can keep a copy.",
  },
  "unsent.inTab": {
    ja: "サーバーに届いていない変更が{count}枚のボードにあります。ブラウザーに保存できなかったものは、このタブを閉じると失われます。いま控えを保存してください。",
    en: "There are changes on {count, plural, one {# board} other {# boards}} that never reached the server. What the browser could not keep is lost when this tab is closed. Keep a copy now.",
  },
  "unsent.copy": {
    ja: "{time}からの変更の控えを保存",
    en: "Keep a copy of the changes since {time}",
  },
  "unsent.gone": {
    ja: "このブラウザーに、控えはもう残っていません。",
    en: "This browser no longer has a copy.",
  },
  "signIn.refused.expired": {
    ja: "サインインに時間がかかりすぎました。もう一度お試しください。",
    en: "Signing in took too long. Please try again.",
  },
  "signIn.refused.failed": {
    ja: "組織のアカウントでサインインできませんでした。もう一度お試しください。",
    en: "The company account did not sign you in. Please try again.",
  },
  "signIn.refused.emailNotVerified": {
    ja: "組織のアカウントのメールアドレスが確認されていません。組織の担当者に尋ねてください。",
    en: "The e-mail address of the company account is not verified. Ask whoever runs it.",
  },
  "signIn.refused.notInvited": {
    ja: "この組織のアカウントは、ワークスペースに招かれていません。管理者に招待を頼んでください。",
    en: "This company account is not invited to the workspace. Ask an owner for an invitation.",
  },
  "signIn.oidc": { ja: "組織のアカウントでサインイン", en: "Sign in with a company account" },
  "signIn.email": { ja: "メールアドレス", en: "E-mail address" },
  "signIn.sendLink": { ja: "サインイン用のリンクを送る", en: "Send me a sign-in link" },
  "signIn.sent": {
    ja: "このアドレスのメンバーがいれば、リンクを送りました。",
    en: "If a member has this address, a link is on its way.",
  },
  "signIn.again": { ja: "もう一度確かめる", en: "Check again" },
  "person.you": { ja: "あなた", en: "You" },
  "person.menu": { ja: "{name}さんのメニュー", en: "Menu of {name}" },
  "person.name": { ja: "表示名", en: "Your name" },
  "person.rename": { ja: "表示名を変える", en: "Change your name" },
  "person.renameHint": {
    ja: "同じボードを見ている人に、カーソルのそばで見える名前です。",
    en: "People on the same board see it beside your cursor.",
  },
  "person.signOut": { ja: "サインアウト", en: "Sign out" },
  "toast.label": { ja: "お知らせ", en: "Notifications" },

  "pages.label": { ja: "すべての顧客にわたるページ", en: "Pages over all customers" },
  "pages.customers": { ja: "顧客", en: "Customers" },
  "pages.lineups": { ja: "ラインナップ", en: "Lineups" },
  "pages.segments": { ja: "パターン", en: "Patterns" },
} as const;
