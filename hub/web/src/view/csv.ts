// CSV as pages save it: the one way in which the whole house writes it.
export { type Cell, csvText } from '@lineside/core/domain/export/csv-text';
