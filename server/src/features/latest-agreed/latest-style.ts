import { createHash } from "node:crypto";

/** All that styles the page: it stands in the page itself, and the policy lets in this alone. */
export const LATEST_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--surface:#fff;--line:#e6e2d8;--ink:#23262b;--soft:#5b5f66;--accent:#2b4a87;--star:#fdf3da;--edge:#c98a0a;--note:#e6ebf5}
@media (prefers-color-scheme:dark){:root{--paper:#16181c;--surface:#1f2227;--line:#31353c;--ink:#eceae4;--soft:#b4b5b5;--accent:#9db8ee;--star:#3a2f16;--edge:#e9b84a;--note:#26324a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.75 system-ui,"Hiragino Sans","Yu Gothic UI","Noto Sans JP",sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;justify-content:space-between;gap:1rem;padding-top:1rem;font-size:.875rem;color:var(--soft)}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1{font-size:1.75rem;line-height:1.35;margin:1.5rem 0 .25rem}
h2{font-size:1.125rem;margin:2.25rem 0 .5rem}
.standing{margin:0;color:var(--soft)}
.notice{margin:1rem 0;padding:.75rem 1rem;border-left:4px solid var(--accent);background:var(--note)}
.star{margin:1.25rem 0;padding:1rem 1.25rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--star);font-size:1.125rem;font-weight:600}
.star span{display:block;font-size:.8125rem;font-weight:400;color:var(--soft)}
figure{margin:1.25rem 0;padding:.5rem;border:1px solid var(--line);border-radius:.75rem;background:#fff}
figure img{display:block;width:100%;max-height:70vh;object-fit:contain}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;background:var(--surface)}
th,td{padding:.5rem .75rem;border:1px solid var(--line);text-align:start;vertical-align:top;overflow-wrap:break-word;min-width:5.5rem}
thead th{font-size:.8125rem;color:var(--soft);font-weight:600}
tbody th{white-space:nowrap}
.quiet{color:var(--soft);font-size:.875rem}
footer{margin-top:2.5rem;padding:1rem 1.25rem 2.5rem;border-top:1px solid var(--line);color:var(--soft);font-size:.8125rem}
code{font-size:.75rem}
@media (max-width:40rem){body{font-size:15px}h1{font-size:1.375rem}th,td{padding:.375rem .5rem;min-width:4rem}tbody th{white-space:normal}}
@page{size:A4;margin:14mm}
@media print{:root{--paper:#fff;--surface:#fff;--ink:#000;--soft:#444;--line:#999;--star:#fff;--note:#fff;color-scheme:light}body{font-size:10.5pt;line-height:1.55}main,header,footer{max-width:none;padding:0}.screen{display:none}h2{break-after:avoid}tr,.star{break-inside:avoid}thead{display:table-header-group}}
`.trim();

/** No script, no frame, nothing from anywhere else. */
export const LATEST_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(LATEST_STYLE).digest("base64")}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
