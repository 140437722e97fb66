const events = [
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave wheel',
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel gotpointercapture touchstart touchend',
  'keydown keyup keypress focus blur focusin focusout input beforeinput change select copy cut paste drag dragstart dragenter dragover drop scroll scrollend',
]
  .join(' ')
  .split(' ');

/** Does everything with every element of a tree that a reader could do, and what browsers tell elements besides. */
export const provoke = (root) => {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches('a, button, input, select, textarea, summary, [tabindex], [autofocus]')) element.focus?.();
    for (const event of events) element.dispatchEvent(new Event(event, {bubbles: false, cancelable: true}));
    if (/^(area|button|input|summary)$/.test(element.localName) || element.localName === 'a') {
      if (element.click) element.click();
      else element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
    }
  }
};
