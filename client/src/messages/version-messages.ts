export const VERSION_MESSAGES = {
  "history.title": { ja: "履歴", en: "History" },
  "history.loading": { ja: "読み込んでいます", en: "Loading" },
  "history.none": {
    ja: "残してある状態はまだありません。話し合いの区切りに残しておくと、あとで見比べたり、戻したりできます。",
    en: "Nothing has been kept yet. Keep the board at the turns of your discussion, to compare and to come back later.",
  },
  "history.keep": { ja: "いまの状態を残す", en: "Keep this state" },
  "history.keep.name": { ja: "名前(任意)", en: "Name (optional)" },
  "history.keep.example": { ja: "第1回の作戦会議のあと", en: "After the first meeting" },
  "history.occasion.asked": { ja: "残した状態", en: "Kept state" },
  "history.occasion.beforeRestore": { ja: "前の状態に戻す直前", en: "Just before going back" },
  "history.occasion.proposed": { ja: "合意にかけたとき", en: "Put to agreement" },
  "history.by": { ja: "{who}・{when}", en: "{who}, {when}" },
  "history.choice": { ja: "{name}({when})", en: "{name} ({when})" },
  "history.back": { ja: "一覧へ", en: "All states" },
  "history.compare": { ja: "見比べる相手", en: "Compare with" },
  "history.compare.now": { ja: "いまのボード", en: "The board as it is now" },
  "history.compare.same": {
    ja: "大枠に違いはありません。",
    en: "The broad frame is the same.",
  },
  "history.ghosts": {
    ja: "キャンバスの破線は、この状態に戻すと加わるもの(藍)と、なくなるもの(赤)です。",
    en: "Dashed on the canvas: what going back to this state would add (indigo) and take away (red).",
  },
  "history.bringBack": { ja: "この状態に戻す", en: "Go back to this state" },
  "history.bringBack.changes": { ja: "戻すと、大枠はこう変わります", en: "Going back changes:" },
  "history.bringBack.same": {
    ja: "戻しても、大枠は変わりません",
    en: "Going back changes nothing in the broad frame",
  },
  "history.bringBack.all": {
    ja: "カードの位置、自由な描き込み、メモも、そのときの姿に戻ります。いまの状態は履歴に残るので、やり直せます。",
    en: "Places of cards, free drawing and notes go back too. The present state is kept in the history, so this can be taken back.",
  },
  "history.bringBack.do": { ja: "全員のボードを戻す", en: "Go back for everybody" },
  "history.bringBack.done": {
    ja: "戻しました。直前の状態は履歴に残っています。",
    en: "Done. The state from just before is in the history.",
  },
  "history.bringBack.look": { ja: "直前の状態を見る", en: "See the state before" },
} as const;
