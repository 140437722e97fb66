/**
 * Tells which shard of a catalog holds a key (FNV-1a, 32 bits).
 *
 * @param key as `key()` gives it
 * @param shards how many shards there are
 */
export const shardOf = (key: string, shards: number): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % shards;
};

/** Tells which file of near names a key would stand in: names are kept by their first letter. */
export const nearOf = (key: string): string => /^[a-z0-9]/.exec(key)?.[0] ?? 'other';
