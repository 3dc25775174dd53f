/** Ctrl K, or Cmd K, puts the cursor into the find field at once, so that no letter typed after it is lost. */
window.addEventListener(
  'keydown',
  (event) => {
    const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const field = asked ? document.querySelector('.trig-find') : null;
    if (field?.checkVisibility()) {
      event.preventDefault();
      field.focus();
    }
  },
  true,
);
