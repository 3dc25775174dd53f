/** Asks to which theme the selected words, or those of the held coding, shall stand. The server asks how, and keeps it. */
export function themeOn(pane) {
  const { selection, held, editable, view } = pane;
  if (!editable) return view.say('This text is not open for coding.', true);
  const span = selection.span() ?? held.coding;
  if (!span) return view.say('Select the words that stand to a theme first.', true);
  pane.gestures.lower();
  pane.fire('trig-theme', pane.points(span));
}
