// Writes the derived rows of what engineers edit: drafts, versions and specs as they now are.
import type { Database, Statement } from 'better-sqlite3';
import type { DataSpecRow, RouteDraftRow, RouteVersionRow } from '../master-data.ts';
import type { ViewChanges } from '../views.ts';
import { searchWords } from './search-words.ts';

export class MasterWriter {
  readonly #db: Database;
  readonly #draft: Statement;
  readonly #version: Statement;
  readonly #spec: Statement;
  readonly #remove: Record<ViewChanges['removed'][number]['kind'], Statement>;

  constructor(db: Database) {
    this.#db = db;
    this.#draft = db.prepare(
      `REPLACE INTO route_draft (route, name, words, product, source, active, effective_from, effective_to,
         steps, hlc, origin, seq)
       VALUES (@route, @name, @words, @product, @source, @active, @effectiveFrom, @effectiveTo,
         @steps, @hlc, @origin, @seq)`,
    );
    this.#version = db.prepare(
      `REPLACE INTO route_version (route, latest, last_status, ready_version, ready_at, hlc, origin, seq)
       VALUES (@route, @latest, @lastStatus, @readyVersion, @readyAt, @hlc, @origin, @seq)`,
    );
    this.#spec = db.prepare(
      `REPLACE INTO data_spec (code, operation, kind, type, active, words)
       VALUES (@code, @operation, @kind, @type, @active, @words)`,
    );
    this.#remove = {
      routeDraft: db.prepare('DELETE FROM route_draft WHERE route = ?'),
      route: db.prepare('DELETE FROM route_version WHERE route = ?'),
      dataSpec: db.prepare('DELETE FROM data_spec WHERE code = ?'),
    };
  }

  write({ routeDrafts, routeVersions, dataSpecs, removed }: ViewChanges): void {
    for (const draft of routeDrafts) this.#writeDraft(draft);
    for (const version of routeVersions) this.#writeVersion(version);
    for (const spec of dataSpecs) this.#writeSpec(spec);
    for (const { kind, key } of removed) this.#remove[kind].run(key);
  }

  clear(): void {
    this.#db.exec('DELETE FROM route_draft; DELETE FROM route_version; DELETE FROM data_spec');
  }

  #writeDraft({ last, name, active, ...row }: RouteDraftRow): void {
    const words = searchWords(row.route, name.en, name.zh, row.product ?? '');
    this.#draft.run({ ...row, ...last, name: JSON.stringify(name), active: Number(active), words });
  }

  #writeVersion({ last, ready, ...row }: RouteVersionRow): void {
    this.#version.run({
      ...row,
      ...last,
      readyVersion: ready?.version ?? null,
      readyAt: ready?.at ?? null,
    });
  }

  #writeSpec({ code, name, operation, kind, type, active }: DataSpecRow): void {
    const words = searchWords(code, name.en, name.zh);
    this.#spec.run({ code, operation, kind, type, active: Number(active), words });
  }
}
