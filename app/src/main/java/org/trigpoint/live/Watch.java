package org.trigpoint.live;

import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.access.Reader;

/** Somebody's watch over a study, until they close it. */
public final class Watch implements AutoCloseable {

    private final Reader reader;
    private final News news;
    private final Consumer<Watch> ended;
    private long told;

    Watch(Reader reader, long since, News news, Consumer<Watch> ended) {
        this.reader = reader;
        this.told = since;
        this.news = news;
        this.ended = ended;
    }

    Reader reader() {
        return reader;
    }

    /** The last line that it has been told, or that was known when it began. */
    long told() {
        return told;
    }

    /** Tells of those lines that are new to it and open to its reader. */
    void tell(List<ReadLine> lines) {
        List<NewsLine> fresh = lines.stream()
                .filter(line -> line.news().number() > told && line.isOpenTo(reader))
                .map(ReadLine::news)
                .toList();
        told = Math.max(told, lines.getLast().news().number());
        if (!fresh.isEmpty()) {
            news.happened(fresh);
        }
    }

    /** Goes on from a line, without telling those before it. */
    void skipTo(long number) {
        told = Math.max(told, number);
        news.muchHappened();
    }

    void companyChanged() {
        news.companyChanged();
    }

    /** Ends the watch; nothing is told any more. */
    @Override
    public void close() {
        ended.accept(this);
    }
}
