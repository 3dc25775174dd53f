/** The analyses of a study and the code system of each: its tree, names, definitions and colours. */
@NullMarked
package org.trigpoint.codes;

import org.jspecify.annotations.NullMarked;
