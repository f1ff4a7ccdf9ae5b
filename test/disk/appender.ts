import { NodeStore } from '../../src/node';

/** Adds its lines to a file one after the other, and says each that has been kept. One that is refused is tried again. */
async function append(file: string, who: string, count: number): Promise<void> {
  const store = new NodeStore();
  for (let nth = 0; nth < count; ) {
    const line = `${who}-${nth}`;
    try {
      await store.update(file, (text = '') => `${text}${line}\n`);
      console.log(line);
      nth += 1;
    } catch (error) {
      console.error(String(error));
    }
  }
}

/** Run as a program of its own, which can be stopped: FILE WHO COUNT. */
if (require.main === module) {
  const [file = '', who = '', count] = process.argv.slice(2);
  void append(file, who, Number(count));
}
