/** What narrows a question about words: its fields, and how it stands in an address. */
@NullMarked
package org.trigpoint.ui.narrowing;

import org.jspecify.annotations.NullMarked;
