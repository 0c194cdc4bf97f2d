// An engineer at the hub, working through its public contracts as the pages do: reads an edition, changes it, saves it
// against that edition, looks at what publishing would give, publishes just that.
import { DataSpecRow } from '@lineside/core/contracts/master-data';
import { RouteDetail, RoutePreview } from '@lineside/core/contracts/routes';
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import { noSettings } from '@lineside/core/domain/route/settings';
import type { HubClient } from './hub-client.ts';

export class Engineer {
  readonly hub: HubClient;
  readonly #newCommand: () => string;

  constructor(hub: HubClient, newCommand: () => string) {
    this.hub = hub;
    this.#newCommand = newCommand;
  }

  route(code: string): Promise<RouteDetail> {
    return this.hub.read(`/api/routes/${encodeURIComponent(code)}`, RouteDetail);
  }

  spec(code: string): Promise<DataSpecRow> {
    return this.hub.read(`/api/data-specs/${encodeURIComponent(code)}`, DataSpecRow);
  }

  preview(draft: RouteDraft): Promise<RoutePreview> {
    return this.hub.ask('/api/routes/preview', { draft }, RoutePreview);
  }

  /** @param basedOn the edition it was read at; null for a new one */
  saveSpec(spec: DataSpecConfigured, basedOn: string | null) {
    return this.hub.command('configureDataSpec', this.#newCommand(), { ...spec, basedOn: basedOn as never });
  }

  saveRoute(draft: RouteDraft, basedOn: string | null) {
    return this.hub.command('saveRoute', this.#newCommand(), { draft, basedOn: basedOn as never });
  }

  publish(route: string, hash: string | null) {
    return this.hub.command('publishRoute', this.#newCommand(), { route, hash: hash as never });
  }

  remove(kind: 'dataSpec' | 'routeDraft', key: string, basedOn: string) {
    return this.hub.command('removeMasterData', this.#newCommand(), { kind, key, basedOn: basedOn as never });
  }

  /** Changes a draft as it is now, saves it, and gives it back with its new edition. */
  async edit(route: string, change: (draft: RouteDraft) => RouteDraft): Promise<RouteDetail> {
    const { draft, edition } = await this.route(route);
    await this.saveRoute(change(draft), edition);
    return await this.route(route);
  }

  /** Publishes the draft as it is saved, the very version that the preview shows. */
  async publishWhatIsShown(route: string): Promise<RoutePreview> {
    const { draft } = await this.route(route);
    const preview = await this.preview(draft);
    await this.publish(route, preview.hash);
    return preview;
  }

  /** Changes a spec as it is now. */
  async editSpec(code: string, change: Partial<DataSpecConfigured>): Promise<void> {
    const { data, edition } = await this.spec(code);
    await this.saveSpec({ ...data, ...change }, edition);
  }
}

/** Binds a spec behind the others of a step. */
export function withSpec(draft: RouteDraft, stepNo: number, spec: string): RouteDraft {
  return withSpecs(draft, stepNo, (bound) => [...bound, spec]);
}

export function withoutSpec(draft: RouteDraft, stepNo: number, spec: string): RouteDraft {
  return withSpecs(draft, stepNo, (bound) => bound.filter((code) => code !== spec));
}

function withSpecs(
  draft: RouteDraft,
  stepNo: number,
  change: (bound: readonly string[]) => string[],
): RouteDraft {
  const step = draft.steps.find((candidate) => candidate.stepNo === stepNo);
  if (step === undefined) throw new Error(`${draft.route} has no step ${stepNo}`);
  const settings = draft.stepSettings[step.key] ?? noSettings;
  const specs = change(settings.specs ?? []);
  return { ...draft, stepSettings: { ...draft.stepSettings, [step.key]: { ...settings, specs } } };
}
