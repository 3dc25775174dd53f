package org.trigpoint.codebooks.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The instruments that come with the product, and the one form in which any instrument is written and read. */
public final class Instruments {
    private static final String FOLDER = "/org/trigpoint/codebooks/instruments/";
    private static final List<String> NAMES = List.of(
            "direct-practice@1",
            "direct-practice-five-skills@1",
            "group-supervision@1",
            "reflective-session@1",
            "training-session@1",
            "casefile-review@1",
            "learning-log@1",
            "learning-log@2",
            "case-study@1",
            "practitioner-feedback@1",
            "gbo@1",
            "score-15@1",
            "care@1");
    private static final List<Instrument> SHIPPED =
            NAMES.stream().map(Instruments::load).toList();

    private Instruments() {}

    /**
     * Every instrument that is shipped.
     *
     * @return all versions of all keys, older ones first, keys in the order in which they are offered; never empty
     */
    public static List<Instrument> shipped() {
        return SHIPPED;
    }

    /**
     * What is offered to whoever begins to use one now.
     *
     * @return the newest version of each key that is shipped, in the order of {@link #shipped}
     */
    public static List<Instrument> current() {
        return SHIPPED.stream()
                .filter(each -> SHIPPED.stream()
                        .noneMatch(other -> other.key().equals(each.key()) && other.version() > each.version()))
                .toList();
    }

    /**
     * Finds one shipped instrument.
     *
     * @param key for instance {@code direct-practice}
     * @param version 1 or more
     * @return the instrument, or empty where none of that key and version is shipped
     */
    public static Optional<Instrument> get(String key, int version) {
        return SHIPPED.stream()
                .filter(each -> each.key().equals(key) && each.version() == version)
                .findFirst();
    }

    /**
     * The file of a shipped instrument as it is, to the byte.
     *
     * @param shipped one of {@link #shipped}
     * @return the bytes that its digest is of
     * @throws IllegalStateException if there is no such file
     */
    public static byte[] file(Instrument shipped) {
        return bytes(shipped.name() + ".yaml");
    }

    /**
     * Reads an instrument, shipped or made by a study.
     *
     * @param file its name, {@code key@version.yaml}, which must agree with its content
     * @param content the bytes, in UTF-8
     * @return the instrument, with the digest of those bytes
     * @throws org.trigpoint.codebooks.MalformedTemplate naming the line, if a key is unknown, missing or double, a value has
     *     the wrong type or is out of range, or something names what is not there, stands later or does not fit
     */
    public static Instrument read(String file, byte[] content) {
        return new InstrumentReader(file, content).instrument();
    }

    /**
     * Writes an instrument as a file.
     *
     * @param instrument to be written; its digest is left out
     * @return bytes in UTF-8, out of which {@link #read} makes the same instrument, with their own digest
     */
    public static byte[] write(Instrument instrument) {
        return InstrumentWriter.written(instrument);
    }

    /**
     * Holds an instrument against all that a file must keep to, without a file.
     *
     * @param instrument as put together
     * @return the same with the digest of what {@link #write} gives
     * @throws org.trigpoint.codebooks.MalformedTemplate if something in it does not fit together
     */
    public static Instrument checked(Instrument instrument) {
        return read(instrument.name() + ".yaml", write(instrument));
    }

    private static Instrument load(String name) {
        String file = name + ".yaml";
        return read(file, bytes(file));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Instruments.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The shipped file " + file + " is not in the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped file " + file + " can't be read.", e);
        }
    }
}
