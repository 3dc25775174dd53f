package org.trigpoint.mapping;

/** A straight line between the edges of two nodes, in units of the drawing. */
record MapStroke(int x1, int y1, int x2, int y2) {

    static MapStroke between(MapNode from, MapNode to) {
        int dx = to.x() - from.x();
        int dy = to.y() - from.y();
        double out = edge(from, dx, dy);
        double in = edge(to, dx, dy);
        return new MapStroke(
                (int) Math.round(from.x() + dx * out),
                (int) Math.round(from.y() + dy * out),
                (int) Math.round(to.x() - dx * in),
                (int) Math.round(to.y() - dy * in));
    }

    /** How much of the way between two middles lies within a node; half of it at most. */
    private static double edge(MapNode node, int dx, int dy) {
        double across = dx == 0 ? 1 : node.width() / 2.0 / Math.abs(dx);
        double down = dy == 0 ? 1 : node.height() / 2.0 / Math.abs(dy);
        return Math.min(0.5, Math.min(across, down));
    }
}
