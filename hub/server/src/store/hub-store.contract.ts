// What every hub store must do. One suite; each store binds it with a way to open an empty database, and to open
// the same one again after the process was gone.
import { describe } from 'vitest';
import type { OpenStore } from '../../testing/store-under-test.ts';
import { accessContract } from './contract/access.contract.ts';
import { feedContract } from './contract/feed.contract.ts';
import { figuresContract } from './contract/figures.contract.ts';
import { masterDataContract } from './contract/master-data.contract.ts';
import { planningContract } from './contract/planning.contract.ts';
import { readsContract } from './contract/reads.contract.ts';
import { reviewContract } from './contract/review.contract.ts';

export function hubStoreContract(name: string, open: OpenStore): void {
  describe(`${name} as a hub store`, () => {
    describe('keeps', () => feedContract(open));
    describe('tells', () => readsContract(open));
    describe('lists what engineers edit:', () => masterDataContract(open));
    describe('plans:', () => planningContract(open));
    describe('counts:', () => figuresContract(open));
    describe('lets in', () => accessContract(open));
    describe('reviews', () => reviewContract(open));
  });
}
