// Every guard on an order stops what it is there to stop, and says so in a sentence with nothing left blank.
import { orderExamples } from '../../testing/refusals/order.ts';
import { proveRefusals } from '../../testing/refusals/prove.ts';
import { orderRefusals } from './decide.ts';

proveRefusals(orderRefusals, orderExamples);
