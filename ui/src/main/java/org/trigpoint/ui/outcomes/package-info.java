/** Screens of outcomes: questionnaires summed up, each person's answers beside their scores, and goals made texts. */
@NullMarked
package org.trigpoint.ui.outcomes;

import org.jspecify.annotations.NullMarked;
