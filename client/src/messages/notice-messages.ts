export const NOTICE_MESSAGES = {
  "people.tab.notices": { ja: "お知らせ", en: "Notices" },
  "notices.explain": {
    ja: "あなたを呼んだコメント、加わったスレッドへの返信、見たことのあるボードの変化を、まとめてメールでお知らせします。何もなければ送りません。",
    en: "One mail with the comments that call you, replies in threads that you are part of, and changes on boards that you have opened. When there is nothing to say, none is sent.",
  },
  "notices.noMail": {
    ja: "このサーバーではメールを送る設定がされていないため、メールでのお知らせは使えません。コメントと変化は受信箱でご覧になれます。",
    en: "This server is not set up to send mail. Comments and changes are in your inbox.",
  },
  "notices.noAddress": {
    ja: "あなたのメールアドレスが登録されていません。ワークスペースの管理者に登録を頼むと、メールで受け取れるようになります。",
    en: "Your e-mail address is not known here. Ask an owner of the workspace to enter it, and you can get notices by mail.",
  },
  "notices.rhythm": { ja: "メールでのお知らせ", en: "Notices by mail" },
  "notices.rhythm.off": { ja: "受け取らない", en: "never" },
  "notices.rhythm.daily": { ja: "1日に1回", en: "once a day" },
  "notices.rhythm.weekly": { ja: "週に1回", en: "once a week" },
  "notices.language": { ja: "メールの言語", en: "Language of the mails" },
  "notices.to": {
    ja: "{email} に、お選びになったのと同じ時刻ごろ届きます。",
    en: "They go to {email}, at about the time of day at which you chose this.",
  },
  "unsubscribe.title": { ja: "お知らせメールを止める", en: "Stop the mails" },
  "unsubscribe.text": {
    ja: "まとめのお知らせメールを、これから受け取らないようにします。コメントと変化は、受信箱でいつでもご覧になれます。",
    en: "You will get no more of these notices by mail. Comments and changes stay in your inbox.",
  },
  "unsubscribe.end": { ja: "メールを止める", en: "Stop the mails" },
  "unsubscribe.doneTitle": { ja: "お知らせメールを止めました", en: "The mails have stopped" },
  "unsubscribe.doneText": {
    ja: "また受け取りたくなったら、ワークスペースの「お知らせ」で設定できます。",
    en: "To get them again, choose so under “Notices” in the workspace.",
  },
} as const;
