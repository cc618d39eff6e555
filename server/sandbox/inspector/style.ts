// The look of the inspector page: the product's own colours, light and dark by the wish of the system.

const light =
  '--canvas:#f6f6f3;--surface:#fff;--surface-2:#fafaf8;--hover:#f2f2ee;--border:#e6e6e1;--border-strong:#d0d0c9;--control:#85857d;' +
  '--text:#1b1c1e;--text-2:#505259;--text-3:#65676e;--accent:#2450b8;--accent-hover:#1c4199;--on-accent:#fff;--accent-text:#2450b8;' +
  '--focus:#2450b8;--success:#15703f;--success-soft:#e4f3e9;--warning:#855000;--warning-soft:#fbf0d9;--danger:#b4261f;--danger-soft:#fbe9e6;' +
  '--danger-solid:#c9352c;--on-danger:#fff;--brass:#a8740f;--shade:rgb(0 0 0/.4)';
const dark =
  '--canvas:#0f1113;--surface:#16181b;--surface-2:#1b1d21;--hover:#22252a;--border:#292c32;--border-strong:#3a3e46;--control:#6e727c;' +
  '--text:#ecedef;--text-2:#b4b8c0;--text-3:#959aa4;--accent:#3f6edc;--accent-hover:#3863cc;--on-accent:#fff;--accent-text:#8fb2ff;' +
  '--focus:#8fb2ff;--success:#6fd19b;--success-soft:#15301f;--warning:#edbb5c;--warning-soft:#35280f;--danger:#ff978c;--danger-soft:#3c1b19;' +
  '--danger-solid:#e0574c;--on-danger:#190504;--brass:#dda94a;--shade:rgb(0 0 0/.6)';

/** The style sheet. */
export const style = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--text);font:13px/20px Inter,system-ui,-apple-system,"Segoe UI","Noto Sans SC",sans-serif;font-variant-numeric:tabular-nums}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:12px;line-height:16px}
h1,h2,p,dl,dd,ul{margin:0;padding:0}
h1{font-size:15px;line-height:20px;font-weight:600}
h2{font-size:13px;line-height:20px;font-weight:600}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
header{display:flex;align-items:center;gap:12px;height:48px;padding:0 20px;border-bottom:1px solid var(--border);position:sticky;top:0;background:var(--canvas);z-index:2}
header .mark{width:2px;height:20px;background:var(--brass)}
header .push{flex:1}
.live{color:var(--success)}.paused{color:var(--warning)}.broken{color:var(--danger)}
main{display:grid;grid-template-columns:minmax(0,1fr) 400px;gap:20px;padding:20px;align-items:start}
.full{grid-column:1/-1}
section{background:var(--surface);border:1px solid var(--border);border-radius:8px;overflow:hidden}
.left,.right{display:grid;gap:20px;min-width:0}
.bar{display:flex;align-items:center;gap:12px;min-height:44px;padding:8px 16px;border-bottom:1px solid var(--border);flex-wrap:wrap}
.bar .push{flex:1}
.bar .hint,.empty{color:var(--text-3)}
.facts{display:flex;flex-wrap:wrap;gap:12px 32px;padding:12px 16px;border-bottom:1px solid var(--border)}
.facts dt{color:var(--text-3);font-size:12px;line-height:16px}
.facts dd{overflow-wrap:anywhere}
.scroll{overflow:auto;max-height:420px}
.scroll:focus-visible{outline-offset:-2px}
table{border-collapse:collapse;width:100%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;font-weight:400;padding:6px 8px;border-bottom:1px solid var(--border);vertical-align:top;white-space:nowrap}
th:first-child,td:first-child{padding-left:16px}
th:last-child,td:last-child{padding-right:16px}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;background:var(--surface-2);color:var(--text-3);font-size:12px;line-height:20px;z-index:1}
tbody th{font-weight:500}
tbody tr:hover{background:var(--hover)}
.number{text-align:right}
.time{color:var(--text-3)}
.danger{color:var(--danger)}.warning{color:var(--warning)}
td.path{width:99%;min-width:220px;white-space:normal;overflow-wrap:anywhere}
td.change{width:99%;min-width:260px;white-space:normal;overflow-wrap:anywhere}
del{color:var(--text-2)}ins{text-decoration:none;font-weight:500}
summary{cursor:pointer;border-radius:4px}
.more{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 12px;padding:8px 0 4px;color:var(--text-2)}
.more dt{color:var(--text-3)}
.more pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;max-height:240px;overflow:auto}
.chip{display:inline-block;padding:0 6px;border-radius:4px;background:var(--warning-soft);color:var(--warning);font-size:12px;line-height:20px}
button,input,select,textarea{font:inherit;color:inherit}
button{height:28px;padding:0 10px;border:1px solid var(--border-strong);border-radius:6px;background:var(--surface);cursor:pointer;white-space:nowrap}
button:hover{background:var(--hover)}
button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:500}
button.primary:hover{background:var(--accent-hover)}
button.destructive{background:var(--danger-solid);border-color:var(--danger-solid);color:var(--on-danger);font-weight:500}
button.ghost{border-color:transparent;background:none;color:var(--text-2)}
button.ghost:hover{background:var(--hover)}
input:not([type=checkbox]),select,textarea{width:100%;height:28px;padding:3px 8px;border:1px solid var(--control);border-radius:6px;background:var(--surface)}
textarea{height:auto;resize:vertical;font:12px/16px ui-monospace,Menlo,Consolas,monospace}
input[type=checkbox]{width:16px;height:16px;margin:2px 0;accent-color:var(--accent);flex:none}
.bar input[type=search]{width:220px}
form{display:grid;gap:12px;padding:12px 16px 16px}
.stack{display:grid;gap:4px;color:var(--text-2)}
.check{display:flex;gap:8px;color:var(--text-2);align-items:flex-start}
.stack>span code,.check>span code{color:var(--text-3)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.actions{display:flex;gap:8px;align-items:center}
.parts{display:grid;gap:12px}
.list{list-style:none}
.list li{display:flex;gap:12px;align-items:flex-start;justify-content:space-between;padding:8px 16px;border-bottom:1px solid var(--border)}
.list strong{display:block;font-weight:500}
.list code,.list span{display:block;color:var(--text-2);overflow-wrap:anywhere}.list code{padding:2px 0}
.note{min-height:20px;color:var(--text-2)}
.note.wrong{color:var(--danger)}
[hidden]{display:none!important}
dialog{width:420px;max-width:calc(100vw - 32px);padding:20px;border:1px solid var(--border);border-radius:8px;background:var(--surface);color:var(--text)}
dialog::backdrop{background:var(--shade)}
dialog p{margin:8px 0 20px;color:var(--text-2)}
dialog .actions{justify-content:flex-end}
@media (max-width:1100px){main{grid-template-columns:minmax(0,1fr)}}
`;
