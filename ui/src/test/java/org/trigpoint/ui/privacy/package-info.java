/** Tests of the screens of personal data. */
@NullMarked
package org.trigpoint.ui.privacy;

import org.jspecify.annotations.NullMarked;
