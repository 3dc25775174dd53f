/** A study's own frame: sites, waves, participants, evaluation questions, and words that finding takes as one. */
@NullMarked
package org.trigpoint.studies;

import org.jspecify.annotations.NullMarked;
