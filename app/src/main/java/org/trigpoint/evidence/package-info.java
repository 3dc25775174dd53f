/** What themes rest on beside codes: passages for and against them, and the quotations chosen to print. */
@NullMarked
package org.trigpoint.evidence;

import org.jspecify.annotations.NullMarked;
