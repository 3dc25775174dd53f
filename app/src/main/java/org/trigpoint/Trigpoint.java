package org.trigpoint;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where every run begins: the web application, a command, or a reading worker. */
@SpringBootApplication
public class Trigpoint {

    /**
     * Starts what the first word names.
     *
     * @param words the command and its options; none means {@code serve}
     */
    public static void main(String[] words) {
        SpringApplication.run(Trigpoint.class, words);
    }
}
