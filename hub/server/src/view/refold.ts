// Folding streams anew from their stored bodies: the same fold and the same views as when they arrived [F1].
import type { Catalogue, KnownFact } from '@lineside/core/kernel/catalogue';
import type { Envelope } from '@lineside/core/kernel/fact';
import { foldStream } from '@lineside/core/kernel/fold';
import type { Refold, RefoldedStream } from '../store/refold.ts';
import { ViewProjection } from './project.ts';

export function refoldWith(catalogue: Catalogue, version: number): Refold {
  return {
    version,
    knows: (type, v) => {
      const spec = Object.hasOwn(catalogue.types, type) ? catalogue.types[type] : undefined;
      return spec !== undefined && v <= spec.v;
    },
    stream: (stream, facts): RefoldedStream => {
      const known: KnownFact[] = [];
      const views = new ViewProjection();
      const marks = facts.map(({ position, body }): RefoldedStream['marks'][number] => {
        const read = catalogue.read(JSON.parse(body) as Envelope);
        if (read.kind === 'unknown') return { position, status: 'UNKNOWN', issue: null };
        if (read.kind === 'poison') return { position, status: 'POISON', issue: read.issue };
        known.push(read.fact);
        views.arrived(read.fact);
        return { position, status: 'OK', issue: null };
      });
      const snapshot = known.length === 0 ? null : foldStream(catalogue, null, known, () => []);
      if (snapshot !== null) views.folded(stream, null, snapshot);
      return { marks, snapshot, views: views.changes };
    },
  };
}
