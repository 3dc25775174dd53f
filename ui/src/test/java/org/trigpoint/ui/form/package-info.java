/** Forms as people fill them in: in a real browser, on lines that break. */
@NullMarked
package org.trigpoint.ui.form;

import org.jspecify.annotations.NullMarked;
