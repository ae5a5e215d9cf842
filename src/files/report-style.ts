/**
 * The look of a report: warm paper, dark ink, a measure of about 68 letters; the same page on a desk, a phone,
 * in the dark and on A4. Sizes follow a scale of 1.2. Nothing is loaded from anywhere.
 */
import { variablesCss } from './palette.ts'

export const style: string = `
:root{${variablesCss('light')};color-scheme:light dark;
--serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Georgia,"Times New Roman",serif;
--sans:system-ui,"Segoe UI",Inter,"Helvetica Neue",Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{${variablesCss('dark')}}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:3.5rem 1.5rem 5rem;max-width:59rem;font:1.125rem/1.55 var(--serif);font-kerning:normal;
text-rendering:optimizeLegibility;overflow-wrap:break-word}
header>*,section>*,footer>*{max-width:41rem}
h1,h2,h3{font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:2.6rem;letter-spacing:-.012em;margin:.4rem 0 .9rem}
h2{font-size:1.56rem;margin:4.4rem 0 .8rem}
h3{font-size:1.2rem;margin:2.2rem 0 .5rem}
p,ul,ol,dl{margin-top:0;margin-bottom:1rem}
a{color:inherit}
.kicker,.small,figcaption small,table,.facts,.names{font-family:var(--sans);font-variant-numeric:tabular-nums}
.kicker{font-size:.8rem;letter-spacing:.02em;color:var(--quiet)}
.question{font-size:1.3rem;font-style:italic;line-height:1.45;color:var(--quiet);margin-bottom:2rem;text-wrap:pretty}
.answer{border-top:2px solid var(--ink);padding-top:1.1rem;margin-top:2rem}
.answer p.says{font-size:1.56rem;line-height:1.34;margin-bottom:.3rem;text-wrap:pretty}.answer .says+.small{margin-bottom:.5rem}
.answer p.says~p.says{font-size:1.2rem;margin-top:1.6rem}
dl.told{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;font:.94rem/1.45 var(--sans);font-variant-numeric:tabular-nums;margin:0 0 1rem}
dl.told dt{font-weight:600;max-width:18rem}dl.told dd{margin:0}
.glance{display:none}
dl.beware{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.1rem;background:var(--wash);border-left:3px solid var(--ink);padding:.75rem 1rem;margin:1rem 0 1.2rem;font:.88rem/1.45 var(--sans)}
.lives dl.told{margin-top:.9rem}dl.beware dt{font-weight:650}dl.beware dd{margin:0}
.small{font-size:.83rem;line-height:1.5;color:var(--quiet)}
.note{background:var(--wash);padding:.8rem 1rem;font-family:var(--sans);font-size:.88rem;line-height:1.5;margin-top:1.2rem;margin-bottom:1.2rem}
.note strong{font-weight:650}
dl.arms{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem;font-size:1rem;line-height:1.45}
dl.arms dt{font-weight:600;max-width:17rem}dl.arms dd{margin:0}
figure{margin:2.6rem 0}
figure.wide{max-width:47rem}
figcaption h3{margin:0 0 .25rem;font-size:1.2rem}
figcaption p,figure>p{margin:0 0 .7rem;font-family:var(--sans);font-size:.86rem;line-height:1.45;color:var(--quiet)}
figure svg{display:block;width:100%;height:auto;overflow:visible}
.narrow{display:none}
.gallery{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:2.2rem 1.6rem;max-width:56rem;margin:1.4rem 0}
.gallery figure{margin:0;min-width:0;break-inside:avoid;display:flex;flex-direction:column}.gallery figcaption{flex:1}.gallery svg{max-width:22rem}
.gallery h4{margin:0 0 .15rem;font-size:1rem;font-weight:600;line-height:1.25}
.gallery figcaption p{font-size:.78rem;margin-bottom:.4rem}
.names{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;font-size:.86rem;padding:0;margin:1rem 0;max-width:56rem;list-style:none}
.names li{display:flex;align-items:center;gap:.45rem}
.names i{width:1.5rem;border-top:2.5px solid currentColor}.names .beyond i{border-top-style:dashed}
.plate{max-width:56rem;margin:2.2rem 0 3rem}.plate figcaption{max-width:41rem}
.plate .row{display:grid;grid-template-columns:7.5rem repeat(var(--n),minmax(0,1fr));gap:.55rem;margin-bottom:.55rem;align-items:start;break-inside:avoid}
.plate .row>b{font:600 .83rem/1.3 var(--sans);color:var(--c)}
.plate .head{font:.83rem/1.3 var(--sans);color:var(--quiet);margin-bottom:.3rem;text-align:center}
.plate .pic{position:relative;margin:0}
.plate img{display:block;width:100%;height:auto;background:#fff}
.plate .pic span{display:none}.plate .as{font:.78rem/1.4 var(--sans);color:var(--quiet);padding:0 .4rem}.plate .row>.as{text-align:center}
.plate .bar{position:absolute;right:4%;bottom:5%;border-bottom:2.5px solid #1C2726;font:600 .66rem/1.35 var(--sans);color:#1C2726;display:flex;justify-content:flex-end;white-space:nowrap;text-shadow:0 0 3px #fff,0 0 3px #fff}
.scroll{max-width:56rem;overflow-x:auto;margin:1.2rem 0}
table{border-collapse:collapse;width:100%;font-size:.83rem;line-height:1.4}
caption{text-align:left;white-space:normal;padding-bottom:.5rem;color:var(--quiet)}
th,td{text-align:left;vertical-align:top;padding:.38rem .9rem .38rem 0;border-bottom:1px solid var(--hair)}
th{font-weight:600}thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom}
td.n,th.n{text-align:right}td.n{white-space:nowrap}th:first-child,td:first-child{min-width:8.5rem}td.n small{display:block;color:var(--quiet);font-size:.92em}td small{font-size:.92em}
td small{color:var(--quiet)}
details{border-top:1px solid var(--hair);padding:.55rem 0}
details.theme{max-width:56rem}
details+:not(details){margin-top:1rem}
summary{cursor:pointer;font-family:var(--sans);font-size:.92rem;font-weight:600;padding:.2rem 0}
summary span{font-weight:400;color:var(--quiet)}
summary:focus-visible,a:focus-visible,.scroll:focus-visible{outline:2px solid var(--arm-0);outline-offset:3px}
ol.day li,ul.plain li{margin-bottom:.35rem}
ol.day{padding-left:1.6rem}.off{color:var(--quiet);text-decoration:line-through}
.tag{font:600 .72rem/1 var(--sans);border:1px solid currentColor;border-radius:.7em;padding:.1em .55em;white-space:nowrap;color:var(--quiet)}
.claim,.agent{margin:1.6rem 0}
.claim h3,.agent h3{margin:0 0 .25rem}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;font-size:1rem;line-height:1.5}
.two h4{margin:.5rem 0 .2rem;font:600 .83rem/1.3 var(--sans);color:var(--quiet)}
.two ul{padding-left:1.1rem}
pre{font:.78rem/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--wash);padding:.9rem 1rem;margin:.6rem 0}
.sources{font-size:.94rem;line-height:1.45;padding-left:1.4rem}.sources li{margin-bottom:.4rem}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.4rem;font-size:.83rem}
dl.facts dt{color:var(--quiet)}dl.facts dd{margin:0;overflow-wrap:anywhere}
footer{margin-top:4rem;border-top:1px solid var(--hair);padding-top:1rem}
@media(max-width:40rem){
body{font-size:1.04rem;padding:1.8rem 1.05rem 3rem}
h1{font-size:1.95rem}h2{font-size:1.35rem;margin-top:3.2rem}.question{font-size:1.12rem}.answer p.says{font-size:1.28rem}
.broad{display:none}.narrow{display:block}
dl.arms,dl.facts,dl.told,dl.beware{grid-template-columns:1fr;gap:0}dl.arms dd,dl.facts dd,dl.told dd{margin-bottom:.7rem}dl.beware{padding:.6rem .8rem;font-size:.82rem;line-height:1.4}dl.beware dd{margin-bottom:.35rem}.lives h1{margin-bottom:.5rem;font-size:1.75rem}.lives .question{font-size:1.02rem;margin-bottom:1rem}.lives .answer{margin-top:1rem;padding-top:.7rem}
.two{grid-template-columns:1fr}
.plate .row{grid-template-columns:repeat(var(--m),minmax(0,1fr));gap:.4rem;align-items:start}.plate .row>b{grid-column:1/-1;margin-top:.8rem;font-size:.92rem}.plate .row.head{display:none}
.plate .pic span{display:block;font:.76rem/1.5 var(--sans);color:var(--quiet)}
.plate .bar{bottom:calc(5% + 1.4rem);font-size:0}
}
@media print{
@page{size:A4;margin:18mm 17mm 20mm}
:root{--paper:#fff}
html{background:#fff}
body{font-size:10.2pt;line-height:1.45;padding:0;max-width:none}
header>*,section>*,footer>*{max-width:none}
h1{font-size:24pt}h2{font-size:15pt;margin-top:7mm}h3,figcaption h3{font-size:11.5pt}
h2,h3,h4,figcaption,summary,caption{break-after:avoid}
.answer p.says{font-size:15pt}.question{font-size:12.5pt}
figure,.plate .row,.claim,.agent,tr,.note,.beware,.gallery figure,.answer{break-inside:avoid}figure.plate{break-inside:auto}.names,.row.head,h2+p,h2+.small{break-after:avoid}
figure.wide,.gallery,.plate,.scroll,details.theme{max-width:none}
figure{margin:6mm 0}figure.wide{display:inline-block;width:47.5%;margin:0 2% 4mm 0;vertical-align:top}figure.wide figcaption h3{font-size:9.5pt}figure.wide figcaption p{font-size:7pt;margin-bottom:1mm}.lives figure.wide{display:block;width:118mm;margin:3mm 0}section.lives h2{margin-top:5mm}.plate{width:150mm}td br{display:none}td small{margin-left:.5em}td.n small{display:inline}
.gallery{display:block}.gallery figure{display:inline-block;width:23.4%;margin:0 1.2% 4mm 0;vertical-align:bottom}.gallery h4{font-size:8.5pt}.gallery figcaption p{font-size:6.4pt;margin-bottom:.5mm}.names{break-inside:avoid}.plate .row{grid-template-columns:26mm repeat(var(--n),minmax(0,1fr))}
.scroll{overflow:visible}
table{font-size:7pt;line-height:1.3}th,td{padding:.6mm 3mm .6mm 0}thead{display:table-header-group}
details{display:none}
.glance{display:block;columns:3;column-gap:5mm;font:6.6pt/1.35 var(--sans);margin:3mm 0}.glance p{margin:0 0 .6mm;padding-left:2mm;text-indent:-2mm;break-inside:avoid;overflow-wrap:anywhere}.glance h4{margin:2mm 0 .6mm;font-size:7pt}
.sources{font-size:7.4pt;line-height:1.35;columns:2;column-gap:6mm}.sources li{margin-bottom:.8mm;break-inside:avoid}
ol.day{columns:2;column-gap:6mm;font-size:9pt}
.two{font-size:8.4pt;line-height:1.4}.claim,.agent{margin:4mm 0}p,ul,ol,dl{margin-bottom:2.6mm}.small,.note,figcaption p{font-size:8.2pt}.plate .pic{print-color-adjust:exact;-webkit-print-color-adjust:exact}
pre{font-size:7pt}
}
`
  .trim()
  .replace(/\n/g, '')
