// What the demo prints once everything is up: addresses, then who may sign in where.
import { adminUser } from '../plant/people.ts';
import { hubName, type Plant } from '../plant/plant.ts';
import { plantPeople } from '../plant/seed.ts';
import { plantRuns } from '../plant/seed-plan.ts';
import { textTable } from './text-table.ts';

export function welcomeText(plant: Plant): string {
  const people = plantPeople();
  const addresses = plant.status().map(({ name, address }) => [name === hubName ? 'Hub' : name, address]);
  const floor = people
    .filter(({ badge }) => badge !== null)
    .map((person) => [
      person.user,
      person.role,
      person.badge ?? '',
      person.pin ?? '',
      person.language,
      person.stations.length > 0 && person.stations.length < plant.stations.length
        ? person.stations.join(', ')
        : 'every station',
    ]);
  const office = [
    [adminUser.user, 'admin', adminUser.password],
    ...people.flatMap(({ user, role, password }) => (password === null ? [] : [[user, role, password]])),
  ];
  const runs = plantRuns.map(({ run, line, product }) => [run, line, product, `SN-${run}-0001 …`]);
  return [
    textTable(['Open in a browser', 'Address'], addresses),
    textTable(['At stations', 'Role', 'Badge', 'PIN', 'Lang', 'Works at'], floor),
    textTable(['At the hub', 'Role', 'Password'], office),
    textTable(['Run', 'Line', 'Product', 'Serial numbers'], runs),
  ].join('\n\n');
}
