/** The screen of how much is read, coded and noted, by source and person. */
@NullMarked
package org.trigpoint.ui.familiarisation;

import org.jspecify.annotations.NullMarked;
