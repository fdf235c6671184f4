package io.redress.notification.routing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an event says, as names and values: codes, ids and instants in ISO form; never words of a person. */
public final class Facts {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Facts() {}

    /**
     * @param cycle 1 for the first handling
     * @throws IllegalArgumentException below 1
     */
    public static Facts of(int cycle) {
        if (cycle < 1) {
            throw new IllegalArgumentException("a cycle counts from 1");
        }
        return new Facts().with("cycle", cycle).with("first", cycle == 1);
    }

    /** Of an event that belongs to no handling. */
    public static Facts ofNoCycle() {
        return new Facts();
    }

    /** Adds a fact; an absent value is no fact. */
    public Facts with(String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }
}
