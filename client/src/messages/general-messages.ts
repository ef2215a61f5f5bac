export const GENERAL_MESSAGES = {
  "app.name": { ja: "全体観", en: "Zentaikan" },
  "app.loading": { ja: "読み込んでいます", en: "Loading" },
  "app.language": { ja: "English", en: "日本語" },
  "app.languageHint": { ja: "英語で表示する", en: "Show in Japanese" },
  "app.dark": { ja: "暗い表示にする", en: "Use dark colours" },
  "app.light": { ja: "明るい表示にする", en: "Use light colours" },
  "app.retry": { ja: "もう一度試す", en: "Try again" },
  "app.cancel": { ja: "やめる", en: "Cancel" },
  "app.unreachable": {
    ja: "サーバーに届きませんでした。接続を確かめて、もう一度お試しください。",
    en: "The server could not be reached. Check the connection and try again.",
  },
  "app.broken": {
    ja: "この画面を表示できませんでした。描いた内容はサーバーに保存されたところまで残っています。",
    en: "This page could not be shown. What was drawn is kept up to what the server saved.",
  },
  "app.reload": { ja: "読み込み直す", en: "Reload" },
  "signIn.title": { ja: "サインインが必要です", en: "Please sign in" },
  "signIn.explanation": {
    ja: "サーバーを起動したときに表示されたサインイン用のリンクを開いてください。",
    en: "Open the sign-in link that the server printed when it started.",
  },
  "signIn.refused": {
    ja: "このリンクは使えません。期限が切れているか、新しいリンクに替わっています。",
    en: "This link no longer works. It has expired or been replaced by a newer one.",
  },
  "signIn.working": { ja: "サインインしています", en: "Signing in" },
  "person.you": { ja: "あなた", en: "You" },
  "person.rename": { ja: "表示名を変える", en: "Change your name" },
} as const;
