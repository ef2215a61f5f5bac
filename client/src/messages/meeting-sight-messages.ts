/** Of a meeting: where all look, where somebody points, and how it sits with people. */
export const MEETING_SIGHT_MESSAGES = {
  "meeting.spotlight": { ja: "スポットライト", en: "Spotlight" },
  "meeting.spotlight.on": { ja: "全員に、見ている所を見せる", en: "Everybody looks where I look" },
  "meeting.spotlight.off": { ja: "見せるのを終える", en: "Stop showing" },
  "meeting.spotlight.offOf": {
    ja: "{name}さんのスポットライトを終える",
    en: "End the spotlight of {name}",
  },
  "meeting.spotlight.own": {
    ja: "いま見ている所を、全員に見せています。",
    en: "Everybody looks where you look.",
  },
  "meeting.spotlight.count": {
    ja: "見ている人 {count}人",
    en: "{count, plural, one {# person looks} other {# people look}}",
  },
  "meeting.spotlight.notice": {
    ja: "3秒後に、{name}さんの見ている所へ移ります。",
    en: "In three seconds you move to where {name} looks.",
  },
  "meeting.spotlight.waiting": {
    ja: "{name}さんが全員を呼んでいます。書き終えるまで、画面は動きません。",
    en: "{name} calls everybody. Nothing moves until you are done.",
  },
  "meeting.spotlight.led": {
    ja: "{name}さんの見ている所です。",
    en: "You see what {name} sees.",
  },
  "meeting.spotlight.stayed": {
    ja: "{name}さんが全員に見せています。",
    en: "{name} shows everybody something.",
  },
  "meeting.spotlight.over": {
    ja: "スポットライトが終わりました。",
    en: "The spotlight is over.",
  },
  "meeting.spotlight.stay": { ja: "ここに残る", en: "Stay here" },
  "meeting.spotlight.now": { ja: "いま移る", en: "Go now" },
  "meeting.spotlight.join": { ja: "同じ所を見る", en: "Look there, too" },
  "meeting.spotlight.back": { ja: "元の所へ戻る", en: "Back to where I was" },
  "meeting.spotlight.putAway": { ja: "閉じる", en: "Put away" },
  "meeting.together": { ja: "グループ", en: "Groups" },
  "meeting.together.how": { ja: "だれと描くか", en: "Who draws with whom" },
  "meeting.together.howOf": {
    ja: "{count, plural, =0 {ひとりずつ} other {#つのグループで}}",
    en: "{count, plural, =0 {each alone} other {in # groups}}",
  },
  "meeting.together.usual": { ja: "グループ{letter}", en: "Group {letter}" },
  "meeting.together.name": { ja: "{number}つ目の名前", en: "Name of group {number}" },
  "meeting.together.of": { ja: "{name}さんのグループ", en: "Group of {name}" },
  "meeting.together.alone": { ja: "ひとりで", en: "alone" },
  "meeting.together.again": { ja: "無作為に分け直す", en: "Divide at random again" },
  "meeting.together.own": {
    ja: "{group}で、ひとつの道筋を一緒に描きます({names})",
    en: "{group} draws one road together ({names})",
  },
  "meeting.together.join": {
    ja: "グループに入ると、そこの道筋を一緒に描けます。いままで描いた分も、グループの道筋に加わります。",
    en: "Join a group to draw its road with it. What you drew so far is added to it.",
  },
  "meeting.together.joinOf": { ja: "{group}に入る", en: "Join {group}" },
  "meeting.result.votersOf": {
    ja: "{all}人中{count}人が投票しました",
    en: "{count} of {all} voted",
  },
  "meeting.result.before": { ja: "問い{number}のとき", en: "in question {number}" },
  "meeting.result.was": { ja: "前回: {before}", en: "before: {before}" },
  "meeting.result.divided": {
    ja: "意見が分かれた所: {was} → {is}",
    en: "Contested: {was} → {is}",
  },
  "meeting.keepOpen": { ja: "会議のあとの受け付け", en: "After the meeting" },
  "meeting.keepOpenOf": {
    ja: "{days, plural, =0 {受け付けない} other {#日間受け付ける}}",
    en: "{days, plural, =0 {no more votes} one {votes for # day} other {votes for # days}}",
  },
  "meeting.keepOpen.hint": {
    ja: "会議に出ていない人も、ボードで投票できます。期限が来ると、結果が自動で公開されます。",
    en: "Who is not here can vote on the board, too. When the time is over, the result is revealed by itself.",
  },
  "meeting.openUntil": { ja: "{time}まで受け付けます", en: "open until {time}" },
  "meeting.votedSoFar": {
    ja: "投票した人 {count}人",
    en: "{count} voted so far",
  },
  "meeting.goesOn": {
    ja: "この投票は、まだ受け付けています。期限が来ると、結果が公開されます。",
    en: "This vote goes on. When its time is over, the result is revealed.",
  },
  "meeting.wasNotIn": {
    ja: "会議に参加した人が、問いと結果を見られます。",
    en: "Who took part sees the questions and what they brought.",
  },
  "meeting.askAgain": { ja: "同じ問いをもう一度出す", en: "Ask the same once more" },
  "meeting.apply.order": { ja: "この順にカードを並べる", en: "Put the cards in this order" },
  "meeting.apply.order.words": {
    ja: "投票の順に、ステージの中でカードを並べる({count}枚)",
    en: "{count, plural, one {move # card} other {move # cards}} within their stages, as they were voted",
  },
  "meeting.apply.order.done": {
    ja: "カードは、もうこの順に並んでいます。",
    en: "The cards stand in this order already.",
  },
  "meeting.apply.contested": {
    ja: "意見が分かれた矢印に印を付ける",
    en: "Mark the contested arrows",
  },
  "meeting.apply.contested.words": {
    ja: "意見が分かれた矢印に印を付ける({count}本)",
    en: "mark {count, plural, one {# arrow} other {# arrows}} as contested",
  },
  "meeting.apply.contested.done": {
    ja: "印を付ける矢印はありません。",
    en: "There is no arrow to mark.",
  },
  "meeting.laser": { ja: "レーザーポインター", en: "Laser pointer" },
  "meeting.felt": { ja: "いまの感じ方", en: "How it sits with people" },
  "meeting.felt.select": {
    ja: "カードや矢印を選ぶと、感じ方を示せます",
    en: "Select a card or an arrow to say how it sits",
  },
  "meeting.felt.all": { ja: "いまの感じ方(合計)", en: "How it sits with people (all)" },
} as const;
