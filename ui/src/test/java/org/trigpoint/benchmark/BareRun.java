package org.trigpoint.benchmark;

import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.MMapDirectory;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.trigpoint.migrations.VersionId;

/**
 * What the bare machine takes for the same study at the same hour, with nothing of ours between: a limit to hold our own figures
 * against, for no two machines are equally fast and one that others share not even with itself.
 */
final class BareRun {

    private static final String ONE_ROW = "insert into bare (words) values ('one row')";
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 300;
    private static final int TEXTS_AT_A_TIME = 200;

    private final DSLContext sql;
    private final PlantedStudy study;
    private final String size;
    private final List<Line> lines = new ArrayList<>();

    BareRun(House house, PlantedStudy study) {
        this.sql = house.the(DSLContext.class);
        this.study = study;
        this.size = study.corpus().size().name();
    }

    List<Line> lines() throws Exception {
        put(Line.ofSpeed(
                "Bare Lucene: index the texts, from memory, with all cores", size, indexed(), 0, Wanted.NOTHING));
        put(Line.of("Bare PostgreSQL: codings counted by code and site", size, counted(), Wanted.NOTHING));
        put(Line.of("Bare PostgreSQL: one row, durable", size, written(), Wanted.NOTHING));
        return lines;
    }

    private void put(Line line) {
        lines.add(line);
        System.out.println(line);
    }

    private Times indexed() throws Exception {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            rounds.add(indexedOnce());
        }
        return new Times(rounds);
    }

    /** Milliseconds for a megabyte. The texts are fetched before the clock runs, some at a time. */
    private double indexedOnce() throws Exception {
        Path folder = Files.createTempDirectory("bare-index");
        int cores = Runtime.getRuntime().availableProcessors();
        double taken = 0;
        try (MMapDirectory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
                ExecutorService hands = Executors.newFixedThreadPool(cores)) {
            VersionId last = new VersionId(0);
            for (var some = after(last); some.isNotEmpty(); some = after(last)) {
                last = some.getLast().value2();
                List<Callable<Long>> documents = some.stream()
                        .<Callable<Long>>map(text -> () -> writer.addDocument(document(text.value1())))
                        .toList();
                long begun = System.nanoTime();
                for (Future<Long> added : hands.invokeAll(documents)) {
                    added.get();
                }
                taken += Times.since(begun);
            }
            long begun = System.nanoTime();
            writer.commit();
            taken += Times.since(begun);
            writer.deleteAll();
        }
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
        return taken / (study.bytes() / 1e6);
    }

    private Result<Record2<String, VersionId>> after(VersionId last) {
        return sql.select(TEXT_VERSION.TEXT, TEXT_VERSION.ID)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.ID.gt(last))
                .orderBy(TEXT_VERSION.ID)
                .limit(TEXTS_AT_A_TIME)
                .fetch();
    }

    private static Document document(String text) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.NO));
        return document;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Times counted() throws Exception {
        return Times.of(
                2,
                5,
                round -> sql.fetch(
                        "select c.code_id, s.site_id, count(*) from coding c join source s on s.id = c.source_id group by 1, 2"));
    }

    private Times written() throws Exception {
        sql.execute("create table bare (id bigint generated always as identity primary key, words text not null)");
        Times times = Times.of(WARM_UP, ROUNDS, round -> sql.execute(ONE_ROW));
        sql.execute("drop table bare");
        return times;
    }
}
