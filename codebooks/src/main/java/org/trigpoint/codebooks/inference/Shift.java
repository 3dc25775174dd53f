package org.trigpoint.codebooks.inference;

/** How far one group lies above another: all differences of a value of the first less one of the second. */
final class Shift implements Location {

    private final double[] x;
    private final double[] y;

    /** Of two groups, each in ascending order. */
    Shift(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    @Override
    public double least() {
        return x[0] - y[y.length - 1];
    }

    @Override
    public double most() {
        return x[x.length - 1] - y[0];
    }

    @Override
    public long values() {
        return (long) x.length * y.length;
    }

    @Override
    public long upTo(double value) {
        long count = 0;
        int from = 0;
        for (double each : x) {
            while (from < y.length && each - y[from] > value) {
                from++;
            }
            count += y.length - from;
        }
        return count;
    }

    @Override
    public String words() {
        return "median of all differences, a value of the first group less one of the second";
    }

    @Override
    public double z(double shift) {
        double n = x.length;
        double m = y.length;
        double all = n + m;
        Walk walk = new Walk(shift);
        double off = walk.above - n * m / 2;
        double deviation = Math.sqrt(n * m / 12 * (all + 1 - walk.ties / (all * (all - 1))));
        return (off - Math.signum(off) * 0.5) / deviation;
    }

    /** Both groups at once, from tie to tie. */
    private final class Walk {

        private double above;
        private double ties;

        Walk(double shift) {
            int one = 0;
            int two = 0;
            while (one < x.length || two < y.length) {
                double least = Math.min(
                        one < x.length ? x[one] - shift : Double.POSITIVE_INFINITY,
                        two < y.length ? y[two] : Double.POSITIVE_INFINITY);
                int ofX = one;
                int ofY = two;
                while (one < x.length && x[one] - shift <= least) {
                    one++;
                }
                while (two < y.length && y[two] <= least) {
                    two++;
                }
                above += (one - ofX) * (ofY + (two - ofY) / 2.0);
                double tied = one - ofX + two - ofY;
                ties += tied * tied * tied - tied;
            }
        }
    }
}
