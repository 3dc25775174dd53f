/**
 * Words counted, words that keep company, and how codes and words are spread along the sources; knows nothing of screens.
 */
@NullMarked
package org.trigpoint.words;

import org.jspecify.annotations.NullMarked;
