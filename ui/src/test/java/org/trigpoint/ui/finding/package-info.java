/** Tests of finding in a real browser. */
@NullMarked
package org.trigpoint.ui.finding;

import org.jspecify.annotations.NullMarked;
