// The card as a React component, in one list of as many as are wanted.
import {memo} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import {en, figuresOf, formatDate, lang, listsOf, nameOf, partsOf, relatedOf, runsOf, sourceOf, titleOf, verdictOf} from '../model.js';

const Run = ({text, href, code, em}) => {
  const marked = code ? <code>{text}</code> : em ? <em>{text}</em> : text;
  return href ? <a href={href}>{marked}</a> : marked;
};

const Quote = ({text}) => <bdi lang={lang}>{typeof text === 'string' ? text : runsOf(text).map((run, index) => <Run key={index} {...run} />)}</bdi>;

const Say = ({phrase}) => <bdi>{partsOf(phrase).map((part, index) => (typeof part === 'string' ? part : <Quote key={index} text={part.text} />))}</bdi>;

const mark = (
  <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 1l6 3.5v7L8 15l-6-3.5v-7zM2 4.5L8 8l6-3.5M8 8v7" />
  </svg>
);

const badge = (
  <>
    <span className="badge">
      {mark}
      {en.nicePick}:
    </span>{' '}
  </>
);

const Figure = ({name, counted, amount, wins, width}) => (
  <li className={wins ? 'wins' : undefined}>
    <Quote text={name} />
    {counted && (
      <>
        {' '}
        <small>
          <Say phrase={counted} />
        </small>
      </>
    )}
    : <b>{amount}</b>
    <hr aria-hidden="true" width={width} />
  </li>
);

const Evidence = ({comparison, verdict}) => {
  const {counts, source, url, date} = sourceOf(verdict);
  return (
    <div className="evidence">
      <ul>
        {figuresOf(comparison, verdict).map((figure) => (
          <Figure key={figure.side} {...figure} />
        ))}
      </ul>
      <small>
        <bdi>
          {counts}
          {url ? <a href={url}>{source}</a> : source}, {date}.
        </bdi>
      </small>
    </div>
  );
};

const Verdict = ({comparison, verdict}) => {
  const {winner, headline, basis, relation, evidence} = verdict;
  return (
    <div className="verdict">
      <div className="pick">
        <span className={winner ? 'wins' : undefined}>
          {winner && badge}
          <b>
            <Say phrase={headline} />
          </b>
        </span>
        .{' '}
        <span className="basis">
          <Say phrase={basis} />
        </span>
      </div>
      {comparison.reason && (
        <div className="reason">
          <Quote text={comparison.reason} />
        </div>
      )}
      {evidence && <Evidence comparison={comparison} verdict={verdict} />}
      {relation && (
        <div className="relation">
          <Say phrase={relation} />
        </div>
      )}
    </div>
  );
};

const List = ({part, label, texts}) => (
  <div className={part}>
    {texts.length > 0 && (
      <>
        <b>
          <Say phrase={label} />
        </b>
        <ul>
          {texts.map((text, index) => (
            <li key={index}>
              <Quote text={text} />
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
);

/** A side but for its name; nothing in it depends on the pick. */
const Details = memo(({comparison, side}) => {
  const {kind, summary, related = []} = comparison[side];
  return (
    <>
      <div className="kind">{kind && <Quote text={kind} />}</div>
      <div className="summary">{summary && <Quote text={summary} />}</div>
      {listsOf(comparison, side).map((list, index) => (
        <List key={index} {...list} />
      ))}
      <div className="related">
        {related.length > 0 && (
          <>
            <Say phrase={en.related} />
            {related.map((text, index) => [index > 0 ? ', ' : ': ', <Quote key={index} text={relatedOf(text)} />])}
          </>
        )}
      </div>
    </>
  );
});

const Side = ({comparison, side, wins}) => (
  <div className={wins ? 'side winner' : 'side'}>
    <div className="name" role="heading" aria-level={4}>
      {wins && badge}
      <Quote text={nameOf(comparison[side])} />
    </div>
    <Details comparison={comparison} side={side} />
  </div>
);

const Foot = memo(({comparison: {checkedOn, disclosure, contact}}) =>
  checkedOn || disclosure || contact ? (
    <div className="foot">
      {checkedOn && <Say phrase={en.checked({text: formatDate(checkedOn)})} />} {disclosure && <Quote text={disclosure} />}{' '}
      {contact && (
        <a href={contact}>
          <Say phrase={en.disagree} />
        </a>
      )}
    </div>
  ) : null,
);

const Card = memo(({comparison, pick, isContained}) => {
  const verdict = verdictOf(comparison, pick);
  return (
    <div className="nice-pick">
      <div className="box">
        <div className="size">
          <article className={isContained ? 'surface card contained' : 'surface card'} lang={en.lang}>
            <div className="title" role="heading" aria-level={3}>
              <Say phrase={titleOf(comparison)} />
            </div>
            {comparison.intro && (
              <div className="intro">
                <Quote text={comparison.intro} />
              </div>
            )}
            <Verdict comparison={comparison} verdict={verdict} />
            <div className="sides">
              <Side comparison={comparison} side="a" wins={verdict.winner === 'a'} />
              <Side comparison={comparison} side="b" wins={verdict.winner === 'b'} />
            </div>
            <Foot comparison={comparison} />
          </article>
        </div>
      </div>
    </div>
  );
});

const Cards = ({comparison, count, contained, pick}) =>
  Array.from({length: count}, (_, index) => <Card key={index} comparison={comparison} pick={pick} isContained={contained && index >= 19} />);

let root;
let properties;

const render = (changes) => {
  properties = {...properties, ...changes};
  flushSync(() => root.render(<Cards {...properties} />));
};

globalThis.bench = {
  mount: (container, comparison, count, contained) => {
    root = createRoot(container);
    render({comparison, count, contained});
  },
  update: (pick) => render({pick}),
};
