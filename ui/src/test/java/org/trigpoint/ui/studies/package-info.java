/** Studies, settings, people and the journal, walked through in a browser. */
@NullMarked
package org.trigpoint.ui.studies;

import org.jspecify.annotations.NullMarked;
