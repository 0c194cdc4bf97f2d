// Resident memory of a process as the system counts it, and that of a Node which has nothing to do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** In MB. @throws where there is no /proc, or no such process */
export function residentMb(pid: number | null | undefined): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (line === null) throw new Error(`process ${pid} has no resident memory`);
  return Number(line[1]) / 1024;
}

/** In MB. */
export async function idleNodeMb(): Promise<number> {
  const idle = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)']);
  await once(idle.stdout, 'data');
  const mb = residentMb(idle.pid);
  idle.kill('SIGKILL');
  return mb;
}
