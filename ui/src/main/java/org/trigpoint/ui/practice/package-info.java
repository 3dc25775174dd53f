/** The practitioner's lane on the screen: tasks, one form at a time, and for leads who was asked for what. */
@NullMarked
package org.trigpoint.ui.practice;

import org.jspecify.annotations.NullMarked;
