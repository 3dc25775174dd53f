package org.trigpoint.benchmark;

/** What each operation is held against: what the peers take, what the machine allows, what is to be reached. */
final class Yardstick {

    private Yardstick() {}

    static Wanted importing(Size size) {
        return size == Size.S
                ? Wanted.atMost(100, "reading 5 ms", "0.05 to 0.1 s (QualCoder)")
                : Wanted.atMost(100, "reading 5 ms", "\u2013");
    }

    static Wanted heavy(Size size) {
        return switch (size) {
            case S -> Wanted.atMost(20, "2.3 ms", "25 ms (CATMA, nothing drawn)");
            case M -> Wanted.atMost(20, "2.3 ms", "15 ms (CATMA, nothing drawn)");
            case L -> Wanted.atMost(20, "2.3 ms", "\u2013");
        };
    }

    static Wanted coding(Size size) {
        String others = size == Size.M ? "0.3 ms (CATMA, no commit); 11 ms (QualCoder)" : "\u2013";
        return Wanted.atMost(10, "0.3 ms", others).andTail();
    }

    static Wanted findable() {
        return Wanted.atMost(2_000, "\u2013", "\u2013").andTail();
    }

    static Wanted word(Size size) {
        return switch (size) {
            case S -> Wanted.atMost(5, "0.7 ms", "37 ms (QualCoder, positions only)");
            case M -> Wanted.atMost(10, "2.2 ms", "257 ms (QualCoder, positions only)");
            case L -> Wanted.atMost(20, "5.8 ms", "1.5 s (QualCoder, positions only)");
        };
    }

    static Wanted phrase(Size size) {
        return size == Size.M ? Wanted.atMost(25, "13 ms", "145 ms (QualCoder, positions only)") : Wanted.NOTHING;
    }

    static Wanted indexing(Size size) {
        return size == Size.L
                ? new Wanted(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, "15 MB/s", "28 MB/s", "\u2013")
                : Wanted.NOTHING;
    }

    static Wanted window(Size size) {
        return size == Size.L
                ? Wanted.atMost(300, "\u2013", "90 s (QualCoder)")
                : Wanted.atMost(300, "\u2013", "\u2013");
    }

    static Wanted firstExtracts(Size size) {
        return Wanted.atMost(100, "\u2013", "\u2013");
    }

    static Wanted allExtracts(Size size) {
        return switch (size) {
            case S -> Wanted.atMost(500, "\u2013", "0.24 s (CATMA)");
            case M -> Wanted.atMost(1_000, "PostgreSQL, cutting in SQL: 1.4 s", "0.65 s (CATMA)");
            case L -> Wanted.NOTHING;
        };
    }

    static Wanted matrix(Size size) {
        return switch (size) {
            case S -> Wanted.NOTHING;
            case M -> Wanted.atMost(60, "35 ms aggregated before, 0.3 ms in arrays", "3.6 s (QualCoder, by file)");
            case L -> Wanted.atMost(300, "300 ms; 2.5 ms in arrays", "21 s, 1.8 GB (QualCoder, by file)");
        };
    }

    static Wanted crossedMatrix(Size size) {
        return size == Size.L ? Wanted.atMost(500, "\u2013", "\u2013") : Wanted.NOTHING;
    }

    static Wanted workbook(Size size) {
        return size == Size.L ? Wanted.atMost(10_000, "\u2013", "\u2013") : Wanted.NOTHING;
    }
}
