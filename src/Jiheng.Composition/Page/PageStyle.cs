namespace Jiheng.Composition;

/// <summary>网页样式: one small sheet inside the page: no network, no script, nothing newer than what the browsers of old office PCs know.</summary>
internal static class PageStyle
{
    public const string Sheet = """
        body{margin:0;background:#f4f5f7;color:#1f1f1f;font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",SimSun,sans-serif}
        main,header,footer{max-width:1080px;margin:0 auto;padding:0 24px}
        header{padding-top:24px}h1{font-size:24px;margin:0 0 4px}h2{font-size:20px;margin:32px 0 4px;word-break:break-all}h3{font-size:18px;margin:28px 0 8px;padding-left:10px;border-left:4px solid #0958d9}
        .meta{color:#555;font-size:14px;margin:0}.meta code{word-break:break-all}
        .counts{list-style:none;margin:12px 0;padding:0}.counts li{display:inline-block;margin:0 12px 8px 0;padding:4px 16px;background:#fff;border:1px solid #d0d3d9;border-left-width:6px;border-radius:4px}
        .counts b{font-size:22px;margin-left:6px}.counts .error{border-left-color:#cf1322}.counts .warning{border-left-color:#d48806}.counts .note{border-left-color:#0958d9}.counts .ok{border-left-color:#389e0d}.hash{font-size:12px}
        nav a{margin-right:20px}a{color:#0958d9}a:focus,.wide:focus{outline:3px solid #0958d9;outline-offset:2px}
        .finding{background:#fff;border:1px solid #d0d3d9;border-left-width:6px;border-radius:4px;margin:0 0 12px;padding:10px 16px}
        .finding.error{border-left-color:#cf1322}.finding.warning{border-left-color:#d48806}.finding.note{border-left-color:#0958d9}
        .finding h4{margin:0 0 4px;font-size:16px}.finding p{margin:4px 0}.finding .where{color:#444;font-size:14px}
        .finding .sum{font-family:Consolas,"Noto Sans Mono CJK SC",monospace;font-size:14px;background:#f6f7f9;padding:2px 8px;overflow-wrap:anywhere}
        .word{display:inline-block;padding:0 8px;margin-right:8px;border-radius:3px;color:#fff;font-size:14px;font-weight:bold}
        .word.error{background:#cf1322}.word.warning{background:#8a5a00}.word.note{background:#0958d9}
        .code{color:#555;font-weight:normal;font-size:14px;margin-left:8px}
        .paper{background:#fff;border:1px solid #d0d3d9;padding:24px 32px;overflow-wrap:break-word}
        .paper p{margin:6px 0;text-indent:2em}.paper p.aside{text-indent:0;color:#555;font-size:14px}.paper h4,.paper h5{margin:16px 0 6px;font-size:17px}
        .wide{overflow-x:auto;margin:12px 0}table{border-collapse:collapse;background:#fff;font-size:14px;line-height:1.5}td,th{border:1px solid #b8bcc4;padding:4px 8px;vertical-align:top;text-align:left}
        table.own td{text-indent:0;min-width:2.5em}td.figure{text-align:right;white-space:nowrap}
        mark{color:inherit;background:#fff;border-bottom:2px solid}mark.error{background:#ffe1de;border-color:#cf1322}mark.warning{background:#fff1c9;border-color:#d48806}mark.note{background:#dcebff;border-color:#0958d9}
        mark.ref{background:none;border-bottom:2px dotted #777}
        .tag{display:inline-block;text-indent:0;margin:0 3px;padding:0 5px;border:1px solid;border-radius:3px;font-size:12px;line-height:1.4;text-decoration:none;white-space:nowrap;background:#fff}
        .tag.error{color:#cf1322}.tag.warning{color:#8a5a00}.tag.note{color:#0958d9}.tag.ref{color:#555;border-style:dotted}
        :target{box-shadow:0 0 0 4px #ffd666}
        details{margin:12px 0}summary{cursor:pointer;font-weight:bold;padding:6px 0}details table{width:100%}details td:first-child{white-space:nowrap}
        footer{padding-top:24px;padding-bottom:32px;color:#555;font-size:14px}
        @media(max-width:640px){main,header,footer{padding-left:12px;padding-right:12px}.paper{padding:12px}}
        @media print{body{background:#fff;font-size:12pt}nav{display:none}main,header,footer{max-width:none;padding:0}.paper{border:0;padding:0}.wide{overflow:visible}.finding,tr{page-break-inside:avoid}mark,.word,.finding,.tag{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
        """;
}
