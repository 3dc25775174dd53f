/** The pointer over the pane: one listener for all stripes, names and memo signs, however many there are. */

export function listenToPointer(pane) {
  const { sheet } = pane.view;
  const codingAt = (target) => {
    const part = target.closest?.('.gutter [data-id]');
    return part ? pane.codings.get(part.dataset.id) : undefined;
  };
  let glanced;
  sheet.addEventListener('pointerover', (event) => {
    const coding = codingAt(event.target);
    if (coding === glanced || event.pointerType === 'touch') return;
    glanced = coding;
    pane.held.glance(coding);
  });
  sheet.addEventListener('pointerleave', () => {
    if (glanced) pane.held.glance(undefined);
    glanced = undefined;
  });
  sheet.addEventListener('click', (event) => {
    const sign = event.target.closest?.('.memo-sign');
    if (sign) return pane.gestures.openMemo(pane.codings.get(sign.dataset.memoId));
    if (event.target.closest('.words, .palette, .card, .handle')) return;
    pane.gestures.lower();
    const coding = codingAt(event.target);
    if (!coding) return pane.held.hold(undefined);
    pane.selection.set(coding.start, coding.start, false);
    pane.focusText();
    pane.held.hold(coding.id);
  });
}
