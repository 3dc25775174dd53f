/** Which key in the code tree does what. */

/** Handles one keydown in the tree; true when it was ours. */
export function treeKey(tree, event) {
  const row = event.target.closest('[role=treeitem]');
  if (!row || event.target !== row || event.ctrlKey || event.metaKey) return false;
  const code = tree.code(row.dataset.code);
  if (!code) return false;
  const act = event.altKey ? moves(tree, code)[event.key] : { ...steps(tree, row, code), ...deeds(tree, row, code) }[keyOf(event)];
  if (!act) return false;
  act();
  return true;
}

const keyOf = (event) => (event.key.length === 1 ? event.key.toLowerCase() : event.key);

function steps(tree, row, code) {
  const rows = tree.rows();
  const here = rows.indexOf(row);
  const open = row.getAttribute('aria-expanded');
  return {
    ArrowDown: () => rows[here + 1]?.focus(),
    ArrowUp: () => (here > 0 ? rows[here - 1].focus() : tree.filter.focus()),
    Home: () => rows[0].focus(),
    End: () => rows.at(-1).focus(),
    ArrowRight: () => (open === 'false' ? tree.toggle(code.id, true) : open === 'true' && rows[here + 1]?.focus()),
    ArrowLeft: () => (open === 'true' ? tree.toggle(code.id, false) : code.parent && tree.focusCode(code.parent)),
  };
}

function deeds(tree, row, code) {
  const tell = (act) => () => tree.tell(act, { code: code.id });
  const always = { ' ': tell('backlight'), s: tell('read'), ContextMenu: () => tree.menu.open(code, row) };
  if (tree.hasAttribute('codebook')) always.Enter = tell('choose');
  else always.b = tell('codebook');
  if (!tree.editable) return always;
  return {
    Enter: tell('apply'),
    ...always,
    ...(!tree.hasAttribute('codebook') && { h: () => tree.highlight(code.id) }),
    n: tell('make'),
    e: tell('edit'),
    m: tell('place'),
    F2: () => tree.rename(code.id),
    Delete: tell('remove'),
  };
}

/** Alt with an arrow: among the siblings, out one level, or under the one before. */
function moves(tree, code) {
  if (!tree.editable) return {};
  const siblings = tree.children(code.parent ?? null);
  const at = siblings.indexOf(code);
  const move = (parent, position) => tree.tell('move', { code: code.id, parent, position });
  const parent = code.parent ? tree.code(code.parent) : undefined;
  const around = parent ? tree.children(parent.parent ?? null) : [];
  return {
    ArrowUp: () => at > 0 && move(code.parent ?? null, siblings[at - 1].position),
    ArrowDown: () => at < siblings.length - 1 && move(code.parent ?? null, siblings[at + 1].position + 1),
    ArrowLeft: () => parent && move(parent.parent ?? null, around[around.indexOf(parent)].position + 1),
    ArrowRight: () => at > 0 && move(siblings[at - 1].id, 1_000_000),
  };
}
