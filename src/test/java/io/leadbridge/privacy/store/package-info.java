@NullMarked
package io.leadbridge.privacy.store;

import org.jspecify.annotations.NullMarked;
