package io.leadbridge.tables;

/** How two keys of one kind compare. */
final class Order {

    private Order() {}

    @SuppressWarnings("unchecked")
    static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
