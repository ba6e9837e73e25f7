/// How the page looks, in light and in dark, on screen and on paper. It names no file and no address.
package enum PageStyle {
  package static let sheet: StaticString = """

    :root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--quiet:#55585c;--rule:#858a91;--head:#edf1f6;--total:#f5f2e8;--link:#0b57a4;--mark:#fff3c4;
    --c1:#1f5fa8;--c2:#b8460e;--c3:#15803d;--c4:#7e22ce;--c5:#8f5d06;--c6:#0e7490;--c7:#be123c;--c8:#4d7c0f}
    @media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e9e7e3;--quiet:#b3b0aa;--rule:#71767e;--head:#24292f;--total:#2b2820;--link:#86b9f7;--mark:#4a4013;
    --c1:#6ea8f0;--c2:#f59a63;--c3:#5fc98a;--c4:#c79bf7;--c5:#e0b341;--c6:#55c3d9;--c7:#f2809a;--c8:#a6d05a}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.9 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",STSong,SimSun,serif}
    header,main,nav{max-width:62rem;margin:0 auto;padding:0 1.25rem}
    header{text-align:center;padding-top:3.5rem;padding-bottom:1.5rem}
    h1,h2,h3,h4,h5,caption,nav,th,summary,figcaption{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
    h1{font-size:1.9rem;line-height:1.5;margin:0 0 .5rem;text-wrap:balance}h1 span{display:block}
    header p{font-size:1.35rem;line-height:1.6;margin:.25rem 0}
    h2{font-size:1.5rem;line-height:1.5;margin:3.5rem 0 1.25rem;text-align:center;text-wrap:balance}
    h3{font-size:1.2rem;margin:2.25rem 0 .5rem}
    h4{font-size:1.0625rem;margin:1.5rem 0 .25rem}
    h5{font-size:1rem;margin:1.25rem 0 .25rem}
    h1 span,h2,h3,h4,h5,p,th,td,caption span,figcaption{white-space:pre-wrap;overflow-wrap:anywhere}
    p{margin:.4rem 0}
    .indented{text-indent:2em}.center{text-align:center}.right{text-align:right}.left{text-align:left}.bold{font-weight:700}
    a{color:var(--link)}
    a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
    nav{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding-top:.5rem;padding-bottom:1rem}
    nav h2{font-size:1.2rem;margin:.5rem 0}
    nav ul{list-style:none;margin:0;padding-left:1.5em;line-height:1.75}nav>ul{padding-left:0}
    nav a{text-decoration:none}nav a:hover,nav a:focus{text-decoration:underline}
    .table{margin:2.5rem 0}
    .wide{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.5}
    caption{padding-bottom:.25rem}.captioned-below caption{caption-side:bottom;padding-top:.25rem}
    caption span{display:block}
    caption .label{text-align:left}
    caption .title,caption .subtitle{font-size:1.125rem;font-weight:700}
    caption .sides{display:flex;justify-content:space-between;gap:1em;font-size:.875rem;font-weight:400;text-align:right}
    th,td{border:1px solid var(--rule);padding:.3em .5em;vertical-align:middle}
    th{font-weight:400;text-align:left}
    thead th,thead td{background:var(--head);font-weight:700;text-align:center}
    thead th.left{text-align:left}thead th.right{text-align:right}
    tbody th.center{text-align:center}tbody th.right{text-align:right}
    tbody .total th,tbody .total td{background:var(--total);font-weight:700}
    .in1{padding-left:1.5em}.in2{padding-left:2.5em}.in3{padding-left:3.5em}.in4{padding-left:4.5em}.in5{padding-left:5.5em}.in6{padding-left:6.5em}
    td.right,.figure{font-variant-numeric:tabular-nums}
    td .figure{white-space:nowrap}
    .figure:target{background:var(--mark);outline:2px solid var(--link)}
    .note{font-size:.875rem;color:var(--quiet)}
    .chart{margin:2rem 0;text-align:center}
    svg{display:block;width:100%;max-width:44rem;height:auto;margin:0 auto;font:14px "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
    svg text{fill:var(--ink)}svg .quiet{fill:var(--quiet)}svg line{stroke:var(--rule)}
    .s1{fill:var(--c1);stroke:var(--c1)}.s2{fill:var(--c2);stroke:var(--c2)}.s3{fill:var(--c3);stroke:var(--c3)}.s4{fill:var(--c4);stroke:var(--c4)}
    .s5{fill:var(--c5);stroke:var(--c5)}.s6{fill:var(--c6);stroke:var(--c6)}.s7{fill:var(--c7);stroke:var(--c7)}.s8{fill:var(--c8);stroke:var(--c8)}
    rect{stroke-width:0}.slice{fill:none}.light{opacity:.55}
    details{max-width:44rem;margin:.5rem auto;text-align:left;font-size:.875rem}summary{cursor:pointer;color:var(--link)}
    @page{size:A4;margin:20mm}
    @page wide{size:A4 landscape;margin:15mm}
    @media print{
    :root{--paper:#fff;--ink:#000;--quiet:#333;--rule:#555;--head:#eee;--total:#f4f4f4;--link:#000;--c1:#1f5fa8;--c2:#b8460e;--c3:#15803d;--c4:#7e22ce;--c5:#8f5d06;--c6:#0e7490;--c7:#be123c;--c8:#4d7c0f}
    body{font-size:12pt}header,main,nav{max-width:none;padding:0}
    nav{break-after:page;border:0}header.cover{padding-top:30vh;break-after:page}
    h2,h3,h4,h5{break-after:avoid}
    .page{break-before:page}.landscape{page:wide}
    .wide{overflow:visible}.cover~main table{font-size:8pt}
    .cover~main .many{font-size:5.5pt;line-height:1.3}.many :is(th,td){padding:.2em}.many tbody th.center{white-space:nowrap}.many tbody th:not(.center){min-width:9em}
    header:not(.cover){break-after:avoid}header:not(.cover) h1{font-size:1.4rem}header:not(.cover)~main :is(.table,.chart){margin:.75rem 0}header:not(.cover)~main svg{max-height:55mm}
    tr,.chart{break-inside:avoid}thead{display:table-header-group}
    .skip,details{display:none}a{text-decoration:none}
    rect,.slice,thead th,tbody .total td{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """
}
