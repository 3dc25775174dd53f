package org.trigpoint.database.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.trigpoint.Trigpoint;

/** Boots the whole application without a face, on a database that only this test class has. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = Trigpoint.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@FreshDatabase
public @interface HouseTest {}
