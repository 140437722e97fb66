import {Component, signal} from '@angular/core';
import {NicePick, NicePickDirective, type Comparison} from 'nice-pick/angular';

NicePick.catalog = '/catalog/';

const drinks: Comparison = {a: {name: 'Tea'}, b: {name: 'Coffee'}, pick: 'Tea', reason: 'It is late.'};
const journeys: Comparison = {a: {name: 'Bus'}, b: {name: 'Train'}, pick: 'Train', reason: 'There is a line.'};

@Component({
  selector: 'app-root',
  imports: [NicePickDirective],
  template: `
    <label>Pick <input #field (input)="pick.set(field.value)" /></label>
    <button (click)="comparison.set(journeys)">Journeys</button>
    <nice-pick
      id="catalog"
      a="react"
      b="vue"
      variant="compact"
      [heading-level]="2"
      [pick]="pick() || null"
      (nice-pick-ready)="note('ready ' + $event.verdict.winner + ' ' + $event.verdict.basis)"
      (nice-pick-error)="note('error ' + $event.problem.field + ' ' + $event.fatal)"
      (nice-pick-toggle)="note('toggle ' + $event.open)"
    />
    <nice-pick id="given" [comparison]="comparison()" />
    <ol>
      @for (line of log(); track $index) {
        <li>{{ line }}</li>
      }
    </ol>
  `,
})
export class App {
  readonly journeys = journeys;
  readonly pick = signal('');
  readonly comparison = signal(drinks);
  readonly log = signal<string[]>([]);

  note(line: string): void {
    this.log.update((lines) => [...lines, line]);
  }
}
