package org.earlyleavers.adapters.intake.streaming;

import java.util.Optional;

/**
 * One line of a stream.
 *
 * @param number counted from 1
 * @param bytes without the line break; empty when the line is longer than a line may be
 */
public record Line(int number, Optional<byte[]> bytes) {}
