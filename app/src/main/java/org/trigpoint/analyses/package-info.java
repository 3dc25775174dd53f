/** The analyses of a study as a list: what each declares and how far it is, and which of them somebody works in. */
@NullMarked
package org.trigpoint.analyses;

import org.jspecify.annotations.NullMarked;
