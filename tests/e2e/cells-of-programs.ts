/** Two rows of two cells, as several programs lay them on a clipboard. */
export const CELLS_OF_PROGRAMS = {
  Excel: {
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{padding:1px}.xl65{font-weight:700}</style></head><body><!--StartFragment--><table border=0 style='width:96pt'><col width=64 style='width:48pt'><tr height=18 style='height:13.5pt'><td class=xl65 style='width:48pt'>売上<ruby><font class=font5><rt class=font5>ウリアゲ</rt></font></ruby></td><td class=xl65 align=right x:num>12</td></tr><tr><td>利益<br style='mso-data-placement:same-cell;'>見込み</td><td align=right x:num>3</td></tr></table><!--EndFragment--></body></html>`,
    text: '売上\t12\r\n"利益\n見込み"\t3\r\n',
  },
  "Google Sheets": {
    html: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="padding:2px;" data-sheets-value="{}">売上</td><td style="text-align:right;">12</td></tr><tr><td>利益<br/>見込み</td><td>3</td></tr></tbody></table></google-sheets-html-origin>`,
    text: '売上\t12\n"利益\n見込み"\t3',
  },
  Word: {
    html: `<html><body><!--StartFragment--><table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150pt'><p class=MsoNormal><span lang=EN-US>売上<o:p></o:p></span></p></td><td><p class=MsoNormal>12</p></td></tr><tr><td><p class=MsoNormal>利益</p><p class=MsoNormal>見込み</p></td><td><p class=MsoNormal>3</p></td></tr></table><!--EndFragment--></body></html>`,
    text: "売上\t12\r\n利益\r\n見込み\t3\r\n",
  },
  "plain text": { html: "", text: '売上\t12\n"利益\n見込み"\t3' },
} as const;
