@NullMarked
package io.leadbridge.audit.store;

import org.jspecify.annotations.NullMarked;
