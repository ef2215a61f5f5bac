import type { RefusalBody } from "@zentaikan/protocol/http";

/** A quota that is full. */
export interface ReachedQuota {
  readonly what: QuotaName;
  readonly unit: "count" | "bytes" | "letters";
  /** So many things, bytes or letters. */
  readonly most: number;
}

/** What there may be so much of, and what helps; `{most}` stands for how much. */
const words = {
  "customers workspace": [
    "このワークスペースの顧客は{most}件までです。",
    "This workspace may have {most} customers, and has them.",
  ],
  "formerCustomers workspace": [
    "ひとつにまとめた顧客は{most}件までです。",
    "{most} customers may have been merged into others, and have been.",
  ],
  "savedViews person": [
    "ひとりが残せる表示は{most}件までです。使っていないものを削除してください。",
    "A person may keep {most} views, and you have them. Please delete one that is not used.",
  ],
  "boards workspace": [
    "このワークスペースのボードは、アーカイブしたものを含めて{most}件までです。ボードは削除できないので、続きは使っていないボードに描いてください。",
    "This workspace may have {most} boards, archived ones included, and has them. Boards cannot be deleted: please go on with one that is not used.",
  ],
  "boards customer": [
    "ひとつの顧客のボードは、アーカイブしたものを含めて{most}件までです。ボードは削除できないので、続きは使っていないボードに描いてください。",
    "A customer may have {most} boards, archived ones included, and this one has them. Boards cannot be deleted: please go on with one that is not used.",
  ],
  "people workspace": [
    "このワークスペースに来られる人(ゲストとプログラムを含む)は{most}人までです。",
    "{most} people, guests and programs included, may ever come to this workspace, and have come.",
  ],
  "people board": [
    "このボードに招ける人は{most}人までです。使っていない招待リンクを取り消すと、また招けます。",
    "{most} people may be on this board, and are. Revoke an invitation that is not needed to invite others.",
  ],
  "members workspace": [
    "メンバーは{most}人までです。去った人を外すと、また追加できます。",
    "The workspace may have {most} members, and has them. Remove those who have left to add others.",
  ],
  "invitations place": [
    "ここで使える招待リンクは{most}件までです。使っていないものを取り消してください。",
    "There may be {most} open invitations here, and there are. Please revoke one that is not used.",
  ],
  "tokens person": [
    "ひとりが作れるキーは{most}件までです。使っていないものを取り消してください。",
    "A person may have {most} keys, and you have them. Please revoke one that is not used.",
  ],
  "webhooks workspace": [
    "Webhookは{most}件までです。使っていないものを削除してください。",
    "There may be {most} webhooks. Please delete one that is not used.",
  ],
  "assessments customer": [
    "ひとつの顧客への評価は、訂正と取り消しを含めて{most}件までです。評価は履歴として残り、削除できません。",
    "A customer may have {most} assessments, corrections and withdrawals included, and this one has them. They stay as its history and cannot be deleted.",
  ],
  "assessments workspace": [
    "このワークスペースの関係の評価は、訂正と取り消しを含めて{most}件までです。評価は履歴として残り、削除できません。",
    "This workspace may have {most} assessments of customers, corrections and withdrawals included, and has them. They stay as history and cannot be deleted.",
  ],
  "lineups workspace": [
    "このワークスペースの資本ラインナップは{most}件までです。いまあるものを改訂してください。",
    "This workspace may have {most} capital lineups of its own, and has them. Please revise one of them.",
  ],
  "lineupVersions lineup": [
    "ひとつの資本ラインナップの版は{most}件までです。コピーして、新しいラインナップを作ってください。",
    "A capital lineup may have {most} versions, and this one has them. Please copy it into a new one.",
  ],
  "lineupProposals workspace": [
    "ラインナップの提案は、閉じたものを含めて{most}件までです。ラインナップは直接編集できます。",
    "There may be {most} proposals for lineups, closed ones included, and there are. A lineup can still be edited.",
  ],
  "lineupProposals person": [
    "ひとりが出せるラインナップの提案は{most}件までです。ほかの人に頼んでください。",
    "A person may make {most} proposals for lineups, and you have. Please ask somebody else to do it.",
  ],
  "lineupMessages proposal": [
    "ひとつの提案への発言は{most}件までです。自分の済んだものを削除すると、また書けます。",
    "A proposal may have {most} comments, and this one has them. Delete some of yours that are done with.",
  ],
  "pictures board": [
    "このボードに置ける画像は、合わせて{most}までです。要らない画像をボードから消すと、1時間たってからその分を置けます。残した状態や版に写っている画像は、残ります。",
    "The images of this board may have {most} together, and there is no room for this one. Delete some from the board: an hour later there is room, unless a kept state or a version shows them.",
  ],
  "pictures workspace": [
    "このワークスペースに置ける画像は、合わせて{most}までです。要らない画像をボードから消すと、1時間たってからその分を置けます。残した状態や版に写っている画像は、残ります。",
    "The images of this workspace may have {most} together, and there is no room for this one. Delete some from boards: an hour later there is room, unless a kept state or a version shows them.",
  ],
  "keptStates board": [
    "このボードに残せる状態は{most}までです。要らないものを履歴から削除すると、また残せます。",
    "The kept states of this board have reached {most}, which is all there may be. Delete some from the history to keep others.",
  ],
  "keptStates personOnBoard": [
    "このボードにひとりが残せる状態は{most}までです。自分が残した、要らないものを履歴から削除すると、また残せます。",
    "What you kept of this board has reached {most}, which is all there may be. Delete some of it from the history to keep more.",
  ],
  "keptStates person": [
    "ひとりが残せる状態は、すべてのボードを合わせて{most}までです。自分が残した、要らないものを履歴から削除すると、また残せます。",
    "What you kept of all boards has reached {most}, which is all there may be. Delete some of it from the history to keep more.",
  ],
  "keptStates workspace": [
    "このワークスペースに残せる状態は{most}までです。要らないものを履歴から削除すると、また残せます。",
    "The kept states of this workspace have reached {most}, which is all there may be. Delete some from the history to keep others.",
  ],
  "versions board": [
    "このボードを合意にかけて残せる版は{most}までです。版は合意の証として残り、削除できません。続きは新しいボードに描いてください。",
    "The versions of this board have reached {most}, which is all there may be. Versions are proof of what was agreed and stay. Please go on with a new board.",
  ],
  "versions personOnBoard": [
    "このボードをひとりが合意にかけられるのは、{most}までです。ほかの人に頼んでください。",
    "What you put to agreement on this board has reached {most}, which is all there may be. Please ask somebody else to do it.",
  ],
  "versions person": [
    "ひとりが合意にかけられる版は、すべてのボードを合わせて{most}までです。ほかの人に頼んでください。",
    "What you put to agreement on all boards has reached {most}, which is all there may be. Please ask somebody else to do it.",
  ],
  "versions workspace": [
    "このワークスペースで合意にかけて残せる版は{most}までです。版は合意の証として残り、削除できません。",
    "The versions of this workspace have reached {most}, which is all there may be. Versions are proof of what was agreed and stay.",
  ],
  "latestLinks board": [
    "ひとつのボードの「最新の合意」へのリンクは{most}件までです。使っていないものを取り消してください。",
    "A board may have {most} links to what was last agreed, and this one has them. Please revoke one that is not used.",
  ],
  "latestLinks workspace": [
    "このワークスペースの「最新の合意」へのリンクは{most}件までです。使っていないものを取り消してください。",
    "This workspace may have {most} links to what was last agreed, and has them. Please revoke some that are not used.",
  ],
  "patternVersions workspace": [
    "採用できるパターンの版は{most}件までです。いまの版の名前や所属は、これからも変えられます。",
    "Patterns may be adopted {most} times, and have been. Names and places in the present version can still be changed.",
  ],
  "patternEvents workspace": [
    "パターンの履歴は{most}件までです。これ以上の変更は記録できないため、行えません。",
    "The history of patterns may have {most} lines, and has them. What could not be recorded is not done.",
  ],
  "patternComments segment": [
    "ひとつのパターンへのコメントは{most}件までです。自分の済んだコメントを削除すると、また書けます。",
    "A pattern may have {most} comments, and this one has them. Delete some of yours that are done with.",
  ],
  "patternComments workspace": [
    "パターンへのコメントは、合わせて{most}件までです。自分の済んだコメントを削除すると、また書けます。",
    "Patterns may have {most} comments together, and have them. Delete some of yours that are done with.",
  ],
  "meetings board": [
    "ひとつのボードで開ける会議は{most}回までです。記録として残り、削除できません。続きは新しいボードで開いてください。",
    "{most} meetings may be held on a board, and have been. They stay as its history. Please go on with a new board.",
  ],
  "rounds meeting": [
    "ひとつの会議の問いは{most}件までです。続きは新しい会議で始めてください。",
    "A meeting may have {most} rounds, and this one has them. Please go on in a new meeting.",
  ],
  "steps meeting": [
    "会議の段取りは{most}件までです。まとめられるものをまとめてください。",
    "An agenda may have {most} steps. Please join some of them.",
  ],
  "answers personOnVersion": [
    "ひとつの版に、ひとりが答えられるのは{most}回までです。最後の答えが有効です。",
    "A person may answer to a version {most} times. Your last answer counts.",
  ],
  "exports person": [
    "ひとりが同時に進められる書き出しは{most}件までです。終わるのを待つか、要らないものを取り消してください。",
    "A person may have {most} exports under way at once, and you have. Please wait for one, or cancel one that is not needed.",
  ],
  "exports workspace": [
    "いまは書き出しが混み合っています({most}件)。少し待ってからもう一度お試しください。",
    "{most} exports are waiting here already. Please try again in a while.",
  ],
  "threads board": [
    "このボードのコメントの話題は{most}件までです。済んだものを削除すると、また書けます。",
    "This board may have {most} threads of comments, and has them. Delete some that are done with.",
  ],
  "comments thread": [
    "ひとつの話題へのコメントは{most}件までです。続きは新しい話題に書いてください。",
    "A thread may have {most} comments, and this one has them. Please go on in a new thread.",
  ],
  "threads personOnBoard": [
    "このボードでひとりが始められるコメントの話題は{most}件までです。自分の済んだものを削除すると、また書けます。",
    "A person may begin {most} threads of comments on this board, and you have. Delete some of yours that are done with.",
  ],
  "comments board": [
    "このボードのコメントは、合わせて{most}までです。済んだものを削除すると、また書けます。",
    "The comments of this board have reached {most}, which is all there may be. Delete some that are done with.",
  ],
  "comments personOnBoard": [
    "このボードにひとりが書けるコメントは、合わせて{most}までです。自分の済んだコメントを削除すると、また書けます。",
    "Your comments on this board have reached {most}, which is all there may be. Delete some of yours that are done with.",
  ],
} as const satisfies Record<string, readonly [string, string]>;

/** What there is of something, and whose it is: `keptStates board`. */
export type QuotaName = keyof typeof words;

export function wordsOfQuota({ what, unit, most }: ReachedQuota): RefusalBody["message"] {
  const [ja, en] = words[what];
  const number = most.toLocaleString("en");
  const bytes = bytesInWords(most);
  // Where a sentence has no counter of its own, things are counted as 件.
  const inJapanese = { count: `${number}件`, bytes, letters: `${number}字` }[unit];
  const inEnglish = { count: number, bytes, letters: `${number} letters` }[unit];
  return {
    ja: ja.replace(/\{most\}(?=[件人回])/u, number).replace("{most}", inJapanese),
    en: en.replace("{most}", inEnglish),
  };
}

const MiB = 1024 * 1024;

function bytesInWords(bytes: number): string {
  const GiB = 1024 * MiB;
  return bytes % GiB === 0 ? `${bytes / GiB} GB` : `${Math.round(bytes / MiB)} MB`;
}
