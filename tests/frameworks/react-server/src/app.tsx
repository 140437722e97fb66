import {useEffect, useRef, useState} from 'react';
import {NicePick, type Comparison} from 'nice-pick/react';

NicePick.catalog = '/catalog/';

const drinks: Comparison = {a: {name: 'Tea'}, b: {name: 'Coffee'}, pick: 'Tea', reason: 'It is late.'};
const journeys: Comparison = {a: {name: 'Bus'}, b: {name: 'Train'}, pick: 'Train', reason: 'There is a line.'};

export const App = () => {
  const [pick, setPick] = useState('');
  const [comparison, setComparison] = useState(drinks);
  const [log, setLog] = useState<string[]>([]);

  // React hydrates the attributes of a custom element, but neither its events nor its
  // properties: https://github.com/react/react/issues/35446. So the events come from an
  // effect, and the card that has nothing but a property is not rendered on the server.
  const catalog = useRef<NicePick>(null);
  const [isMounted, setMounted] = useState(false);
  useEffect(() => {
    const note = (line: string) => setLog((lines) => [...lines, line]);
    const card = catalog.current!;
    const listening = new AbortController();
    const {signal} = listening;
    card.addEventListener('nice-pick-ready', ({verdict}) => note(`ready ${verdict.winner} ${verdict.basis}`), {signal});
    card.addEventListener('nice-pick-error', ({problem, fatal}) => note(`error ${problem.field} ${fatal}`), {signal});
    card.addEventListener('nice-pick-toggle', ({open}) => note(`toggle ${open}`), {signal});
    return () => listening.abort();
  }, []);
  useEffect(() => setMounted(true), []);

  return (
    <>
      <label>
        Pick <input value={pick} onChange={({target}) => setPick(target.value)} />
      </label>
      <button onClick={() => setComparison(journeys)}>Journeys</button>
      <nice-pick ref={catalog} id="catalog" a="react" b="vue" variant="compact" heading-level={2} pick={pick || null} />
      <nice-pick id="table">
        <table>
          <thead>
            <tr>
              <th></th>
              <th>Paper</th>
              <th>Screen</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Pros</td>
              <td>restful</td>
              <td>searchable</td>
            </tr>
            <tr>
              <td>Pick</td>
              <td>You read for long.</td>
              <td></td>
            </tr>
          </tbody>
        </table>
      </nice-pick>
      {isMounted && <nice-pick id="given" comparison={comparison} />}
      <ol>
        {log.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </>
  );
};
