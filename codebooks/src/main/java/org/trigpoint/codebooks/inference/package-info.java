/**
 * Tests of what is counted or measured, each as R works it out, with what it rests on, supposes and leaves out; of two
 * groups the first is always held against the second, and what has no answer says why.
 */
@NullMarked
package org.trigpoint.codebooks.inference;

import org.jspecify.annotations.NullMarked;
