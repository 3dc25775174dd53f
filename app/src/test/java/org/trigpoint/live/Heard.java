package org.trigpoint.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Somebody who watches, and remembers what they were told. */
final class Heard implements News {

    private static final String COMPANY = "company";
    private static final String MUCH = "much";

    private final LinkedBlockingQueue<Object> told = new LinkedBlockingQueue<>();

    @Override
    public void happened(List<NewsLine> lines) {
        told.addAll(lines);
    }

    @Override
    public void muchHappened() {
        told.add(MUCH);
    }

    @Override
    public void companyChanged() {
        told.add(COMPANY);
    }

    /** Waits for a line of this kind, and gives the kinds that came until then, it being the last. */
    List<String> kindsUntil(String kind) throws InterruptedException {
        List<String> kinds = new ArrayList<>();
        while (kinds.isEmpty() || !kinds.getLast().equals(kind)) {
            Object next = next();
            if (next instanceof NewsLine line) {
                kinds.add(line.kind());
            }
        }
        return kinds;
    }

    /** Waits for a line of this kind. */
    NewsLine line(String kind) throws InterruptedException {
        return (NewsLine)
                next(one -> one instanceof NewsLine line && line.kind().equals(kind));
    }

    /** Whether nothing at all was told so far. */
    boolean nothing() {
        return told.isEmpty();
    }

    /** Waits until it is told that the company has changed. */
    void company() throws InterruptedException {
        next(COMPANY::equals);
    }

    /** Waits until it is told that too much happened to be listed. */
    void much() throws InterruptedException {
        next(MUCH::equals);
    }

    private Object next(Predicate<Object> wanted) throws InterruptedException {
        Object next = next();
        while (!wanted.test(next)) {
            next = next();
        }
        return next;
    }

    private Object next() throws InterruptedException {
        Object next = told.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was told.");
        }
        return next;
    }
}
