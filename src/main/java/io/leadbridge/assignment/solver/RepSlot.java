package io.leadbridge.assignment.solver;

/** A rep as the solver sees them: by index. */
public final class RepSlot {

    private final int index;

    RepSlot(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    @Override
    public String toString() {
        return "rep " + index;
    }
}
