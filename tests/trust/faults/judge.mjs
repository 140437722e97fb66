/** How the error reads that names what the catalog does not know. */
const unknown = /^a: expected a name of the catalog, got "raect"; did you mean .*\bReact\b.*\?$/;

/** What a case is expected to end in: a title, or an error. */
const expectationOf = ({role, ends, fill, isEither, title}) => {
  const drawn = title && role === 'src' ? title : role === 'src' ? /^Café One vs Two$/ : /^React vs Vue$/;
  if (fill) return {title: drawn, warns: ends === 'ready' ? undefined : ends};
  if (role === 'near') return ends === 'ready' ? {error: unknown} : isEither ? {error: /^(a|catalog): expected /} : {error: ends};
  return ends === 'ready' ? {title: drawn} : isEither ? {title: drawn, error: ends} : {error: ends};
};

/** What a reader of an error should never meet. */
const muddle = /undefined|NaN|\[object|null\b|Cannot |not a function/;

/**
 * Tells what of a page of faults is not as it should be.
 *
 * @param cases what was wrong, in the order of the page
 * @param seen what the page saw
 * @param asked how often each file was asked for
 * @param retries how often this browser by itself asks anew when a connection breaks
 */
export const judge = (cases, {cases: seen, wrongs}, asked, retries) => {
  const failures = [...wrongs];
  let checks = 0;
  for (const [index, one] of cases.entries()) {
    const {first, again, beside} = seen[index];
    const check = (isRight, what) => {
      checks++;
      if (!isRight) failures.push(`${one.role}${one.fill ? ' with fill' : ''}, ${one.name}: ${what}; ${JSON.stringify(first.events).slice(0, 300)}`);
    };
    const expected = expectationOf(one);
    const {events, title, isWhole, isInPlace, isUntouched} = first;
    const ends = events.filter(({kind}) => kind !== 'warning');
    const warnings = events.filter(({kind}) => kind === 'warning');
    check(ends.length === 1, `ends ${ends.length} times`);
    const [end] = ends;
    if (!end) continue;
    if (end.kind === 'ready') {
      check(expected.title?.test(title) && isWhole, `a card "${title}", not ${expected.error ?? expected.title}`);
      const warns = expected.warns ?? one.warns;
      check(warns ? warnings.length > 0 && warnings.every(({message}) => warns.test(message)) : warnings.length === 0, `its warnings are not ${warns ?? 'none'}`);
    } else {
      check(expected.error?.test(end.message), `not ${expected.error ?? 'a card'}`);
      check(end.field && end.message.startsWith(`${end.field}: expected `) && !muddle.test(end.message), 'its error is not clear');
      check(isInPlace, 'the author’s content is not in place');
    }
    check(isUntouched, 'the author’s content is not what it was');
    check(
      beside.events.length === 1 && beside.events[0].kind === 'ready' && beside.title === 'Café One vs Two',
      `the card beside it is not there: ${JSON.stringify(beside.events)}`,
    );
    // Nothing is asked for again by itself.
    const most = one.redirects ? 51 : one.retries ? 1 + retries : 1;
    for (const [key, count] of asked) if (key.startsWith(`first ${index} `)) check(count <= most, `${count} requests of ${key}`);
    if (again) {
      const [then] = again.events.filter(({kind}) => kind !== 'warning');
      const wanted = one.role === 'near' ? then?.kind === 'fatal' && unknown.test(then.message) : then?.kind === 'ready' && again.isWhole;
      check(one.isKept ? then : wanted, `not tried again: ${JSON.stringify(again.events)}`);
    }
  }
  return {checks, failures};
};
