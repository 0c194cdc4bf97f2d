// Builds recorder.c and says how to start a process under it; or why that cannot be done on this machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const source = new URL('./recorder.c', import.meta.url).pathname;

/** A sentence for whoever reads why the power cuts were left out; null when they can be recorded here. */
export function whyNotRecordable(): string | null {
  if (process.platform !== 'linux')
    return `power cuts are not tested: writes are recorded on Linux only, this is ${process.platform}`;
  const compiler = spawnSync('cc', ['--version']);
  return compiler.status === 0 ? null : 'power cuts are not tested: there is no C compiler (cc) here';
}

/** @returns the path of the library, made in `folder` */
export function buildRecorder(folder: string): string {
  const library = join(folder, 'recorder.so');
  const args = ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread'];
  const built = spawnSync('cc', args, { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the recorder does not compile: ${built.stderr}`);
  return library;
}

/** The environment under which a process is recorded from its first write on. */
export function recordedBy(library: string, folder: string, trace: string): Record<string, string> {
  return { LD_PRELOAD: library, LINESIDE_RECORDED_FOLDER: folder, LINESIDE_TRACE: trace };
}
