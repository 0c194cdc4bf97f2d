// A plant with two stations in touch with it, and its review desk read over HTTP.
import { ExceptionDetail, ExceptionList } from '@lineside/core/contracts/review';
import type { ExceptionKind } from '@lineside/core/domain/review/kinds';
import { stations } from '@lineside/core/testing/smt-line';
import { run, serial, TestHub } from './test-hub.ts';
import type { TestStation } from './test-station.ts';
import { type Browser, webOf } from './test-web.ts';

const minute = 60_000;
/** The unit that everything is about. */
export const sn = serial(1);

export class ReviewDesk {
  readonly plant: TestHub;
  readonly print: TestStation;
  readonly spi: TestStation;
  #admin: Browser;

  private constructor(plant: TestHub, print: TestStation, spi: TestStation, admin: Browser) {
    this.plant = plant;
    this.print = print;
    this.spi = spi;
    this.#admin = admin;
  }

  static async open(): Promise<ReviewDesk> {
    const plant = await TestHub.withPlant();
    const { admin } = await webOf(plant);
    const print = await plant.station(stations.print.code);
    const spi = await plant.station(stations.spi.code);
    for (const station of [print, spi]) {
      await station.push();
      await station.catchUp();
    }
    return new ReviewDesk(plant, print, spi, admin);
  }

  /** The hub stops and starts again. */
  async restart(): Promise<void> {
    await this.plant.reopen();
    this.#admin = (await webOf(this.plant)).admin;
  }

  async list(query = ''): Promise<ExceptionList> {
    await this.plant.hub.review.caughtUp();
    return ExceptionList.parse(await this.#get(`/api/exceptions${query}`));
  }

  /** The one exception of a kind, and its evidence. */
  async only(kind: ExceptionKind): Promise<ExceptionDetail> {
    const { exceptions } = await this.list(`?kind=${kind}`);
    const [row] = exceptions;
    if (row === undefined || exceptions.length > 1)
      throw new Error(`${exceptions.length} exceptions of kind ${kind}`);
    return ExceptionDetail.parse(await this.#get(`/api/exceptions/${row.id}`));
  }

  /** Work of one station on the unit, a minute later than what was before it. */
  pass(station: TestStation, step: number, result: 'PASS' | 'FAIL' = 'PASS'): void {
    this.plant.clock.advance(minute);
    const visit = station.trackIn(sn, run, step);
    this.plant.clock.advance(minute);
    station.trackOut(sn, run, step, visit, result);
  }

  async #get(url: string): Promise<unknown> {
    const response = await this.#admin.get(url);
    if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode} ${response.body}`);
    return response.json();
  }
}
