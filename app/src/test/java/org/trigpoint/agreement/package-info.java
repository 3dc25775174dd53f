/** Samples are drawn, coded blind, and counted from what was submitted. */
@NullMarked
package org.trigpoint.agreement;

import org.jspecify.annotations.NullMarked;
