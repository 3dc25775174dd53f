package org.trigpoint.benchmark;

/** How large a study is. Each has one more document of 40,000 words with 3,000 codings. */
enum Size {
    /** The study that this was made for. */
    S(70, 214, "70 transcripts, 0.67 million words, 18,000 codings"),
    /** A full trial. */
    M(500, 240, "500 transcripts, 4.6 million words, 123,000 codings"),
    /** A national service. */
    L(3_000, 331, "3,000 transcripts, 28 million words, 995,000 codings");

    private final int transcripts;
    private final int codings;
    private final String words;

    Size(int transcripts, int codings, String words) {
        this.transcripts = transcripts;
        this.codings = codings;
        this.words = words;
    }

    /** How many transcripts of ordinary length. */
    int transcripts() {
        return transcripts;
    }

    /** How many codings each of them has. */
    int codings() {
        return codings;
    }

    String words() {
        return words;
    }
}
