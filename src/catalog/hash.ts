/**
 * Tells which shard of a catalog holds a key (FNV-1a, 32 bits).
 *
 * @param key as `key()` gives it
 * @param shards how many shards there are
 */
export const shardOf = (key: string, shards: number): number => {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % shards;
};

/**
 * Reduces a key to what most misspellings leave alone: its letters but the
 * vowels, each once, in no order. "raect" and "react" both give `crt`.
 */
export const skeletonOf = (key: string): string => [...new Set(key.replace(/[aeiou]/g, ''))].sort().join('');
