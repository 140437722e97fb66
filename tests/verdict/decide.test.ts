import {expect} from '@open-wc/testing';
import {decide} from '../../src/verdict/decide.js';

describe('decide', () => {
  it('has no pick where there is no figure', () => {
    expect(decide({name: 'A'}, {name: 'B'}).winner).to.equal(null);
  });
});
