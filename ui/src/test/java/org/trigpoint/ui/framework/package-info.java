/** Tests of the screens of framework matrices. */
@NullMarked
package org.trigpoint.ui.framework;

import org.jspecify.annotations.NullMarked;
