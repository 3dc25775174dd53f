/** Bringing files in, the list of sources, and what describes each; shows what the rooms of sources and studies tell. */
@NullMarked
package org.trigpoint.ui.sources;

import org.jspecify.annotations.NullMarked;
