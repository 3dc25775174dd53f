/** The shell around every screen: navigation, errors, theme. */
@NullMarked
package org.trigpoint.ui;

import org.jspecify.annotations.NullMarked;
