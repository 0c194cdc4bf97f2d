// One bridge for the windows whatever stands behind it: a station that becomes another device while its window is
// open goes on in that window.
import type {
  BridgeEvent,
  BridgeInput,
  BridgeOutput,
  BridgeVerb,
  StationBridge,
} from '@lineside/core/contracts/station-bridge';

export class SwitchedBridge implements StationBridge {
  #behind: StationBridge;
  #unwatch: () => void;
  readonly #watchers = new Set<(event: BridgeEvent) => void>();

  constructor(behind: StationBridge) {
    this.#behind = behind;
    this.#unwatch = behind.watch((event) => this.#tell(event));
  }

  switchTo(behind: StationBridge): void {
    this.#unwatch();
    this.#behind = behind;
    this.#unwatch = behind.watch((event) => this.#tell(event));
    this.#tell({ event: 'CHANGED' });
  }

  /** Something that is shown has changed, whoever stands behind. */
  changed(): void {
    this.#tell({ event: 'CHANGED' });
  }

  call<Verb extends BridgeVerb>(verb: Verb, input: BridgeInput<Verb>): Promise<BridgeOutput<Verb>> {
    return this.#behind.call(verb, input);
  }

  watch(onChange: (event: BridgeEvent) => void): () => void {
    this.#watchers.add(onChange);
    return () => this.#watchers.delete(onChange);
  }

  #tell(event: BridgeEvent): void {
    for (const watcher of this.#watchers) watcher(event);
  }
}
