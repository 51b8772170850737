import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, TokenizeContext, Effects } from 'micromark-util-types';
import type { Atom } from './atom.ts';

/** Micromark's syntax for atoms: what starts where one was found is read to its end, without a look at its inside. */
export function atomSyntax(atoms: ReadonlyMap<number, Atom>): Extension {
  const flow: Construct = { name: 'atomFlow', concrete: true, tokenize: tokenizeFlow };
  const text: Construct = { name: 'atomText', tokenize: tokenizeText };
  return { flow: { 60: flow, 123: flow }, text: { 60: text, 123: text } };

  function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const start: State = (code) => readAtom(this, effects, 'atomFlow', after, nok)(code);
    const after: State = (code) => {
      if (code === -2 || code === -1 || code === 32) {
        effects.enter('whitespace');
        return space(code);
      }
      if (code === null || code < -2) return ok(code);
      return code === 60 || code === 123 ? start(code) : nok(code);
    };
    const space: State = (code) => {
      if (code === -2 || code === -1 || code === 32) {
        effects.consume(code);
        return space;
      }
      effects.exit('whitespace');
      return after(code);
    };
    return start;
  }

  function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return readAtom(this, effects, 'atomText', ok, nok);
  }

  function readAtom(
    context: TokenizeContext,
    effects: Effects,
    type: 'atomFlow' | 'atomText',
    ok: State,
    nok: State,
  ): State {
    let end = 0;
    let line = 0;
    return (code: Code) => {
      const atom = atoms.get(context.now().offset);
      if (!atom) return nok(code);
      end = atom.end;
      line = context.now().line;
      effects.enter(type);
      effects.enter('atomData');
      effects.consume(code);
      return inside;
    };

    function inside(code: Code): State | undefined {
      const now = context.now();
      if (now.offset >= end && code !== -1) {
        effects.exit('atomData');
        effects.exit(type);
        return ok(code);
      }
      if (code === null || (type === 'atomFlow' && now.line !== line && context.parser.lazy[now.line]))
        return nok(code);
      if (code > -3) {
        effects.consume(code);
        return inside;
      }
      effects.exit('atomData');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return reenter;
    }

    function reenter(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (code < -2) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return reenter;
      }
      effects.enter('atomData');
      return inside(code);
    }
  }
}

/** Leaves a node of type `atom` in the tree for each. */
export function atomFromMarkdown(): MdastExtension {
  return {
    enter: {
      atomFlow(token) {
        this.enter({ type: 'atom' }, token);
      },
      atomText(token) {
        this.enter({ type: 'atom' }, token);
      },
    },
    exit: {
      atomFlow(token) {
        this.exit(token);
      },
      atomText(token) {
        this.exit(token);
      },
    },
  };
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    atomFlow: 'atomFlow';
    atomText: 'atomText';
    atomData: 'atomData';
  }
}

declare module 'mdast' {
  interface AtomNode {
    type: 'atom';
    position?: import('unist').Position | undefined;
  }
  interface RootContentMap {
    atom: AtomNode;
  }
  interface PhrasingContentMap {
    atom: AtomNode;
  }
}
