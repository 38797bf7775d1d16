@NullMarked
package io.leadbridge.privacy;

import org.jspecify.annotations.NullMarked;
