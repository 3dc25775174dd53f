/** The screens of personal data: what waits, its review one by one, the key for data stewards, and the gate for leads. */
@NullMarked
package org.trigpoint.ui.privacy;

import org.jspecify.annotations.NullMarked;
