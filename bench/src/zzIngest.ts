import { readFileSync, mkdtempSync } from 'node:fs'
import { ours, startScript } from './children.ts'
import { seedRun } from './seedRuns.ts'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
const folder = mkdtempSync('/tmp/w/ing-')
const cpu=(pid:number)=>{const f=readFileSync(`/proc/${pid}/stat`,'utf8').split(') ')[1]!.split(' ');return [(Number(f[11]))*10,Number(f[12])*10]}
const prof = process.env.PROF ? ['--cpu-prof','--cpu-prof-dir',process.env.PROF] : []
const child = spawn(process.execPath,[...prof,process.env.CLI!, '--port','0','--data-dir',folder+'/data'],{stdio:['ignore','pipe','inherit']})
let url=''
for await (const l of createInterface({input:child.stdout})) {const m=/https?:\/\/[^\s]+/.exec(l)?.[0]; if(m){url=m.replace(/\/$/,'');child.stdout.resume();break}}
const bare = await startScript('bareIngest.ts',[folder+'/bare.log'])
const N=Number(process.env.N??100), R=Number(process.env.R??5)
const o:number[]=[],b:number[]=[],oc:number[]=[],bc:number[]=[]
for(let i=0;i<R;i++){
 const {entity}=await seedRun(url,'bench',{id:'i'+i,rows:0,stride:1})
 let c0=cpu(child.pid!);let m=await ours('ingest.ts',[`${url}/files/${entity}/bench/i${i}/file_stream`,String(N)]);let c1=cpu(child.pid!);o.push(m.ms/N);oc.push((c1[0]!-c0[0]!+c1[1]!-c0[1]!)/N)
 c0=cpu(bare.child.pid!);m=await ours('ingest.ts',[`${bare.url}/file_stream`,String(N)]);c1=cpu(bare.child.pid!);b.push(m.ms/N);bc.push((c1[0]!-c0[0]!+c1[1]!-c0[1]!)/N)
}
const med=(a:number[])=>[...a].sort((x,y)=>x-y)[a.length>>1]!
const f=(a:number[])=>a.map(x=>x.toFixed(1)).join(' ')
console.log('ours ms/req',f(o),'cpu',f(oc));console.log('bare ms/req',f(b),'cpu',f(bc))
console.log('ratio wall',(med(b)/med(o)).toFixed(3),'per-round',f(o.map((x,i)=>b[i]!/x*100)),'% cpu',(med(bc)/med(oc)).toFixed(3))
child.kill('SIGINT');await bare.stop();process.exit(0)
