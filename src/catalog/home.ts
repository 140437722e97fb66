/** What one needs to know of a catalog before asking it for a name. */
export interface CatalogHome {
  /** The folder that it is in, with a slash at its end. */
  readonly base: string;
  /** Names the edition, and the folder of its alias shards. */
  readonly version: string;
  /** How many alias shards there are. */
  readonly shards: number;
}

/**
 * The catalog that a script brings along: the folder beside it. The bundles are
 * built with theirs in this place; the package's modules have none, because a
 * bundler moves them away from their files.
 */
export const home = undefined as CatalogHome | undefined;
