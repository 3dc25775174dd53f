package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.access.Steward;

/** Texts as they were before names in them were replaced, and the files they came in: leads and data stewards read them. */
public final class EarlierVersions {

    /** Stands where words of such a text would be quoted. */
    public static final String CLOSED_WORDS = "[words of before names were replaced]";

    private EarlierVersions() {}

    /**
     * Whether a text version may be read, in a statement that joins {@code TEXT_VERSION} with its {@code SOURCE}.
     *
     * @param reader who asks
     * @return always true for leads and data stewards
     */
    public static Condition open(Reader reader) {
        return readsAll(reader) ? DSL.trueCondition() : TEXT_VERSION.NUMBER.ge(SOURCE.OPEN_FROM);
    }

    /** Whether the file that a source came in may be taken, in a statement on {@code SOURCE}. */
    static Condition openFile(Reader reader) {
        return readsAll(reader) ? DSL.trueCondition() : SOURCE.OPEN_FROM.eq(1);
    }

    /**
     * What is said to somebody who may not read such a version.
     *
     * @return one sentence
     */
    public static Refusal closed() {
        return new Refusal(
                "Names in this text were replaced: its earlier versions are for leads and data stewards. Ask one"
                        + " of them.");
    }

    private static boolean readsAll(Reader reader) {
        return reader instanceof Lead || reader instanceof Steward;
    }
}
