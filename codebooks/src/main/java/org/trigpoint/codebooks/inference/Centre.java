package org.trigpoint.codebooks.inference;

/** Where differences lie: the means of each two of them, each with itself too. */
final class Centre implements Location {

    private final double[] differences;

    /** In ascending order, none of them 0. */
    Centre(double[] differences) {
        this.differences = differences;
    }

    @Override
    public double least() {
        return differences[0];
    }

    @Override
    public double most() {
        return differences[differences.length - 1];
    }

    @Override
    public long values() {
        return (long) differences.length * (differences.length + 1) / 2;
    }

    @Override
    public long upTo(double value) {
        long count = 0;
        int to = differences.length;
        for (int from = 0; from < differences.length; from++) {
            while (to > 0 && (differences[from] + differences[to - 1]) / 2 > value) {
                to--;
            }
            count += Math.max(0, to - from);
        }
        return count;
    }

    @Override
    public String words() {
        return "pseudomedian of x less y: median of the means of each two differences";
    }

    @Override
    public double z(double shift) {
        Walk walk = new Walk(shift);
        double n = walk.n;
        double off = walk.above - n * (n + 1) / 4;
        double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - walk.ties / 48);
        return deviation == 0 ? 0 : (off - Math.signum(off) * 0.5) / deviation;
    }

    /** Outwards to both sides at once, from tie to tie. */
    private final class Walk {

        private double above;
        private double ties;
        private int n;

        Walk(double shift) {
            int up = 0;
            while (up < differences.length && differences[up] - shift <= 0) {
                up++;
            }
            int down = up - 1;
            while (down >= 0 && differences[down] - shift == 0) {
                down--;
            }
            while (up < differences.length || down >= 0) {
                double least = Math.min(
                        up < differences.length ? differences[up] - shift : Double.POSITIVE_INFINITY,
                        down >= 0 ? shift - differences[down] : Double.POSITIVE_INFINITY);
                int fromUp = up;
                int fromDown = down;
                while (up < differences.length && differences[up] - shift <= least) {
                    up++;
                }
                while (down >= 0 && shift - differences[down] <= least) {
                    down--;
                }
                add(up - fromUp, fromDown - down);
            }
        }

        private void add(int ofUp, int ofDown) {
            double tied = (double) ofUp + ofDown;
            above += ofUp * (n + (tied + 1) / 2);
            ties += tied * tied * tied - tied;
            n += ofUp + ofDown;
        }
    }
}
