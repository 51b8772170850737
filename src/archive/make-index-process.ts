import { fillIndex, type IndexToMake } from './make-index.ts';

// Makes a large index: `make-index.ts` starts it, and it ends with whoever that was.
process.once('disconnect', () => process.exit(1));
process.once('message', (index: IndexToMake) => {
  void fillIndex(index, (done) => process.send?.(done)).then(() => {
    process.exit(0);
  });
});
