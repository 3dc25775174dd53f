package org.trigpoint.migrations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a type, method or package that is larger than the house allows, with the reason, so that they can be counted. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.PACKAGE})
public @interface OverBudget {
    /**
     * Why it is better whole than cut.
     *
     * @return one sentence
     */
    String value();
}
