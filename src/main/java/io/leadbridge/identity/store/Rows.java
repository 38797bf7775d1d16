package io.leadbridge.identity.store;

import io.leadbridge.identity.Role;
import io.leadbridge.kernel.RepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns that several rows have. */
final class Rows {

    private Rows() {}

    /** A role this version does not know is none. */
    static Set<Role> roles(ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(words).flatMap(word -> Role.of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable RepId rep(ResultSet row) throws SQLException {
        String rep = row.getString("rep_id");
        return rep == null ? null : new RepId(rep);
    }
}
