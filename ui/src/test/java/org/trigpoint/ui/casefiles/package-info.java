/** Casefiles from their list to their result, in the browser. */
@NullMarked
package org.trigpoint.ui.casefiles;

import org.jspecify.annotations.NullMarked;
