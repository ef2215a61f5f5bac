export const LATEST_MESSAGES = {
  "latest.title": { ja: "最新の合意へのリンク", en: "Links to what was last agreed" },
  "latest.pages": { ja: "最新の合意のページ", en: "Page of what was last agreed" },
  "latest.pagesAbout": {
    ja: "ボードを開かなくても、最新の合意だけを読めるページです。",
    en: "Shows what was last agreed to people who do not open the board.",
  },
  "latest.pagesMake": { ja: "リンクを作る", en: "Make a link" },
  "latest.pagesManage": { ja: "リンクを管理する", en: "Manage the links" },
  "latest.about": {
    ja: "いちばん新しい合意された大枠だけを示す、読むだけのページです。描きかけのものは、けっして示しません。新しく合意されると、ページもすぐに新しくなります。",
    en: "A page for reading that shows the broad frame that was agreed last, and never a draft. As soon as a newer one is agreed, the page shows it.",
  },
  "latest.audience": { ja: "見られる人", en: "Who may open it" },
  "latest.audience.people": {
    ja: "ボードの人(サインインして)",
    en: "people of the board, signed in",
  },
  "latest.audience.members": { ja: "社内の人(サインインして)", en: "our team, signed in" },
  "latest.audience.secret": { ja: "秘密のリンクを持つ人", en: "whoever has the secret link" },
  "latest.audience.public": { ja: "アドレスを知る人すべて", en: "anybody with the address" },
  "latest.audience.people.say": {
    ja: "サインインした、このボードを見られる人だけが開けます。役割がなくなった人は開けません。",
    en: "Opens for people who are signed in and may read this board, and for nobody who no longer may.",
  },
  "latest.audience.members.say": {
    ja: "サインインした、このボードを見られるメンバーだけが開けます。ゲストは開けません。",
    en: "Opens for members who are signed in and may read this board; for no guest.",
  },
  "latest.audience.secret.say": {
    ja: "サインインは要りません。アドレスは一度しか表示されないので、渡したい人にだけ渡してください。",
    en: "No sign-in. The address is shown this once: pass it to those alone who are to have it.",
  },
  "latest.audience.public.say": {
    ja: "サインインは要りません。アドレスは一覧でいつでもコピーでき、社内ポータルにも載せられます。検索エンジンには載りません。",
    en: "No sign-in. The address can be copied from the list at any time and stand in an intranet. Search engines are told to leave it out.",
  },
  "latest.shows": { ja: "合意した人の示し方", en: "Of those who agreed" },
  "latest.shows.counts": { ja: "人数だけ", en: "only how many" },
  "latest.shows.names": { ja: "名前と、その言葉", en: "names, and what they said" },
  "latest.shows.counts.say": {
    ja: "お名前・理由は示さず、同意と留保の人数だけを示します。",
    en: "No names and no reasons: how many agreed, and how many with a reservation.",
  },
  "latest.shows.names.say": {
    ja: "名前、日時、留保の理由を、書かれたとおりに示します。",
    en: "Names, times, and reservations word for word.",
  },
  "latest.versions": { ja: "示す版", en: "Versions" },
  "latest.versions.customer": { ja: "お客様が合意した版", en: "agreed by the customer" },
  "latest.versions.internal": { ja: "社内で合意した版も", en: "those of our team, too" },
  "latest.sees": {
    ja: "開いた人が見るもの: 顧客名、お星さま、読み取り、大枠の表、版と日時、照合用ハッシュ。Do結果、ノート、コメントは見えません。",
    en: "Whoever opens it sees the customer, the star, the reading, the frame as a table, version, date and hash. No Do results, notes or comments.",
  },
  "latest.lifetime": { ja: "リンクの期限", en: "The link ends after" },
  "latest.note": { ja: "リンクの名前(自分たち用)", en: "Name of the link (for yourselves)" },
  "latest.noNote": { ja: "名前なし", en: "no name" },
  "latest.create": { ja: "リンクを作る", en: "Make a link" },
  "latest.made": {
    ja: "「最新の合意」へのリンクができました。",
    en: "Here is the link to what was last agreed.",
  },
  "latest.none": {
    ja: "「最新の合意」へのリンクはまだありません。",
    en: "There are no links to what was last agreed yet.",
  },
  "latest.copy": { ja: "リンクをコピー", en: "Copy the link" },
  "latest.look": { ja: "開いて見る", en: "Open it" },
  "latest.by": { ja: "{name}さんが作成", en: "by {name}" },
  "latest.opens": {
    ja: "{opens}回開かれました",
    en: "{opens, plural, one {opened once} other {opened # times}}",
  },
  "latest.lastOpened": { ja: "最後は{since}", en: "last {since}" },
  "latest.neverOpened": { ja: "まだ開かれていません", en: "not opened yet" },
  "latest.revokeHint": {
    ja: "このリンクは、すぐにだれも開けなくなります。",
    en: "Nobody can open this link from then on.",
  },
} as const;
