package io.leadbridge.rules.kie;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which slot a name stands for; inner scopes hide outer ones, and no two names share a slot. */
final class SlotNames {

    private final @Nullable SlotNames outer;
    private final int[] next;
    private final Map<String, Integer> slots = new HashMap<>();

    SlotNames() {
        this.outer = null;
        this.next = new int[1];
    }

    private SlotNames(SlotNames outer) {
        this.outer = outer;
        this.next = outer.next;
    }

    SlotNames inner() {
        return new SlotNames(this);
    }

    int add(String name) {
        int slot = reserve();
        slots.put(name, slot);
        return slot;
    }

    /** A slot that no name stands for. */
    int reserve() {
        return next[0]++;
    }

    @Nullable
    Integer find(String name) {
        Integer slot = slots.get(name);
        return slot == null && outer != null ? outer.find(name) : slot;
    }

    Set<String> own() {
        return slots.keySet();
    }

    int size() {
        return next[0];
    }
}
