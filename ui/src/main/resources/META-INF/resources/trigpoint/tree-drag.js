/** Dragging in the code tree: a code to another place or onto words, selected words onto a code. */

const SPAN = 'application/x-trigpoint-span';
const CODE = 'application/x-trigpoint-code';

/** Lets a row be picked up. */
export function dragRow(tree, row, code) {
  row.addEventListener('dragstart', (event) => {
    event.dataTransfer.setData(CODE, code.id);
    event.dataTransfer.effectAllowed = 'all';
    tree.carried = code.id;
  });
  row.addEventListener('dragend', () => clear(tree));
}

/** Lets codes and spans be dropped on the tree. */
export function dropOnTree(tree) {
  tree.tree.addEventListener('dragover', (event) => {
    const kind = [SPAN, CODE].find((type) => event.dataTransfer.types.includes(type));
    const row = event.target.closest('[role=treeitem]');
    unmark(tree);
    if (!kind || !row || !tree.editable || (kind === CODE && row.dataset.code === tree.carried)) return;
    event.preventDefault();
    row.dataset.drop = kind === SPAN ? 'on' : placeIn(row, event.clientY);
  });
  tree.tree.addEventListener('dragleave', () => unmark(tree));
  tree.tree.addEventListener('drop', (event) => {
    const row = event.target.closest('[role=treeitem]');
    const place = row?.dataset.drop;
    clear(tree);
    if (!place) return;
    event.preventDefault();
    const span = /^(\d+)-(\d+)$/.exec(event.dataTransfer.getData(SPAN));
    if (span) return tree.tell('drop', { code: row.dataset.code, start: Number(span[1]), end: Number(span[2]) });
    moved(tree, event.dataTransfer.getData(CODE), tree.code(row.dataset.code), place);
  });
}

function moved(tree, id, target, place) {
  if (!tree.code(id) || !target) return;
  if (place === 'on') return tree.tell('move', { code: id, parent: target.id, position: 1_000_000 });
  tree.tell('move', { code: id, parent: target.parent ?? null, position: target.position + (place === 'after' ? 1 : 0) });
}

function placeIn(row, y) {
  const box = row.getBoundingClientRect();
  const part = (y - box.top) / box.height;
  return part < 0.28 ? 'before' : part > 0.72 ? 'after' : 'on';
}

function unmark(tree) {
  for (const row of tree.tree.querySelectorAll('[data-drop]')) delete row.dataset.drop;
}

function clear(tree) {
  tree.carried = undefined;
  unmark(tree);
}
