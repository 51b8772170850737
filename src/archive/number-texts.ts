/** Numbers texts from 0, in the order in which they are first asked for. */
export function numberTexts(): NumberedTexts {
  const numbers = new Map<string, number>();
  return {
    numbers,
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
  };
}

interface NumberedTexts {
  numbers: ReadonlyMap<string, number>;
  numberOf: (text: string) => number;
}
