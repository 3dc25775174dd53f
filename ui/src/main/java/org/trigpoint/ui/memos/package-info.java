/** Memos as a screen: all of them in one place, found, filtered, written and taken away as files. */
@NullMarked
package org.trigpoint.ui.memos;

import org.jspecify.annotations.NullMarked;
