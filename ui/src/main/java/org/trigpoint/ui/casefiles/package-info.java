/** Casefile reviews on the screen: samples, masking, the masked file beside its form, and before held against late. */
@NullMarked
package org.trigpoint.ui.casefiles;

import org.jspecify.annotations.NullMarked;
