/**
 * Counts the nodes that are in no document any more, but that something still holds.
 * Templates and what is in them never are in one.
 *
 * @param devtools a session of the DevTools protocol
 */
export const detachedIn = async (devtools) => {
  const chunks = [];
  const keep = ({chunk}) => chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await devtools.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
  devtools.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const {snapshot, nodes, strings} = JSON.parse(chunks.join(''));
  const fields = snapshot.meta.node_fields;
  const [name, detachedness] = ['name', 'detachedness'].map((field) => fields.indexOf(field));
  if (detachedness < 0) throw new Error('a heap snapshot does not tell what is detached');
  let count = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const isDetached = nodes[node + detachedness] === 2;
    if (isDetached && !['<template>', 'DocumentFragment'].includes(strings[nodes[node + name]])) count++;
  }
  return count;
};
