/* global MouseEvent */
const events = [
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave wheel',
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel gotpointercapture touchstart touchend',
  'keydown keyup keypress focus blur focusin focusout input beforeinput change select copy cut paste drag dragstart dragenter dragover drop scroll scrollend',
]
  .join(' ')
  .split(' ');

/** A link to another page would end this one, and where it leads can be seen without following it. */
const stay = (event) => /^(https?|mailto):$/.test(event.composedPath()[0].closest?.('a')?.protocol) && event.preventDefault();

/** Does everything with every element of a tree that a reader could do, and what browsers tell elements besides. */
export const provoke = (root) => {
  // Not every event leaves a shadow root.
  for (const event of ['click', 'auxclick', 'keydown']) root.addEventListener(event, stay, true);
  for (const element of root.querySelectorAll('*')) {
    if (element.matches('a, button, input, select, textarea, summary, [tabindex], [autofocus]')) element.focus?.();
    for (const event of events) element.dispatchEvent(new Event(event, {bubbles: false, cancelable: true}));
    if (/^(area|button|input|summary)$/.test(element.localName) || element.localName === 'a') {
      if (element.click) element.click();
      else element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    }
  }
};
