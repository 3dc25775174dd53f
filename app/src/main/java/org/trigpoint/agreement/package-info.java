/** Samples that are declared to be coded twice, what was submitted of them, and how far coders agreed before anything was reconciled. */
@NullMarked
package org.trigpoint.agreement;

import org.jspecify.annotations.NullMarked;
