package io.leadbridge.tables.kie;

import io.leadbridge.tables.TableReader;

/** The reader of production, for tests of other rooms. */
public final class RealTableReader {

    private RealTableReader() {}

    public static TableReader start() {
        return new DmnTableReader();
    }
}
