import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replay } from '../../src/domain/replay.ts';
import { readLog } from '../../src/ledger/log.ts';
const folder='/work/shared/samples/activity';
for (const f of readdirSync(folder).filter(f=>f.endsWith('.jsonl'))) {
  const {lines, problems} = readLog(readFileSync(join(folder,f),'utf8'));
  const t = replay(lines,'me');
  const exp = JSON.parse(readFileSync(join(folder,f.replace('.jsonl','.expected.json')),'utf8'));
  const got = {segments: t.segments.map(s=>({start:new Date(s.start).toISOString(), end:new Date(s.end).toISOString(), repo:s.repository, branch:s.branch, task:s.task, source:s.source})), counted_ms: t.segments.reduce((a,s)=>a+s.end-s.start,0), reading_ms: t.readingMs};
  try { assert.deepEqual(got, exp); console.log('ok', f, problems); } catch (e) { console.log('BAD', f, (e as Error).message); }
}
