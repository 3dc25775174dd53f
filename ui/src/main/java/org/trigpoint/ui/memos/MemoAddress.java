package org.trigpoint.ui.memos;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.memos.MemoAbout;
import org.trigpoint.memos.MemoFilter;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.sources.Span;

/** Filters as they stand in addresses, and where the things are that memos are about. */
final class MemoAddress {

    private MemoAddress() {}

    /** What can't be read there does not narrow. */
    static MemoFilter read(QueryParameters asked) {
        MemoAbout about = asked.getSingleParameter("about")
                .flatMap(word -> Arrays.stream(MemoAbout.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst())
                .orElse(null);
        Long person = number(asked, "by");
        return new MemoFilter(
                asked.getSingleParameter("q").filter(words -> !words.isBlank()).orElse(null),
                about,
                about == null ? null : number(asked, "of"),
                person == null ? null : new PersonId(person),
                day(asked, "from"),
                day(asked, "until"),
                asked.getSingleParameter("important").isPresent());
    }

    static QueryParameters write(MemoFilter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        MemoAbout about = filter.about();
        PersonId author = filter.author();
        put(parts, "q", filter.words());
        put(parts, "about", about == null ? null : about.word());
        put(parts, "of", filter.subjectId());
        put(parts, "by", author == null ? null : author.value());
        put(parts, "from", filter.from());
        put(parts, "until", filter.until());
        put(parts, "important", filter.important() ? "yes" : null);
        return QueryParameters.simple(parts);
    }

    /** Where the thing is that a memo is about. */
    static String of(MemoLine memo, String base) {
        return switch (memo.about()) {
            case PASSAGE -> passage(memo, base);
            case SOURCE -> base + "/sources/" + memo.subjectId() + "/details";
            case CODE -> base + "/coding?code=" + memo.subjectId();
            case THEME -> base + "/themes/" + memo.subjectId();
            case PARTICIPANT -> base + "/settings?part=participants";
            case STUDY -> base;
        };
    }

    private static String passage(MemoLine memo, String base) {
        var analysis = memo.analysis();
        Span span = memo.span();
        if (analysis == null || span == null) {
            throw new IllegalStateException("The memo " + memo.id() + " is about a passage and names none.");
        }
        return base + "/analysis/" + analysis.value() + "/source/" + memo.subjectId() + "?at=" + span.start() + "-"
                + span.end();
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static @Nullable Long number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(word -> word.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static @Nullable LocalDate day(QueryParameters asked, String name) {
        try {
            return asked.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
