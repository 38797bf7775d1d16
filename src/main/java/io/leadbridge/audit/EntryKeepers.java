package io.leadbridge.audit;

import java.util.List;

/** Those who keep sealed entries, one for each kind. */
public interface EntryKeepers {

    List<SealedEntries> all();
}
