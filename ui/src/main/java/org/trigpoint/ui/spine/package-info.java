/** Everything that speaks to an evaluation question, on one page; knows the readings of findings and nothing of how they are made. */
@NullMarked
package org.trigpoint.ui.spine;

import org.jspecify.annotations.NullMarked;
