/** The coding workspace: a source's text, the codes of an analysis beside it, and what a passage carries. */
@NullMarked
package org.trigpoint.ui.coding;

import org.jspecify.annotations.NullMarked;
