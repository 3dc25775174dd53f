/** Records described in numbers: how often, how much, how changed, by whom; with arms as codes for those who are blinded. */
@NullMarked
package org.trigpoint.description;

import org.jspecify.annotations.NullMarked;
