export const id=9078;export const ids=[9078];export const modules={89078:((e,t,n)=>{n.d(t,{layerPage:()=>layerPage});var r=n(77598),i=n(86393),a=n(34481),o=n(17940),s=n(91787);function clean(e,t){return(0,s.TN)((0,s.ml)(e,t))}function markup_escape(e){return e.replace(/[&<>"']/g,e=>`&#${e.charCodeAt(0)};`)}function shown(e,t){return markup_escape(clean(e,t))}function json(e){return JSON.stringify(e).replaceAll(`<`,`\\u003c`)}function table(e,t,n=``){let attribute=(e,t)=>t?` ${e}="${t}"`:``,r=e.map(({title:e,className:t,sort:n})=>`<th scope="col"${attribute(`class`,t)}${attribute(`data-sort`,n)}>${markup_escape(e)}</th>`),i=t.map(t=>`<tr>${t.map((t,n)=>{let{html:r,value:i}=typeof t==`string`?{html:t,value:void 0}:t,a=i===void 0?``:` data-value="${i}"`;return`<td${attribute(`class`,e[n]?.className)}${a}>${r}</td>`}).join(``)}</tr>`);return`<div class="scroll"><table${attribute(`class`,n)}><thead><tr>${r.join(``)}</tr></thead><tbody>${i.join(`
`)}</tbody></table></div>`}let c={added:`+`,removed:`−`,changed:`~`};function comparisonSection(e){if(!e)return``;if(e.kind===`not-compared`)return`<h2>Changes</h2><p>${shown(e.reason,1e3)}</p>`;let{diff:t}=e,n=t.packages.slice(0,500).map(e=>{let versions=e=>e.map(e=>shown(e,60)).join(`, `),t=e.files?` <span class="changed">${(0,o.tQ)(e.files)}</span>`:``,n=`<span class="${e.kind}">${c[e.kind]}</span>`,r=(0,a.eD)(e.afterSizeBytes-e.beforeSizeBytes);return[n,shown(e.name,120),versions(e.before),`${versions(e.after)}${t}`,r]});return`<h2>Changes</h2><p>Against ${shown(t.base,300)}: ${markup_escape((0,o.z)(t))}.</p>${n.length===0?``:table([{title:``},{title:`Package`,className:`name`},{title:`Before`},{title:`After`},{title:`Size`,className:`n`}],n)}${setsOf(t)}${startupOf(t)}`}function startupOf({startup:e=[]}){return e.length===0?``:`<p>Code that runs at every start of Python:</p>${e.slice(0,50).map(e=>{let t=shown((0,o.d_)(e),600);return`<p><span class="${e.kind}">${c[e.kind]} ${t}</span></p>`}).join(``)}`}function setsOf(e){return[[`Runtimes`,e.runtimes],[`Architectures`,e.architectures],[`Shared with`,e.grants]].flatMap(([e,t])=>{if(!t)return[];let n=t.added.map(e=>`<span class="added">+ ${shown(e,200)}</span>`),r=t.removed.map(e=>`<span class="removed">− ${shown(e,200)}</span>`);return[`<p>${e}: ${[...n,...r].join(`, `)}</p>`]}).join(``)}var l=n(4158),u=n(87177);function pageData({kind:e=`layer`,name:t,inventory:n,comparison:r,packages:a=[]},o){let s=new Map(a.map(e=>[e.name,e])),c=r?.kind===`compared`?r.diff.packages:[],l=``;return{name:clean(t,200),unzippedSizeBytes:Math.max(1,n.unzippedSizeBytes),title:i.S[e].title,packages:n.packages.map(e=>({name:clean(e.name,120),version:clean(e.version,60),details:[...e.licence===void 0?[]:[clean(e.licence,120)],...originOf(s.get(e.name))]})),files:fewer(n.files??[],o).map(e=>{let t=clean(e.path,300),n=sharedLength(l,t);l=t;let{sizeBytes:r,compressedSizeBytes:i,package:a=-1,count:o}=e,s=[n,t.slice(n),r,i,a];return o===void 0?s:[...s,o]}),change:Object.fromEntries(c.flatMap(({name:e,kind:t})=>t===`removed`?[]:[[clean(e,120),t]]))}}let d={wheel:`wheel`,npm:`npm package`,built:`built here`,"to-build":`to be built`,include:`included`,"system-library":`system library`};function originOf(e){if(!e)return[];let t=d[e.origin],n=e.requiredBy.slice(0,5).map(e=>clean((0,u.x)(e),100));return[e.file===void 0?t:`${t} ${clean(e.file,160)}`,...n.length>0?[`required by ${n.join(`, `)}`]:[]]}function fewer(e,t){if(e.length<=t)return e;let n=new Set(e.toSorted((e,t)=>t.sizeBytes-e.sizeBytes).slice(0,t/2)),r=new Map;for(let t of e){if(n.has(t))continue;let e=upperFolder(t.path),i=`${t.package??``} ${e}`,a=r.get(i);if(a)a.sizeBytes+=t.sizeBytes,a.compressedSizeBytes+=t.compressedSizeBytes,a.count+=1;else{let{package:n,sizeBytes:a,compressedSizeBytes:o}=t;r.set(i,{path:e,package:n,sizeBytes:a,compressedSizeBytes:o,count:1})}}let i=[...r.values()].toSorted((e,t)=>t.sizeBytes-e.sizeBytes).slice(0,t/2);return[...n,...i.map(asOneFile)].toSorted((0,l.z4)(({path:e})=>e))}function upperFolder(e){let t=-1;for(let n=0;n<3;n+=1){let n=e.indexOf(`/`,t+1);if(n<0)break;t=n}return e.slice(0,Math.max(t,0))}function asOneFile({path:e,package:t,...n}){let r={...n,path:`${e}/(${(0,a.LS)(n.count,`smaller file`)})`};return t===void 0?r:{...r,package:t}}function sharedLength(e,t){let n=0;for(;n<e.length&&e[n]===t[n];)n+=1;return/[\ud800-\udbff]/.test(e[n-1]??``)?n-1:n}var f=n(68587);let p=[`native`,`python`,`bytecode`,`javascript`,`data`,`metadata`];function kindOf(e){return/\.dist-info\/|\.egg-info\//.test(e)?`metadata`:/\.so(?:\.[\d.]+)?$|\.a$|\.node$|\.dylib$|\.dll$|\.pyd$/.test(e)?`native`:/\.py[iw]?$|\.pyx$|\.pxd$/.test(e)?`python`:/\.[mc]?[jt]sx?$/.test(e)?`javascript`:e.endsWith(`.pyc`)?`bytecode`:`data`}function gauge({unzippedSizeBytes:e,sizeBytes:t,files:n,packages:r},o){let{unzippedLimitBytes:s}=i.S[o],c=Math.max(e,s)/1e3,l=Math.min(e,s)/c,u=Math.max(0,e-s)/c,d=s/c,p=o===`image`?`an image may have`:`a function may have with all its layers`,m=[`<b>${(0,a.z3)(e)}</b> unzipped, ${(0,f.au)(e,s)} of the ${(0,a.z3)(s)} that ${p}`,...t===void 0?[]:[`<b>${(0,a.z3)(t)}</b> zipped`],(0,a.LS)(r.length,`package`),...n?[(0,a.LS)(n.length,`file`)]:[]];return`<svg class="gauge" viewBox="0 0 1000 34" preserveAspectRatio="none" role="img" aria-label="${`${(0,a.z3)(e)} of ${(0,a.z3)(s)}`}"><rect class="room" y="6" width="1000" height="22" rx="3"/><rect class="used" y="6" width="${l.toFixed(1)}" height="22" rx="3"/><rect class="over" x="${d.toFixed(1)}" y="6" width="${u.toFixed(1)}" height="22"/><rect class="limit" x="${(d-2).toFixed(1)}" width="2" height="34"/></svg>
<p class="scale"><span>0</span><span>${u>0?`limit ${(0,a.z3)(s)}, ${(0,a.z3)(e-s)} over`:`limit ${(0,a.z3)(s)}`}</span></p>
<p class="facts">${m.join(` · `)}</p>`}let m={native:`native code`,python:`Python`,bytecode:`bytecode`,javascript:`JavaScript`,data:`other files`,metadata:`metadata`};function legend({files:e=[]}){let t=new Map;for(let{path:n,sizeBytes:r}of e)t.set(kindOf(n),(t.get(kindOf(n))??0)+r);let n=p.flatMap(e=>{let n=t.get(e);return n===void 0?[]:[`<li><span class="${e}"></span>${m[e]} ${(0,a.z3)(n)}</li>`]});return n.length===0?``:`<ul class="legend" aria-label="Totals by kind of file">${n.join(``)}</ul>`}function identity({codeSha256:e,destinations:t=[],image:n}){let{base:r,pushed:i=[]}=n??{},a=[...n?[[`digest`,n.digest]]:[],...r===void 0?[]:[[`base`,r]],...i.slice(0,60).map(({region:e=`registry`,imageUri:t})=>[e,t]),...e===void 0?[]:[[`CodeSha256`,e]],...t.slice(0,60).map(({region:e,layerVersionArn:t})=>[e,t])];return a.length===0?``:`<dl class="identity">${a.map(([e,t])=>`<dt>${shown(e,60)}</dt><dd><code>${shown(t,300)}</code></dd>`).join(``)}</dl>`}function nativeSection(e){if(e.length===0)return``;let t=[...e].sort((e,t)=>t.sizeBytes-e.sizeBytes).slice(0,500).map(({path:e,sizeBytes:t,machine:n,glibc:r,package:i})=>[`<code>${shown(e,300)}</code>`,{html:(0,a.z3)(t),value:t},shown(n,40),{html:r===void 0?`–`:r.join(`.`),value:r===void 0?0:r[0]*1e3+r[1]},shown(i??``,120)]),n=[{title:`File`,sort:`text`},{title:`Size`,className:`n`,sort:`number`},{title:`Machine`,sort:`text`},{title:`glibc`,className:`n`,sort:`number`},{title:`Package`,className:`details`,sort:`text`}],r=[...new Set(e.map(({machine:e})=>e))].sort(),i=e.reduce((e,{glibc:t})=>t&&(t[0]-e[0]||t[1]-e[1])>0?t:e,[0,0]),o=i[0]===0?``:`, requires glibc ${i.join(`.`)}`,s=e.length-t.length;return`<details><summary>${(0,a.LS)(e.length,`native file`)}: ${r.map(e=>shown(e,40)).join(`, `)}${o}</summary>${table(n,t)}${s>0?`<p>… and ${s} smaller ones</p>`:``}</details>`}function duplicatesSection({files:e=[],packages:t}){let n=new Map;for(let t of e){if(t.sizeBytes<4096||t.isLink)continue;let e=`${t.crc32} ${t.sizeBytes} ${t.compressedSizeBytes}`,r=n.get(e);r?r.push(t):n.set(e,[t])}let r=[...n.values()].filter(e=>e.length>1).map(e=>({group:e,extraBytes:(e.length-1)*(e[0]?.sizeBytes??0)})).sort((e,t)=>t.extraBytes-e.extraBytes),i=severalVersions(t),o=r.reduce((e,{extraBytes:t})=>e+t,0);if(r.length===0&&i.length===0)return``;let s=r.slice(0,50).map(({group:e,extraBytes:t})=>[e.slice(0,5).map(({path:e})=>`<code>${shown(e,300)}</code>`).join(`<br>`)+(e.length>5?`<br>… and ${e.length-5} more`:``),{html:(0,a.z3)(t),value:t}]),c=[...r.length>0?[`${(0,a.z3)(o)} in files that exist more than once`]:[],...i.length>0?[`${(0,a.LS)(i.length,`package`)} in several versions`]:[]],l=i.map(([e,t])=>`<li>${shown(e,120)}: ${t.map(e=>shown(e,60)).join(`, `)}</li>`);return`<details><summary>Duplicates: ${c.join(`; `)}</summary>${l.length>0?`<ul>${l.join(``)}</ul>`:``}${s.length>0?table([{title:`The same content`},{title:`Saved by one copy`,className:`n`}],s):``}</details>`}function severalVersions(e){let t=new Map;for(let{name:n,root:r,version:i}of e){let e=`${r}\n${n}`;t.set(e,(t.get(e)??new Set).add(i))}return[...t].flatMap(([e,t])=>t.size>1?[[e.slice(e.indexOf(`
`)+1),[...t]]]:[])}function packagesSection({packages:e},t){if(e.length===0)return``;let n=new Map(t.map(e=>[e.name,e]));return`<h2>Packages</h2>${table([{title:`Package`,className:`name`,sort:`text`},{title:`Version`,sort:`text`},{title:`Unzipped`,className:`n`,sort:`number`},{title:`Zipped`,className:`n`,sort:`number`},{title:`Files`,className:`n details`,sort:`number`},{title:`Licence`,className:`details`,sort:`text`},{title:`Required by`,className:`details`,sort:`text`}],e.map((e,t)=>({one:e,index:t})).sort((e,t)=>t.one.unzippedSizeBytes-e.one.unzippedSizeBytes).slice(0,2e3).map(({one:e,index:t})=>[`<span data-package="${t}">${shown(e.name,120)}</span>`,shown(e.version,60),{html:(0,a.z3)(e.unzippedSizeBytes),value:e.unzippedSizeBytes},{html:(0,a.z3)(e.sizeBytes),value:e.sizeBytes},{html:String(e.files),value:e.files},shown(e.licence??``,120),requirers(n.get(e.name))]),`packages`)}${whySection(t)}`}function requirers(e){let t=[...new Set((e?.requiredBy??[]).map(u.x))],n=t.length-4;return[...t.slice(0,4).map(e=>shown(e,100)),...n>0?[`${n} more`]:[]].join(`, `)}function whySection(e){let t=new Map,n=new Map,put=(e,t,n)=>{let r=e.get(t)??[];r.includes(n)||r.push(n),e.set(t,r)};for(let r of e)for(let e of r.requiredBy)e.kind===`package`?put(t,e.name,r):put(n,(0,u.x)(e),r);if(n.size===0)return``;let r=new Set,i=0,list=e=>`<ul>${[...e].sort((0,l.z4)(({name:e})=>e)).map(e=>{if(i+=1,i>2e3)return``;let n=t.get(e.name)??[],a=n.length>0&&r.has(e.name);return r.add(e.name),`<li>${`${shown(e.name,120)}${e.version===void 0?``:` ${shown(e.version,60)}`}`}${a?` <span class="soft">(see above)</span>`:n.length>0?list(n):``}</li>`}).join(``)}</ul>`;return`<details class="why"><summary>Why each package is here</summary><ul>${[...n].sort((0,l.z4)(([e])=>e)).map(([e,t])=>`<li><b>${shown(e,150)}</b>${list(t)}</li>`).join(``)}</ul></details>`}var h=n(910),g=n(53117),_=n(89779);function slimmingSection(e){let t=e&&(0,_.Hp)(e);if(!e||t===void 0)return``;let n=(0,_.Lf)(e).map(({preset:e,sizeBytes:t,files:n,packages:r})=>[markup_escape(e),{html:(0,a.z3)(t),value:t},{html:String(n),value:n},shown((0,h.KE)(r,12),600)]),r=[{title:`Left out`,sort:`text`},{title:`Unzipped`,className:`n`,sort:`number`},{title:`Files`,className:`n`,sort:`number`},{title:`Of`,className:`details`}],i=e.kept.slice(0,200).map(e=>`<li>${shown((0,_.GD)(e),400)}</li>`),o=i.length===0?``:`<p>${markup_escape((0,_.tI)(e)??``)}:</p><ul>${i.join(``)}</ul>`;return`<details><summary>${markup_escape(t)}</summary>${table(r,n)}${o}</details>`}function importSection(e=[]){let t=(0,g.k)(e,200);if(!t)return``;let n=t.rows.map(({module:e,cells:t,milliseconds:n})=>[`<code>${shown(e,120)}</code>`,...t.map(e=>({html:markup_escape(e),value:n}))]),r=[{title:`Import`,sort:`text`},...t.targets.map(e=>({title:e,className:`n`,sort:`number`}))],i=t.remarks.map(e=>`<p>${markup_escape(e.replaceAll("`",``))}</p>`);return`<details open><summary>What imports cost</summary>${table(r,n)}${i.join(``)}</details>`}var v=n(46202);function verdictText(e){let count=t=>e.filter(e=>e.severity===t).length,t=[...count(`error`)>0?[(0,a.LS)(count(`error`),`error`)]:[],...count(`warning`)>0?[(0,a.LS)(count(`warning`),`warning`)]:[]];return t.length===0?`No errors or warnings`:t.join(`, `)}function verdictOf(e){return e.some(({severity:e})=>e===`error`)?`error`:e.some(({severity:e})=>e===`warning`)?`warning`:`good`}function findingsSection(e){let t=e.filter(({severity:e})=>e!==`note`),n=e.filter(({severity:e})=>e===`note`);return[`<p class="verdict ${verdictOf(e)}"><b>${verdictText(e)}</b></p>`,...t.slice(0,5).map(item),fold(t.slice(5),`more finding`),fold(n,`note`)].join(`
`)}function fold(e,t){if(e.length===0)return``;let n=e.length-200,r=n>0?`<p>… and ${(0,a.LS)(n,`more finding`)}</p>`:``;return`<details><summary>${(0,a.LS)(e.length,t)}</summary>${e.slice(0,200).map(item).join(`
`)}${r}</details>`}function item(e){let t=(0,s.RK)((0,s.ml)((0,v.pb)(e).join(`
`),2e3)),n={error:`Error`,warning:`Warning`,note:`Note`}[e.severity];return`<p class="finding ${e.severity}"><b>${n}</b> ${markup_escape(t)}</p>`}let y=`"use strict";
// https://d3js.org/d3-hierarchy/ v3.1.3 Copyright 2010-2026 Mike Bostock
!function(n,r){"object"==typeof exports&&"undefined"!=typeof module?r(exports):"function"==typeof define&&define.amd?define(["exports"],r):r((n="undefined"!=typeof globalThis?globalThis:n||self).d3=n.d3||{})}(this,function(n){"use strict";function r(n,r){return n.parent===r.parent?1:2}function t(n,r){return n+r.x}function e(n,r){return Math.max(n,r.y)}function i(n){var r=0,t=n.children,e=t&&t.length;if(e)for(;--e>=0;)r+=t[e].value;else r=1;n.value=r}function u(n,r){n instanceof Map?(n=[void 0,n],void 0===r&&(r=f)):void 0===r&&(r=o);for(var t,e,i,u,a,l=new h(n),p=[l];t=p.pop();)if((i=r(t.data))&&(a=(i=Array.from(i)).length))for(t.children=i,u=a-1;u>=0;--u)p.push(e=i[u]=new h(i[u])),e.parent=t,e.depth=t.depth+1;return l.eachBefore(c)}function o(n){return n.children}function f(n){return Array.isArray(n)?n[1]:null}function a(n){void 0!==n.data.value&&(n.value=n.data.value),n.data=n.data.data}function c(n){var r=0;do{n.height=r}while((n=n.parent)&&n.height<++r)}function h(n){this.data=n,this.depth=this.height=0,this.parent=null}function l(n){return null==n?null:p(n)}function p(n){if("function"!=typeof n)throw new Error;return n}function d(){return 0}function s(n){return function(){return n}}h.prototype=u.prototype={constructor:h,count:function(){return this.eachAfter(i)},each:function(n,r){let t=-1;for(const e of this)n.call(r,e,++t,this);return this},eachAfter:function(n,r){for(var t,e,i,u=this,o=[u],f=[],a=-1;u=o.pop();)if(f.push(u),t=u.children)for(e=0,i=t.length;e<i;++e)o.push(t[e]);for(;u=f.pop();)n.call(r,u,++a,this);return this},eachBefore:function(n,r){for(var t,e,i=this,u=[i],o=-1;i=u.pop();)if(n.call(r,i,++o,this),t=i.children)for(e=t.length-1;e>=0;--e)u.push(t[e]);return this},find:function(n,r){let t=-1;for(const e of this)if(n.call(r,e,++t,this))return e},sum:function(n){return this.eachAfter(function(r){for(var t=+n(r.data)||0,e=r.children,i=e&&e.length;--i>=0;)t+=e[i].value;r.value=t})},sort:function(n){return this.eachBefore(function(r){r.children&&r.children.sort(n)})},path:function(n){for(var r=this,t=function(n,r){if(n===r)return n;var t=n.ancestors(),e=r.ancestors(),i=null;n=t.pop(),r=e.pop();for(;n===r;)i=n,n=t.pop(),r=e.pop();return i}(r,n),e=[r];r!==t;)r=r.parent,e.push(r);for(var i=e.length;n!==t;)e.splice(i,0,n),n=n.parent;return e},ancestors:function(){for(var n=this,r=[n];n=n.parent;)r.push(n);return r},descendants:function(){return Array.from(this)},leaves:function(){var n=[];return this.eachBefore(function(r){r.children||n.push(r)}),n},links:function(){var n=this,r=[];return n.each(function(t){t!==n&&r.push({source:t.parent,target:t})}),r},copy:function(){return u(this).eachBefore(a)},[Symbol.iterator]:function*(){var n,r,t,e,i=this,u=[i];do{for(n=u.reverse(),u=[];i=n.pop();)if(yield i,r=i.children)for(t=0,e=r.length;t<e;++t)u.push(r[t])}while(u.length)}};const v=4294967296;function x(){let n=1;return()=>(n=(1664525*n+1013904223)%v)/v}function y(n,r){for(var t,e,i=0,u=(n=function(n,r){let t,e,i=n.length;for(;i;)e=r()*i--|0,t=n[i],n[i]=n[e],n[e]=t;return n}(Array.from(n),r)).length,o=[];i<u;)t=n[i],e&&w(e,t)?++i:(e=M(o=g(o,t)),i=0);return e}function g(n,r){var t,e;if(_(r,n))return[r];for(t=0;t<n.length;++t)if(m(r,n[t])&&_(z(n[t],r),n))return[n[t],r];for(t=0;t<n.length-1;++t)for(e=t+1;e<n.length;++e)if(m(z(n[t],n[e]),r)&&m(z(n[t],r),n[e])&&m(z(n[e],r),n[t])&&_(B(n[t],n[e],r),n))return[n[t],n[e],r];throw new Error}function m(n,r){var t=n.r-r.r,e=r.x-n.x,i=r.y-n.y;return t<0||t*t<e*e+i*i}function w(n,r){var t=n.r-r.r+1e-9*Math.max(n.r,r.r,1),e=r.x-n.x,i=r.y-n.y;return t>0&&t*t>e*e+i*i}function _(n,r){for(var t=0;t<r.length;++t)if(!w(n,r[t]))return!1;return!0}function M(n){switch(n.length){case 1:return function(n){return{x:n.x,y:n.y,r:n.r}}(n[0]);case 2:return z(n[0],n[1]);case 3:return B(n[0],n[1],n[2])}}function z(n,r){var t=n.x,e=n.y,i=n.r,u=r.x,o=r.y,f=r.r,a=u-t,c=o-e,h=f-i,l=Math.sqrt(a*a+c*c);return{x:(t+u+a/l*h)/2,y:(e+o+c/l*h)/2,r:(l+i+f)/2}}function B(n,r,t){var e=n.x,i=n.y,u=n.r,o=r.x,f=r.y,a=r.r,c=t.x,h=t.y,l=t.r,p=e-o,d=e-c,s=i-f,v=i-h,x=a-u,y=l-u,g=e*e+i*i-u*u,m=g-o*o-f*f+a*a,w=g-c*c-h*h+l*l,_=d*s-p*v,M=(s*w-v*m)/(2*_)-e,z=(v*x-s*y)/_,B=(d*m-p*w)/(2*_)-i,A=(p*y-d*x)/_,b=z*z+A*A-1,q=2*(u+M*z+B*A),E=M*M+B*B-u*u,S=-(Math.abs(b)>1e-6?(q+Math.sqrt(q*q-4*b*E))/(2*b):E/q);return{x:e+M+z*S,y:i+B+A*S,r:S}}function A(n,r,t){var e,i,u,o,f=n.x-r.x,a=n.y-r.y,c=f*f+a*a;c?(i=r.r+t.r,i*=i,o=n.r+t.r,i>(o*=o)?(e=(c+o-i)/(2*c),u=Math.sqrt(Math.max(0,o/c-e*e)),t.x=n.x-e*f-u*a,t.y=n.y-e*a+u*f):(e=(c+i-o)/(2*c),u=Math.sqrt(Math.max(0,i/c-e*e)),t.x=r.x+e*f-u*a,t.y=r.y+e*a+u*f)):(t.x=r.x+t.r,t.y=r.y)}function b(n,r){var t=n.r+r.r-1e-6,e=r.x-n.x,i=r.y-n.y;return t>0&&t*t>e*e+i*i}function q(n){var r=n._,t=n.next._,e=r.r+t.r,i=(r.x*t.r+t.x*r.r)/e,u=(r.y*t.r+t.y*r.r)/e;return i*i+u*u}function Node(n){this._=n,this.next=null,this.previous=null}function E(n,r){if(!(o=(t=n,n="object"==typeof t&&"length"in t?t:Array.from(t)).length))return 0;var t,e,i,u,o,f,a,c,h,l,p,d;if((e=n[0]).x=0,e.y=0,!(o>1))return e.r;if(i=n[1],e.x=-i.r,i.x=e.r,i.y=0,!(o>2))return e.r+i.r;A(i,e,u=n[2]),e=new Node(e),i=new Node(i),u=new Node(u),e.next=u.previous=i,i.next=e.previous=u,u.next=i.previous=e;n:for(c=3;c<o;++c){A(e._,i._,u=n[c]),u=new Node(u),h=i.next,l=e.previous,p=i._.r,d=e._.r;do{if(p<=d){if(b(h._,u._)){i=h,e.next=i,i.previous=e,--c;continue n}p+=h._.r,h=h.next}else{if(b(l._,u._)){(e=l).next=i,i.previous=e,--c;continue n}d+=l._.r,l=l.previous}}while(h!==l.next);for(u.previous=e,u.next=i,e.next=i.previous=i=u,f=q(e);(u=u.next)!==i;)(a=q(u))<f&&(e=u,f=a);i=e.next}for(e=[i._],u=i;(u=u.next)!==i;)e.push(u._);for(u=y(e,r),c=0;c<o;++c)(e=n[c]).x-=u.x,e.y-=u.y;return u.r}function S(n){return Math.sqrt(n.value)}function k(n){return function(r){r.children||(r.r=Math.max(0,+n(r)||0))}}function I(n,r,t){return function(e){if(i=e.children){var i,u,o,f=i.length,a=n(e)*r||0;if(a)for(u=0;u<f;++u)i[u].r+=a;if(o=E(i,t),a)for(u=0;u<f;++u)i[u].r-=a;e.r=o+a}}}function T(n){return function(r){var t=r.parent;r.r*=n,t&&(r.x=t.x+n*r.x,r.y=t.y+n*r.y)}}function j(n){n.x0=Math.round(n.x0),n.y0=Math.round(n.y0),n.x1=Math.round(n.x1),n.y1=Math.round(n.y1)}function O(n,r,t,e,i){for(var u,o=n.children,f=-1,a=o.length,c=n.value&&(e-r)/n.value;++f<a;)(u=o[f]).y0=t,u.y1=i,u.x0=r,u.x1=r+=u.value*c}var R={depth:-1},D={},L={};function $(n){return n.id}function N(n){return n.parentId}function C(n){let r=n.length;if(r<2)return"";for(;--r>1&&!F(n,r););return n.slice(0,r)}function F(n,r){if("/"===n[r]){let t=0;for(;r>0&&"\\\\"===n[--r];)++t;if(!(1&t))return!0}return!1}function G(n,r){return n.parent===r.parent?1:2}function H(n){var r=n.children;return r?r[0]:n.t}function J(n){var r=n.children;return r?r[r.length-1]:n.t}function K(n,r,t){var e=t/(r.i-n.i);r.c-=e,r.s+=t,n.c+=e,r.z+=t,r.m+=t}function P(n,r,t){return n.a.parent===r.parent?n.a:t}function Q(n,r){this._=n,this.parent=null,this.children=null,this.A=null,this.a=this,this.z=0,this.m=0,this.c=0,this.s=0,this.t=null,this.i=r}function U(n,r,t,e,i){for(var u,o=n.children,f=-1,a=o.length,c=n.value&&(i-t)/n.value;++f<a;)(u=o[f]).x0=r,u.x1=e,u.y0=t,u.y1=t+=u.value*c}Q.prototype=Object.create(h.prototype);var V=(1+Math.sqrt(5))/2;function W(n,r,t,e,i,u){for(var o,f,a,c,h,l,p,d,s,v,x,y=[],g=r.children,m=0,w=0,_=g.length,M=r.value;m<_;){a=i-t,c=u-e;do{h=g[w++].value}while(!h&&w<_);for(l=p=h,x=h*h*(v=Math.max(c/a,a/c)/(M*n)),s=Math.max(p/x,x/l);w<_;++w){if(h+=f=g[w].value,f<l&&(l=f),f>p&&(p=f),x=h*h*v,(d=Math.max(p/x,x/l))>s){h-=f;break}s=d}y.push(o={value:h,dice:a<c,children:g.slice(m,w)}),o.dice?O(o,t,e,i,M?e+=c*h/M:u):U(o,t,e,M?t+=a*h/M:i,u),M-=h,m=w}return y}var X=function n(r){function t(n,t,e,i,u){W(r,n,t,e,i,u)}return t.ratio=function(r){return n((r=+r)>1?r:1)},t}(V);var Y=function n(r){function t(n,t,e,i,u){if((o=n._squarify)&&o.ratio===r)for(var o,f,a,c,h,l=-1,p=o.length,d=n.value;++l<p;){for(a=(f=o[l]).children,c=f.value=0,h=a.length;c<h;++c)f.value+=a[c].value;f.dice?O(f,t,e,i,d?e+=(u-e)*f.value/d:u):U(f,t,e,d?t+=(i-t)*f.value/d:i,u),d-=f.value}else n._squarify=o=W(r,n,t,e,i,u),o.ratio=r}return t.ratio=function(r){return n((r=+r)>1?r:1)},t}(V);n.Node=h,n.cluster=function(){var n=r,i=1,u=1,o=!1;function f(r){var f,a=0;r.eachAfter(function(r){var i=r.children;i?(r.x=function(n){return n.reduce(t,0)/n.length}(i),r.y=function(n){return 1+n.reduce(e,0)}(i)):(r.x=f?a+=n(r,f):0,r.y=0,f=r)});var c=function(n){for(var r;r=n.children;)n=r[0];return n}(r),h=function(n){for(var r;r=n.children;)n=r[r.length-1];return n}(r),l=c.x-n(c,h)/2,p=h.x+n(h,c)/2;return r.eachAfter(o?function(n){n.x=(n.x-r.x)*i,n.y=(r.y-n.y)*u}:function(n){n.x=(n.x-l)/(p-l)*i,n.y=(1-(r.y?n.y/r.y:1))*u})}return f.separation=function(r){return arguments.length?(n=r,f):n},f.size=function(n){return arguments.length?(o=!1,i=+n[0],u=+n[1],f):o?null:[i,u]},f.nodeSize=function(n){return arguments.length?(o=!0,i=+n[0],u=+n[1],f):o?[i,u]:null},f},n.hierarchy=u,n.pack=function(){var n=null,r=1,t=1,e=d;function i(i){const u=x();return i.x=r/2,i.y=t/2,n?i.eachBefore(k(n)).eachAfter(I(e,.5,u)).eachBefore(T(1)):i.eachBefore(k(S)).eachAfter(I(d,1,u)).eachAfter(I(e,i.r/Math.min(r,t),u)).eachBefore(T(Math.min(r,t)/(2*i.r))),i}return i.radius=function(r){return arguments.length?(n=l(r),i):n},i.size=function(n){return arguments.length?(r=+n[0],t=+n[1],i):[r,t]},i.padding=function(n){return arguments.length?(e="function"==typeof n?n:s(+n),i):e},i},n.packEnclose=function(n){return y(n,x())},n.packSiblings=function(n){return E(n,x()),n},n.partition=function(){var n=1,r=1,t=0,e=!1;function i(i){var u=i.height+1;return i.x0=i.y0=t,i.x1=n,i.y1=r/u,i.eachBefore(function(n,r){return function(e){e.children&&O(e,e.x0,n*(e.depth+1)/r,e.x1,n*(e.depth+2)/r);var i=e.x0,u=e.y0,o=e.x1-t,f=e.y1-t;o<i&&(i=o=(i+o)/2),f<u&&(u=f=(u+f)/2),e.x0=i,e.y0=u,e.x1=o,e.y1=f}}(r,u)),e&&i.eachBefore(j),i}return i.round=function(n){return arguments.length?(e=!!n,i):e},i.size=function(t){return arguments.length?(n=+t[0],r=+t[1],i):[n,r]},i.padding=function(n){return arguments.length?(t=+n,i):t},i},n.stratify=function(){var n,r=$,t=N;function e(e){var i,u,o,f,a,l,p,d,s=Array.from(e),v=r,x=t,y=new Map;if(null!=n){const r=s.map((r,t)=>function(n){n=\`\${n}\`;let r=n.length;F(n,r-1)&&!F(n,r-2)&&(n=n.slice(0,-1));return"/"===n[0]?n:\`/\${n}\`}(n(r,t,e))),t=r.map(C),i=new Set(r).add("");for(const n of t)i.has(n)||(i.add(n),r.push(n),t.push(C(n)),s.push(L));v=(n,t)=>r[t],x=(n,r)=>t[r]}for(o=0,i=s.length;o<i;++o)u=s[o],l=s[o]=new h(u),null!=(p=v(u,o,e))&&(p+="")&&(d=l.id=p,y.set(d,y.has(d)?D:l)),null!=(p=x(u,o,e))&&(p+="")&&(l.parent=p);for(o=0;o<i;++o)if(p=(l=s[o]).parent){if(!(a=y.get(p)))throw new Error("missing: "+p);if(a===D)throw new Error("ambiguous: "+p);a.children?a.children.push(l):a.children=[l],l.parent=a}else{if(f)throw new Error("multiple roots");f=l}if(!f)throw new Error("no root");if(null!=n){for(;f.data===L&&1===f.children.length;)f=f.children[0],--i;for(let n=s.length-1;n>=0&&(l=s[n]).data===L;--n)l.data=null}if(f.parent=R,f.eachBefore(function(n){n.depth=n.parent.depth+1,--i}).eachBefore(c),f.parent=null,i>0)throw new Error("cycle");return f}return e.id=function(n){return arguments.length?(r=l(n),e):r},e.parentId=function(n){return arguments.length?(t=l(n),e):t},e.path=function(r){return arguments.length?(n=l(r),e):n},e},n.tree=function(){var n=G,r=1,t=1,e=null;function i(i){var a=function(n){for(var r,t,e,i,u,o=new Q(n,0),f=[o];r=f.pop();)if(e=r._.children)for(r.children=new Array(u=e.length),i=u-1;i>=0;--i)f.push(t=r.children[i]=new Q(e[i],i)),t.parent=r;return(o.parent=new Q(null,0)).children=[o],o}(i);if(a.eachAfter(u),a.parent.m=-a.z,a.eachBefore(o),e)i.eachBefore(f);else{var c=i,h=i,l=i;i.eachBefore(function(n){n.x<c.x&&(c=n),n.x>h.x&&(h=n),n.depth>l.depth&&(l=n)});var p=c===h?1:n(c,h)/2,d=p-c.x,s=r/(h.x+p+d),v=t/(l.depth||1);i.eachBefore(function(n){n.x=(n.x+d)*s,n.y=n.depth*v})}return i}function u(r){var t=r.children,e=r.parent.children,i=r.i?e[r.i-1]:null;if(t){!function(n){for(var r,t=0,e=0,i=n.children,u=i.length;--u>=0;)(r=i[u]).z+=t,r.m+=t,t+=r.s+(e+=r.c)}(r);var u=(t[0].z+t[t.length-1].z)/2;i?(r.z=i.z+n(r._,i._),r.m=r.z-u):r.z=u}else i&&(r.z=i.z+n(r._,i._));r.parent.A=function(r,t,e){if(t){for(var i,u=r,o=r,f=t,a=u.parent.children[0],c=u.m,h=o.m,l=f.m,p=a.m;f=J(f),u=H(u),f&&u;)a=H(a),(o=J(o)).a=r,(i=f.z+l-u.z-c+n(f._,u._))>0&&(K(P(f,r,e),r,i),c+=i,h+=i),l+=f.m,c+=u.m,p+=a.m,h+=o.m;f&&!J(o)&&(o.t=f,o.m+=l-h),u&&!H(a)&&(a.t=u,a.m+=c-p,e=r)}return e}(r,i,r.parent.A||e[0])}function o(n){n._.x=n.z+n.parent.m,n.m+=n.parent.m}function f(n){n.x*=r,n.y=n.depth*t}return i.separation=function(r){return arguments.length?(n=r,i):n},i.size=function(n){return arguments.length?(e=!1,r=+n[0],t=+n[1],i):e?null:[r,t]},i.nodeSize=function(n){return arguments.length?(e=!0,r=+n[0],t=+n[1],i):e?[r,t]:null},i},n.treemap=function(){var n=X,r=!1,t=1,e=1,i=[0],u=d,o=d,f=d,a=d,c=d;function h(n){return n.x0=n.y0=0,n.x1=t,n.y1=e,n.eachBefore(l),i=[0],r&&n.eachBefore(j),n}function l(r){var t=i[r.depth],e=r.x0+t,h=r.y0+t,l=r.x1-t,p=r.y1-t;l<e&&(e=l=(e+l)/2),p<h&&(h=p=(h+p)/2),r.x0=e,r.y0=h,r.x1=l,r.y1=p,r.children&&(t=i[r.depth+1]=u(r)/2,e+=c(r)-t,h+=o(r)-t,(l-=f(r)-t)<e&&(e=l=(e+l)/2),(p-=a(r)-t)<h&&(h=p=(h+p)/2),n(r,e,h,l,p))}return h.round=function(n){return arguments.length?(r=!!n,h):r},h.size=function(n){return arguments.length?(t=+n[0],e=+n[1],h):[t,e]},h.tile=function(r){return arguments.length?(n=p(r),h):n},h.padding=function(n){return arguments.length?h.paddingInner(n).paddingOuter(n):h.paddingInner()},h.paddingInner=function(n){return arguments.length?(u="function"==typeof n?n:s(+n),h):u},h.paddingOuter=function(n){return arguments.length?h.paddingTop(n).paddingRight(n).paddingBottom(n).paddingLeft(n):h.paddingTop()},h.paddingTop=function(n){return arguments.length?(o="function"==typeof n?n:s(+n),h):o},h.paddingRight=function(n){return arguments.length?(f="function"==typeof n?n:s(+n),h):f},h.paddingBottom=function(n){return arguments.length?(a="function"==typeof n?n:s(+n),h):a},h.paddingLeft=function(n){return arguments.length?(c="function"==typeof n?n:s(+n),h):c},h},n.treemapBinary=function(n,r,t,e,i){var u,o,f=n.children,a=f.length,c=new Array(a+1);for(c[0]=o=u=0;u<a;++u)c[u+1]=o+=f[u].value;!function n(r,t,e,i,u,o,a){if(r>=t-1){var h=f[r];return h.x0=i,h.y0=u,h.x1=o,void(h.y1=a)}var l=c[r],p=e/2+l,d=r+1,s=t-1;for(;d<s;){var v=d+s>>>1;c[v]<p?d=v+1:s=v}p-c[d-1]<c[d]-p&&r+1<d&&--d;var x=c[d]-l,y=e-x;if(o-i>a-u){var g=e?(i*y+o*x)/e:o;n(r,d,x,i,u,g,a),n(d,t,y,g,u,o,a)}else{var m=e?(u*y+a*x)/e:a;n(r,d,x,i,u,o,m),n(d,t,y,i,m,o,a)}}(0,a,n.value,r,t,e,i)},n.treemapDice=O,n.treemapResquarify=Y,n.treemapSlice=U,n.treemapSliceDice=function(n,r,t,e,i){(1&n.depth?U:O)(n,r,t,e,i)},n.treemapSquarify=X});
(() => {
const fileKinds = ['native', 'python', 'bytecode', 'javascript', 'data', 'metadata']
function kindOf(path        )           {
if (/\\.dist-info\\/|\\.egg-info\\//.test(path)) return 'metadata'
if (/\\.so(?:\\.[\\d.]+)?$|\\.a$|\\.node$|\\.dylib$|\\.dll$|\\.pyd$/.test(path)) return 'native'
if (/\\.py[iw]?$|\\.pyx$|\\.pxd$/.test(path)) return 'python'
if (/\\.[mc]?[jt]sx?$/.test(path)) return 'javascript'
return path.endsWith('.pyc') ? 'bytecode' : 'data'
}
function rootOf(path        )         {
return (
/^(?:(?:var\\/task|nodejs|python)\\/)?(?:lib\\/python3\\.\\d+\\/site-packages\\/|(?:node\\d+\\/)?node_modules\\/)?/.exec(
path,
)?.[0] ?? ''
)
}
function treeOf(data          )           {
const tops = new Map                ()
let path = ''
for (const [shared, rest, sizeBytes, compressedSizeBytes, index, files] of data.files) {
path = path.slice(0, shared) + rest
const owner = data.packages[index]
let folder = folderIn(tops, index)
const root = rootOf(path)
const parts = path.slice(root.length).split('/')
parts.slice(0, -1).forEach((part, at) => {
folder = folderIn(folder.folders, at === 0 ? root + part : part)
})
folder.files.push({
name: parts.at(-1) ?? path,
path,
kind: kindOf(path),
sizeBytes,
compressedSizeBytes,
...(files === undefined ? {} : { files }),
...(owner ? { owner } : {}),
})
}
const children = [...tops].map(([index, folder]) => packageNode(folder, data.packages[index]))
return { name: data.name, path: '', kind: 'layer', children }
}
function packageNode(folder        , owner                         )           {
const name = owner ? \`\${owner.name} \${owner.version}\` : 'files of no package'
return { name, path: '', kind: 'package', ...(owner ? { owner } : {}), children: nodesOf(folder, '', owner) }
}
function folderIn   (folders                , key   )         {
const folder = folders.get(key) ?? { folders: new Map                (), files: [] }
folders.set(key, folder)
return folder
}
function nodesOf(folder        , path        , owner                         )             {
const folders = [...folder.folders].map(([name, inner]) => folderNode(name, inner, path, owner))
return [...folders, ...folder.files]
}
function folderNode(name        , inner        , path        , owner                         )           {
let [found, only] = [name, inner]
for (;;) {
const [first, second] = only.folders
if (!first || second || only.files.length > 0) break
found += \`/\${first[0]}\`
only = first[1]
}
const whole = path === '' ? found : \`\${path}/\${found}\`
return {
name: \`\${whole.slice(path === '' ? rootOf(\`\${whole}/\`).length : path.length + 1)}/\`,
path: whole,
kind: 'folder',
...(owner ? { owner } : {}),
children: nodesOf(only, whole, owner),
}
}
function formatSize(bytes        )         {
if (bytes < 1024) return \`\${bytes} B\`
const [value, unit] = bytes < 1_048_064 ? [bytes / 1024, 'KB'] : [bytes / 1_048_576, 'MB']
return \`\${value < 99.95 ? value.toFixed(1) : value.toFixed(0)} \${unit}\`
}
function sizedTree(root          )        {
const sized = d3
.hierarchy(root)
.sum((node) => (node.children ? 0 : Math.max(node.sizeBytes ?? 0, 1)))
.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
for (const node of sized.descendants()) originals.set(node.data, node)
return sized
}
const leastSide = 3
const leastArea = 24
const mostDrawn = 2_500
const labelHeight = 18
function drawMap(
element             ,
level       ,
changes                    ,
marked                             ,
)          {
const { clientWidth: width, clientHeight: height } = element
const root = d3
.treemap          ()
.size([width, height])
.round(true)
.paddingInner(1)
.paddingOuter((node) => (node.depth === 0 ? 0 : node.depth < 3 ? 2 : 0))
.paddingTop((node) => (node.depth === 0 ? 0 : node.depth < 3 && hasLabel(node) ? labelHeight : 1))(level.copy())
const searching = element.dataset['searching'] === 'true'
const fragment = document.createDocumentFragment()
const tiles                = []
let drawn = 0
const draw = (node       , into            , left        , top        )       => {
const [w, h] = [node.x1 - node.x0, node.y1 - node.y0]
const isTile = node.depth === 1
if (!isTile && (w < leastSide || h < leastSide || w * h < leastArea || drawn > mostDrawn)) return
drawn += 1
const box = document.createElement('div')
box.className = \`box \${node.children ? 'folder' : node.data.kind}\`
box.style.left = \`\${node.x0 - left}px\`
box.style.top = \`\${node.y0 - top}px\`
box.style.width = \`\${Math.max(w, 0)}px\`
box.style.height = \`\${Math.max(h, 0)}px\`
if (searching && !node.children) box.classList.add(marked(node.data) ? 'hit' : 'miss')
if (hasLabel(node)) box.append(labelOf(node, isTile, changes))
if (isTile) {
box.tabIndex = -1
box.setAttribute('role', 'treeitem')
const share = (((node.value ?? 0) / (root.value || 1)) * 100).toFixed(1)
box.setAttribute('aria-label', \`\${node.data.name}, \${formatSize(node.value ?? 0)}, \${share} %\`)
tiles.push(box)
}
places.set(box, originals.get(node.data) ?? level)
for (const child of node.children ?? []) draw(child, box, node.x0, node.y0)
into.append(box)
}
for (const node of root.children ?? []) draw(node, fragment, 0, 0)
element.replaceChildren(fragment)
return { tiles }
}
const places = new WeakMap                ()
const originals = new WeakMap                 ()
function hasLabel(node       )          {
if (node.depth > 2 && node.children) return false
const [width, height] = node.depth === 1 ? [44, labelHeight + 4] : node.children ? [110, 90] : [72, 30]
return node.x1 - node.x0 > width && node.y1 - node.y0 > height
}
function labelOf(node       , isTile         , changes                    )              {
const label = document.createElement('span')
label.className = isTile ? 'label' : 'label inner'
const change = node.data.kind === 'package' ? changes[node.data.owner?.name ?? ''] : undefined
if (change) {
const mark = document.createElement('b')
mark.className = change
mark.textContent = change === 'added' ? '+ ' : '~ '
label.append(mark)
}
label.append(node.data.name)
if (node.x1 - node.x0 > 130) {
const size = document.createElement('i')
size.textContent = formatSize(node.value ?? 0)
label.append(size)
}
return label
}
function tellOf(node       , data          )                  {
const title = document.createElement('strong')
title.textContent = node.data.path === '' ? node.data.name : node.data.path
const size = node.value ?? 0
const parts = [
formatSize(node.children || size > 1 ? size : (node.data.sizeBytes ?? 0)),
\`\${((size / data.unzippedSizeBytes) * 100).toFixed(1)} % of the \${data.title}\`,
...(node.children
? [\`\${filesIn(node).toLocaleString('en')} files\`]
: [\`\${formatSize(node.data.compressedSizeBytes ?? 0)} zipped\`]),
...(node.data.owner ? [\`\${node.data.owner.name} \${node.data.owner.version}\`, ...node.data.owner.details] : []),
]
const lines         = [title, document.createElement('br'), document.createTextNode(parts.join(' · '))]
const options = excludeOf(node)
if (options === undefined) return lines
const zipped = node.leaves().reduce((sum, leaf) => sum + (leaf.data.compressedSizeBytes ?? 0), 0)
const code = document.createElement('code')
code.textContent = options
const saved = \` saves \${formatSize(size)} unzipped, \${formatSize(zipped)} zipped\`
return [...lines, document.createElement('br'), code, document.createTextNode(saved)]
}
function filesIn(node       )         {
return node.leaves().reduce((sum, leaf) => sum + (leaf.data.files ?? 1), 0)
}
const mostOptions = 6
function excludeOf(node       )                     {
if (node.data.kind === 'layer') return undefined
const parts = node.data.kind === 'package' ? (node.children ?? []) : [node]
const isShort = parts.length > 0 && parts.length <= mostOptions
if (!isShort || parts.some(({ data }) => data.files !== undefined)) return undefined
const patterns = parts.map((part) => literal(part.data.path) + (part.children ? '/**' : ''))
return patterns.map((pattern) => \`--exclude '\${pattern.replaceAll("'", "'\\\\''")}'\`).join(' ')
}
function literal(path        )         {
return path.replace(/[*?[\\]{}()!+@\\\\]/g, '\\\\$&')
}
function layerView(section         , data          , moved                                    )            {
const find = (name        )              => section.querySelector(\`.\${name}\`)
const whole = sizedTree(treeOf(data))
const map = find('map')
const crumbs = find('crumbs')
const told = find('told')
const search = find('search')
const hits = find('hits')
let level = whole
let words                    = []
let tiles                         = []
let current = 0
const matches = (node          )          => {
const text = \`\${node.path} \${node.owner?.name ?? ''}\`.toLowerCase()
return words.every((word) => text.includes(word))
}
const tell = (node                   )       => told.replaceChildren(...(node ? tellOf(node, data) : []))
const draw = ()       => {
map.dataset['searching'] = String(words.length > 0)
tiles = drawMap(map, level, data.change, matches).tiles
current = Math.min(current, Math.max(0, tiles.length - 1))
const tile = tiles[current]
if (tile) tile.tabIndex = 0
map.dataset['drawn'] = 'true'
}
const show = (to       , focus         )       => {
const from = level
level = to
const back = to.children?.findIndex((child) => from.ancestors().includes(child)) ?? -1
current = Math.max(0, back)
draw()
crumbs.replaceChildren(...wayTo(to).map((node) => crumb(node, node === to)))
if (focus) tiles[current]?.focus({ preventScroll: true })
tell(to)
}
const go = (to       )       => {
show(to, true)
moved(
wayTo(to)
.slice(1)
.map((node) => node.data.name),
)
}
const crumb = (node       , isHere         )              => {
const button = document.createElement('button')
button.type = 'button'
button.textContent = node.data.name
if (isHere) button.setAttribute('aria-current', 'true')
button.addEventListener('click', () => go(node))
return button
}
const tileOf = (target                    )                          =>
target instanceof Element ? tiles.find((tile) => tile.contains(target)) : undefined
const nodeOf = (target                    )                    => {
const box = target instanceof Element ? target.closest('.box') : null
return box ? places.get(box) : undefined
}
const enter = (tile                         )       => {
const node = tile && places.get(tile)
if (node?.children) go(node)
else tell(node)
}
map.addEventListener('click', (event) => enter(tileOf(event.target)))
map.addEventListener('mouseover', (event) => tell(nodeOf(event.target) ?? level))
map.addEventListener('mouseleave', () => tell(level))
map.addEventListener('focusin', (event) => tell(nodeOf(event.target)))
map.addEventListener('keydown', (event) => {
const steps                                                      = {
ArrowLeft: [-1, 0],
ArrowRight: [1, 0],
ArrowUp: [0, -1],
ArrowDown: [0, 1],
}
const step = steps[event.key]
if (step) move(nearest(tiles, current, step))
else if (event.key === 'Home') move(0)
else if (event.key === 'End') move(tiles.length - 1)
else if (event.key === 'Enter' || event.key === ' ') enter(tiles[current])
else if ((event.key === 'Escape' || event.key === 'Backspace') && level.parent) go(level.parent)
else return
event.preventDefault()
})
const move = (index        )       => {
const tile = tiles[index]
if (!tile) return
const before = tiles[current]
if (before) before.tabIndex = -1
tile.tabIndex = 0
tile.focus({ preventScroll: true })
current = index
}
search.addEventListener('input', () => {
words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
draw()
const found = words.length === 0 ? [] : whole.leaves().filter((leaf) => matches(leaf.data))
const bytes = found.reduce((sum, leaf) => sum + (leaf.data.sizeBytes ?? 0), 0)
hits.replaceChildren()
if (words.length === 0) return
const count = document.createElement('p')
const files = found.reduce((sum, leaf) => sum + (leaf.data.files ?? 1), 0)
count.textContent = \`\${files.toLocaleString('en')} \${files === 1 ? 'file' : 'files'}, \${formatSize(bytes)}\`
const list = document.createElement('ul')
list.append(...found.slice(0, 30).map(hit))
hits.append(count, list)
})
const hit = (leaf       )              => {
const button = document.createElement('button')
button.type = 'button'
button.textContent = leaf.data.path
button.addEventListener('click', () => {
go(leaf.parent ?? whole)
const at = tiles.findIndex((tile) => places.get(tile) === leaf)
if (at >= 0) move(at)
tell(leaf)
})
const item = document.createElement('li')
item.append(button, \` \${formatSize(leaf.data.sizeBytes ?? 0)}\`)
return item
}
search.addEventListener('keydown', (event) => {
if (event.key !== 'Escape') return
search.value = ''
search.dispatchEvent(new Event('input'))
tiles[current]?.focus()
})
new ResizeObserver(() => draw()).observe(map)
show(whole, false)
return {
open: (names, focus) => show(placeOf(whole, names), focus),
openPackage(index) {
const owner = data.packages[index]
const node = owner && whole.children?.find((child) => child.data.owner === owner)
if (!node) return
go(node)
map.scrollIntoView({ block: 'center' })
},
focusSearch: () => search.focus(),
}
}
function wayTo(node       )                   {
return node.ancestors().toReversed()
}
function placeOf(whole       , names                   )        {
let place = whole
for (const name of names) {
const next = place.children?.find((child) => child.data.name === name && child.children)
if (!next) break
place = next
}
return place
}
function nearest(tiles                        , from        , [dx, dy]                           )         {
const centre = (tile             )                            => [
tile.offsetLeft + tile.offsetWidth / 2,
tile.offsetTop + tile.offsetHeight / 2,
]
const here = tiles[from]
if (!here) return 0
const [x, y] = centre(here)
let best = from
let least = Number.POSITIVE_INFINITY
tiles.forEach((tile, index) => {
const [tx, ty] = centre(tile)
const along = (tx - x) * dx + (ty - y) * dy
const aside = Math.abs((tx - x) * dy) + Math.abs((ty - y) * dx)
if (index === from || along <= 0 || along + 2 * aside >= least) return
best = index
least = along + 2 * aside
})
return best
}
function makeSortable(table                  )       {
const [body] = table.tBodies
table.querySelectorAll             ('th[data-sort]').forEach((title) => {
const button = document.createElement('button')
button.type = 'button'
button.className = 'title'
button.textContent = title.textContent
title.replaceChildren(button)
button.addEventListener('click', () => {
const isNumber = title.dataset['sort'] === 'number'
const before = title.getAttribute('aria-sort')
const ascending = before === null ? !isNumber : before === 'descending'
table.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'))
title.setAttribute('aria-sort', ascending ? 'ascending' : 'descending')
const column = [...(title.parentElement?.children ?? [])].indexOf(title)
const keyOf = (row                     )         => {
const cell = row.cells[column]
return cell?.dataset['value'] ?? cell?.textContent ?? ''
}
const order = (a        , b        )         => (isNumber ? Number(a) - Number(b) : a.localeCompare(b, 'en'))
const rows = [...(body?.rows ?? [])].sort((a, b) => (ascending ? 1 : -1) * order(keyOf(a), keyOf(b)))
body?.replaceChildren(...rows)
})
})
}
function makeLinks(within         , attribute        , lead                         )       {
within.querySelectorAll             (\`[data-\${attribute}]\`).forEach((element) => {
const button = document.createElement('button')
button.type = 'button'
button.className = 'link'
button.textContent = element.textContent
const index = Number(element.dataset[attribute])
button.addEventListener('click', () => lead(index))
element.replaceChildren(button)
})
}
function start()       {
document.documentElement.classList.add('scripted')
const data = JSON.parse(document.getElementById('data')?.textContent ?? '[]')
const sections = [...document.querySelectorAll             ('section.layer')]
let shown = 0
const addressOf = (layer        , names                   )         =>
\`#\${[data[layer]?.name ?? '', ...names].map(encodeURIComponent).join('/')}\`
const show = (layer        )       => {
shown = layer
sections.forEach((section, at) => (section.hidden = at !== layer))
}
show(0)
const views = sections.map((section, at) => {
section.hidden = false
const view = layerView(section, data[at]            , (names) => history.pushState(null, '', addressOf(at, names)))
makeLinks(section, 'package', (index) => view.openPackage(index))
return view
})
show(0)
makeLinks(document.body, 'layer', (layer) => {
show(layer)
history.pushState(null, '', addressOf(layer, []))
sections[layer]?.scrollIntoView()
})
document.querySelectorAll('table').forEach(makeSortable)
const follow = (focus         )       => {
const [name, ...names] = decoded(location.hash.slice(1))
const layer = Math.max(
0,
data.findIndex((one) => one.name === name),
)
show(layer)
views[layer]?.open(names, focus)
}
addEventListener('popstate', () => follow(true))
if (location.hash !== '') follow(false)
document.addEventListener('keydown', (event) => {
if (event.key !== '/' || event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return
event.preventDefault()
views[shown]?.focusSearch()
})
document.getElementById('theme')?.addEventListener('click', () => {
const dark = matchMedia('(prefers-color-scheme: dark)').matches
const theme = document.documentElement.dataset['theme'] ?? (dark ? 'dark' : 'light')
document.documentElement.dataset['theme'] = theme === 'dark' ? 'light' : 'dark'
})
}
function decoded(address        )                    {
try {
return address.split('/').map(decodeURIComponent)
} catch {
return []
}
}
start()
})()
`,b=`:root {
color-scheme: light dark;
--back: #fbfbfa;
--panel: #fff;
--ink: #1c2024;
--soft: #60646c;
--line: #d9d9de;
--native: #e07a5f;
--python: #4f86c6;
--bytecode: #9fb8d6;
--metadata: #b9a7d6;
--data: #8fb58a;
--javascript: #e0c35a;
--folder: #eceef1;
--tile: #dfe3e8;
--accent: #0b68cb;
--bad: #c62a2f;
--good: #18794e;
--warn: #946800;
}
@media (prefers-color-scheme: dark) {
:root:not([data-theme='light']) {
--back: #16181b;
--panel: #1d2024;
--ink: #edeef0;
--soft: #a3a8b0;
--line: #363a40;
--native: #c9644a;
--python: #3e6fa8;
--bytecode: #55708f;
--metadata: #7a6a9c;
--data: #5f8a5b;
--javascript: #9c8433;
--folder: #262a30;
--tile: #30353c;
--accent: #70b8ff;
--bad: #ff9592;
--good: #4cc38a;
--warn: #f5c54d;
}
}
:root[data-theme='dark'] {
color-scheme: dark;
--back: #16181b;
--panel: #1d2024;
--ink: #edeef0;
--soft: #a3a8b0;
--line: #363a40;
--native: #c9644a;
--python: #3e6fa8;
--bytecode: #55708f;
--metadata: #7a6a9c;
--data: #5f8a5b;
--javascript: #9c8433;
--folder: #262a30;
--tile: #30353c;
--accent: #70b8ff;
--bad: #ff9592;
--good: #4cc38a;
--warn: #f5c54d;
}
:root[data-theme='light'] {
color-scheme: light;
}
* {
box-sizing: border-box;
}
body {
margin: 0;
background: var(--back);
color: var(--ink);
font:
15px/1.45 system-ui,
sans-serif;
}
main {
max-width: 1400px;
margin: 0 auto;
padding: 16px;
}
header {
display: flex;
flex-wrap: wrap;
gap: 4px 16px;
align-items: baseline;
}
h1 {
font-size: 1.25rem;
margin: 0;
overflow-wrap: anywhere;
}
h2 {
font-size: 1rem;
margin: 28px 0 8px;
}
header p {
margin: 0;
color: var(--soft);
flex: 1 1 auto;
}
button,
input {
font: inherit;
color: inherit;
background: var(--panel);
border: 1px solid var(--line);
border-radius: 6px;
padding: 4px 10px;
}
button {
cursor: pointer;
}
:focus-visible {
outline: 3px solid var(--accent);
outline-offset: 1px;
}
.gauge {
display: block;
width: 100%;
height: 30px;
margin: 18px 0 0;
}
.gauge .room {
fill: var(--tile);
}
.gauge .used {
fill: var(--python);
}
.gauge .over {
fill: var(--bad);
}
.gauge .limit {
fill: var(--ink);
}
.scale {
display: flex;
justify-content: space-between;
margin: 2px 0 8px;
font-size: 0.8rem;
color: var(--soft);
}
.facts {
margin: 0 0 16px;
color: var(--soft);
}
.facts b {
color: var(--ink);
}
.tools {
display: flex;
flex-wrap: wrap;
gap: 8px;
align-items: center;
margin: 8px 0;
}
.crumbs {
display: flex;
flex-wrap: wrap;
gap: 4px;
flex: 1 1 300px;
min-width: 0;
}
.crumbs button {
max-width: 100%;
overflow: hidden;
text-overflow: ellipsis;
white-space: nowrap;
}
.crumbs button[aria-current] {
border-color: transparent;
background: none;
font-weight: 600;
}
.search {
flex: 0 1 260px;
min-width: 0;
}
.map {
position: relative;
height: min(62vh, 720px);
min-height: 320px;
overflow: hidden;
background: var(--panel);
border: 1px solid var(--line);
border-radius: 6px;
}
.box {
position: absolute;
overflow: hidden;
}
.box.folder {
background: var(--folder);
}
.map > .box {
cursor: pointer;
border-radius: 2px;
}
.map > .box.folder {
background: var(--tile);
}
.map > .box:focus-visible {
outline-offset: -3px;
z-index: 1;
}
.map > .box:hover {
filter: brightness(1.06);
}
.native {
background: var(--native);
}
.python {
background: var(--python);
}
.bytecode {
background: var(--bytecode);
}
.metadata {
background: var(--metadata);
}
.data {
background: var(--data);
}
.javascript {
background: var(--javascript);
}
.miss {
opacity: 0.18;
}
.hit {
outline: 1px solid var(--ink);
}
.label {
position: absolute;
inset: 0 0 auto;
height: 18px;
padding: 0 5px;
font-size: 12px;
line-height: 18px;
white-space: nowrap;
overflow: hidden;
text-overflow: ellipsis;
pointer-events: none;
font-weight: 600;
}
.label.inner {
font-weight: 400;
font-size: 11px;
}
.label i {
font-style: normal;
font-weight: 400;
opacity: 0.75;
margin-left: 8px;
}
.label b.added {
color: var(--good);
}
.label b.changed {
color: var(--warn);
}
.box.native > .label,
.box.python > .label,
.box.data > .label,
.box.bytecode > .label,
.box.javascript > .label,
.box.metadata > .label {
color: #0b0d0f;
}
.told {
min-height: 3.2em;
margin: 8px 0;
padding: 6px 0;
overflow-wrap: anywhere;
color: var(--soft);
}
.told code,
.identity code {
font-size: 0.85rem;
overflow-wrap: anywhere;
user-select: all;
}
.told strong {
color: var(--ink);
font-weight: 600;
}
.legend {
display: flex;
flex-wrap: wrap;
gap: 4px 14px;
margin: 0;
padding: 0;
list-style: none;
font-size: 0.85rem;
color: var(--soft);
}
.legend span {
display: inline-block;
width: 12px;
height: 12px;
border-radius: 2px;
margin-right: 5px;
vertical-align: -1px;
}
.hits ul {
list-style: none;
margin: 0;
padding: 0;
max-height: 220px;
overflow: auto;
}
.hits li {
margin: 3px 0;
overflow-wrap: anywhere;
color: var(--soft);
}
.hits button {
text-align: left;
padding: 1px 6px;
font-size: 0.85rem;
overflow-wrap: anywhere;
}
.hits p {
margin: 4px 0;
color: var(--soft);
}
.scroll {
overflow-x: auto;
}
:root:not(.scripted) .script {
display: none;
}
.verdict {
margin: 12px 0 6px;
}
.verdict.good {
color: var(--good);
}
.verdict.warning {
color: var(--warn);
}
.verdict.error {
color: var(--bad);
}
h2.layer small {
font-weight: 400;
color: var(--soft);
}
details {
margin: 12px 0;
}
summary {
cursor: pointer;
padding: 2px 0;
}
.why ul {
margin: 2px 0;
padding-left: 20px;
}
.why ul ul {
border-left: 1px solid var(--line);
}
.soft {
color: var(--soft);
}
button.link,
button.title {
padding: 0;
border: 0;
background: none;
text-align: inherit;
}
button.link {
color: var(--accent);
overflow-wrap: anywhere;
}
th[aria-sort='ascending'] button::after {
content: ' ▲';
}
th[aria-sort='descending'] button::after {
content: ' ▼';
}
.identity {
display: grid;
grid-template-columns: max-content 1fr;
gap: 2px 14px;
margin: 20px 0;
}
.identity dt {
color: var(--soft);
}
.identity dd {
margin: 0;
min-width: 0;
}
table {
border-collapse: collapse;
width: 100%;
font-size: 0.9rem;
}
th,
td {
text-align: left;
padding: 4px 10px 4px 0;
border-bottom: 1px solid var(--line);
vertical-align: top;
overflow-wrap: anywhere;
}
th {
color: var(--soft);
font-weight: 500;
white-space: nowrap;
}
td.n,
th.n {
text-align: right;
white-space: nowrap;
font-variant-numeric: tabular-nums;
overflow-wrap: normal;
}
td.name {
min-width: 9em;
}
.finding {
margin: 6px 0;
padding: 6px 10px;
border-left: 4px solid var(--line);
background: var(--panel);
overflow-wrap: anywhere;
white-space: pre-line;
}
.finding.error {
border-color: var(--bad);
}
.finding.warning {
border-color: var(--warn);
}
.added {
color: var(--good);
}
.removed {
color: var(--bad);
}
.changed {
color: var(--warn);
}
kbd {
font:
0.85em ui-monospace,
monospace;
border: 1px solid var(--line);
border-radius: 3px;
padding: 0 4px;
}
.hint {
font-size: 0.85rem;
color: var(--soft);
margin: 6px 0;
}
@media (max-width: 600px) {
main {
padding: 10px;
}
.map {
height: 68vh;
}
.search {
flex: 1 1 100%;
}
.hint {
display: none;
}
td.details,
th.details {
display: none;
}
.identity {
grid-template-columns: 1fr;
}
}
@media (prefers-reduced-motion: no-preference) {
.box {
transition: opacity 0.15s;
}
}`;var x=n(27112);function layerPage(e,...t){let n=[e,...t],r=t.length===0?clean(e.name,200):(0,a.LS)(n.length,titleOfPages(n)),o=`default-src 'none'; img-src data:; script-src '${sha256(y)}'; style-src '${sha256(b)}'`,s=Math.max(400,Math.floor(12e3/n.length)),c=n.map(e=>pageData(e,s));return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${o}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${markup_escape(r)} – Lambda ${i.S[e.kind??`layer`].title}</title>
<link rel="icon" href="data:,">
<style>${b}</style>
</head>
<body>
<main>
<header><h1>${markup_escape(r)}</h1><p>${t.length===0?shown(e.targets,200):``}</p><button type="button" id="theme" class="script">Dark / light</button></header>
${t.length===0?``:overview(n)}
${n.map(e=>section(e,t.length>0)).join(`
`)}
</main>
<script type="application/json" id="data">${json(c)}<\/script>
<script>${y}<\/script>
</body>
</html>
`}let titleOfPages=e=>(0,x.G)(e.map(({kind:e=`layer`})=>({plan:{kind:e}})));function overview(e){let t=titleOfPages(e),n=e.map(({kind:e=`layer`,name:t,targets:n,inventory:r,findings:o},s)=>{let{unzippedSizeBytes:c,sizeBytes:l,packages:u}=r;return[`<span data-layer="${s}">${shown(t,200)}</span>`,shown(n,200),`<span class="verdict ${verdictOf(o)}">${verdictText(o)}</span>`,{html:`${(0,a.z3)(c)} (${(0,f.au)(c,i.S[e].unzippedLimitBytes)})`,value:c},{html:l===void 0?`–`:(0,a.z3)(l),value:l??0},{html:String(u.length),value:u.length}]});return table([{title:`${t.charAt(0).toUpperCase()}${t.slice(1)}`,className:`name`,sort:`text`},{title:`Runtime`,className:`details`,sort:`text`},{title:`Verdict`,sort:`text`},{title:`Unzipped`,className:`n`,sort:`number`},{title:`Zipped`,className:`n details`,sort:`number`},{title:`Packages`,className:`n details`,sort:`number`}],n,`layers`)}function section(e,t){let{kind:n=`layer`,name:r,targets:i,inventory:a,findings:o,packages:s=[],native:c=[]}=e;return`<section class="layer">
${t?`<h2 class="layer">${shown(r,200)} <small>${shown(i,200)}</small></h2>\n`:``}${findingsSection(o)}
${gauge(a,n)}
<div class="tools script"><nav class="crumbs" aria-label="Where you are"></nav><input class="search" type="search" placeholder="Search files and packages" aria-label="Search files and packages"></div>
<div class="hits script" role="status"></div>
<div class="map script" role="tree" aria-label="Sizes by package and file"></div>
<div class="told script" aria-live="polite"></div>
${legend(a)}
<p class="hint script"><kbd>arrows</kbd> move, <kbd>Enter</kbd> goes in, <kbd>Esc</kbd> goes out, <kbd>/</kbd> searches.</p>
${comparisonSection(e.comparison)}
${packagesSection(a,s)}
${importSection(e.importCosts)}
${slimmingSection(e.slimming)}
${nativeSection(c)}
${duplicatesSection(a)}
${identity(e)}
</section>`}function sha256(e){return`sha256-${(0,r.createHash)(`sha256`).update(e).digest(`base64`)}`}})};