export { Anchorage, type Orphan, type Placed, type PlacedWork } from './place.ts';
