import {useState} from 'preact/hooks';
import {NicePick, type Comparison} from 'nice-pick/preact';

NicePick.catalog = '/catalog/';

const drinks: Comparison = {a: {name: 'Tea'}, b: {name: 'Coffee'}, pick: 'Tea', reason: 'It is late.'};
const journeys: Comparison = {a: {name: 'Bus'}, b: {name: 'Train'}, pick: 'Train', reason: 'There is a line.'};

export const App = () => {
  const [pick, setPick] = useState('');
  const [comparison, setComparison] = useState(drinks);
  const [log, setLog] = useState<string[]>([]);
  const note = (line: string) => setLog((lines) => [...lines, line]);
  return (
    <>
      <label>
        Pick <input value={pick} onInput={({currentTarget}) => setPick(currentTarget.value)} />
      </label>
      <button onClick={() => setComparison(journeys)}>Journeys</button>
      <nice-pick
        id="catalog"
        a="react"
        b="vue"
        variant="compact"
        heading-level={2}
        pick={pick || null}
        onnice-pick-ready={({verdict}) => note(`ready ${verdict.winner} ${verdict.basis}`)}
        onnice-pick-error={({problem, fatal}) => note(`error ${problem.field} ${fatal}`)}
        onnice-pick-toggle={({open}) => note(`toggle ${open}`)}
      />
      <nice-pick id="given" comparison={comparison} />
      <ol>
        {log.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </>
  );
};
