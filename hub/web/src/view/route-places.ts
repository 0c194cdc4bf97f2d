// Where a step may be executed, for choosing: groups and stations by line, each with whether it fits and why not. Pure.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import type { StationConfigured, StationType } from '@lineside/core/domain/station/facts';
import type { Text } from '@lineside/core/kernel/ids';

export interface PlaceWish {
  type: StationType;
  /** null or undefined: of any operation */
  operation: string | null | undefined;
  /** codes that are chosen: they are listed whatever they are */
  chosen: readonly string[];
  /** also what does not fit */
  all: boolean;
}

export interface GroupChoice {
  code: string;
  name: Text;
  /** stations of it */
  all: number;
  /** of these, how many are of the type asked for */
  ofType: number;
  fits: boolean;
}

export interface StationChoice {
  code: string;
  name: Text;
  type: StationType;
  operation: string;
  typeFits: boolean;
  operationFits: boolean;
}

export interface LineChoices<Choice> {
  line: string;
  name: Text;
  choices: Choice[];
}

interface Plant {
  lines: readonly MasterRow<'line'>[];
  groups: readonly MasterRow<'stationGroup'>[];
  stations: readonly MasterRow<'station'>[];
}

export function groupChoices(plant: Plant, wish: PlaceWish): LineChoices<GroupChoice>[] {
  const choice = ({ key, data }: MasterRow<'stationGroup'>): GroupChoice & { first: number } => {
    const stations = plant.stations.filter((station) => station.data.group === key);
    const ofType = stations.filter((station) => station.data.type === wish.type);
    return {
      code: key,
      name: data.name,
      all: stations.length,
      ofType: ofType.length,
      fits: ofType.some((station) => doesIt(station.data, wish)),
      first: Math.min(...stations.map((station) => station.data.sequence)),
    };
  };
  return byLine(plant, (line) =>
    plant.groups
      .filter(({ data }) => data.line === line)
      .map(choice)
      .filter(({ code, fits }) => fits || wish.all || wish.chosen.includes(code))
      .sort((a, b) => a.first - b.first)
      .map(({ first: _first, ...shown }) => shown),
  );
}

export function stationChoices(plant: Plant, wish: PlaceWish): LineChoices<StationChoice>[] {
  return byLine(plant, (line) =>
    plant.stations
      .filter(({ data }) => data.line === line)
      .toSorted((a, b) => a.data.sequence - b.data.sequence)
      .map(({ key, data }) => ({
        code: key,
        name: data.name,
        type: data.type,
        operation: data.operation,
        typeFits: data.type === wish.type,
        operationFits: doesIt(data, wish),
      }))
      .filter(
        ({ code, typeFits, operationFits }) =>
          (typeFits && operationFits) || wish.all || wish.chosen.includes(code),
      ),
  );
}

function doesIt(station: StationConfigured, { operation }: PlaceWish): boolean {
  return operation === undefined || operation === null || station.operation === operation;
}

/** Lines where there is nothing to choose are left out. */
function byLine<Choice>({ lines }: Plant, choicesOn: (line: string) => Choice[]): LineChoices<Choice>[] {
  return lines
    .map(({ key, data }) => ({ line: key, name: data.name, choices: choicesOn(key) }))
    .filter(({ choices }) => choices.length > 0);
}
