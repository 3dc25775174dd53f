package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.GATE_OPENING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.access.Reader;
import org.trigpoint.journal.Journal;
import org.trigpoint.privacy.PrivacyFact.ExportKeptBack;
import org.trigpoint.privacy.PrivacyFact.NamesLetOut;
import org.trigpoint.privacy.PseudonymService.KeyLine;

/**
 * The one way out: every file that leaves a study is read here as whoever opens it will read it, and kept back when a name of the
 * key stands in it. A file is looked at when it is whole, so that no writer of files can forget a part of it.
 */
@Component
public class ExportGate {

    private final DSLContext sql;
    private final KeyRepository key;
    private final Journal journal;
    private final TransactionTemplate transactions;

    ExportGate(DSLContext sql, KeyRepository key, Journal journal, TransactionTemplate transactions) {
        this.sql = sql;
        this.key = key;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Looks at a file in memory.
     *
     * @param reader who takes it
     * @param name how it is called; its ending says how it is read
     * @param mediaType as browsers know it
     * @param content all of it
     * @return the file, which may leave
     * @throws KeptBack when names stand in it and no lead has opened the gate
     */
    public Cleared clear(Reader reader, String name, String mediaType, byte[] content) {
        try (SeekableByteChannel in = new SeekableInMemoryByteChannel(content)) {
            look(reader, name, in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file can't be read.", failure);
        }
        return new Cleared(name, mediaType, content);
    }

    /**
     * Looks at a file on disk.
     *
     * @param reader who takes it
     * @param name how it is called; its ending says how it is read
     * @param mediaType as browsers know it
     * @param file where it lies; it must not change while it leaves
     * @return the file, which may leave
     * @throws KeptBack when names stand in it and no lead has opened the gate
     */
    public Cleared clear(Reader reader, String name, String mediaType, Path file) {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            look(reader, name, in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file can't be read.", failure);
        }
        return new Cleared(name, mediaType, file);
    }

    private void look(Reader reader, String name, SeekableByteChannel in) throws IOException {
        NameFinder finder = Objects.requireNonNull(transactions.execute(open -> finder(reader)));
        if (finder.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        Map<String, Integer> places = new TreeMap<>();
        Map<String, String> parts = FileWords.read(
                name,
                in,
                (part, words) -> finder.in(words).forEach(hit -> {
                    names.add(hit.name());
                    places.merge(part, 1, Integer::sum);
                }));
        if (!names.isEmpty()) {
            found(
                    reader,
                    name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT),
                    names.size(),
                    called(places, parts));
        }
    }

    private NameFinder finder(Reader reader) {
        List<KeyLine> lines = key.of(reader.study());
        return new NameFinder(
                lines.stream().map(KeyLine::name).toList(),
                lines.stream().map(KeyLine::replacement).collect(Collectors.toSet()));
    }

    private static Map<String, Integer> called(Map<String, Integer> places, Map<String, String> parts) {
        Map<String, Integer> called = new TreeMap<>();
        places.forEach((part, count) -> called.merge(
                parts.getOrDefault(
                        part, part.startsWith("word/") ? "the text" : part.contains("/") ? "the file" : part),
                count,
                Integer::sum));
        return called;
    }

    /** What was found is in the journal whether it leaves or not. */
    private void found(Reader reader, String format, int names, Map<String, Integer> places) {
        int all = places.values().stream().mapToInt(Integer::intValue).sum();
        boolean out = Boolean.TRUE.equals(transactions.execute(open -> {
            String reason = openedBecause(reader);
            journal.record(
                    reader.study(),
                    reader.person(),
                    reason == null
                            ? new ExportKeptBack(reader.study(), format, names, all)
                            : new NamesLetOut(reader.study(), format, names, all, reason));
            return reason != null;
        }));
        if (!out) {
            throw new KeptBack(names, places);
        }
    }

    private @Nullable String openedBecause(Reader reader) {
        return sql.select(GATE_OPENING.REASON)
                .from(GATE_OPENING)
                .where(
                        GATE_OPENING.STUDY_ID.eq(reader.study()),
                        GATE_OPENING.PERSON_ID.eq(reader.person()),
                        GATE_OPENING.UNTIL.gt(DSL.currentOffsetDateTime()))
                .orderBy(GATE_OPENING.ID.desc())
                .limit(1)
                .fetchOne(GATE_OPENING.REASON);
    }
}
