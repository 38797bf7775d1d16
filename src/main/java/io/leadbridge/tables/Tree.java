package io.leadbridge.tables;

import java.util.Arrays;

/**
 * Which rows match, as a decision diagram: an inner node asks for the class of one column and leads to a child; a leaf holds rows. Equal
 * parts are shared. A node below zero is the leaf {@code -node - 1}. A cut has two children, a switch one for each class from its low.
 */
final class Tree {

    private int[] column = new int[64];
    private int[] low = new int[64];
    private int[][] children = new int[64][];
    private int nodes;
    private int[][] leaves = new int[64][];
    private int leafCount;
    private int root;

    int addCut(int onColumn, int firstOfRight, int left, int right) {
        return add(onColumn, -firstOfRight, new int[] {left, right});
    }

    int addSwitch(int onColumn, int firstClass, int[] targets) {
        return add(onColumn, firstClass, targets);
    }

    private int add(int onColumn, int at, int[] targets) {
        if (nodes == column.length) {
            column = Arrays.copyOf(column, 2 * nodes);
            low = Arrays.copyOf(low, 2 * nodes);
            children = Arrays.copyOf(children, 2 * nodes);
        }
        column[nodes] = onColumn;
        low[nodes] = at;
        children[nodes] = targets;
        return nodes++;
    }

    int addLeaf(int[] rows) {
        if (leafCount == leaves.length) {
            leaves = Arrays.copyOf(leaves, 2 * leafCount);
        }
        leaves[leafCount] = rows;
        return - ++leafCount;
    }

    void setRoot(int node) {
        root = node;
    }

    int root() {
        return root;
    }

    int nodes() {
        return nodes;
    }

    int leaves() {
        return leafCount;
    }

    int[] leaf(int node) {
        return leaves[-node - 1];
    }

    int column(int node) {
        return column[node];
    }

    boolean isCut(int node) {
        return low[node] < 0;
    }

    /** The first class of a switch, or of the right side of a cut. */
    int low(int node) {
        return Math.abs(low[node]);
    }

    int[] children(int node) {
        return children[node];
    }

    int child(int node, int number) {
        int at = low[node];
        return at < 0 ? children[node][number < -at ? 0 : 1] : children[node][number - at];
    }
}
