/**
 * The files that schools' information systems export about their pupils, read as a stream: the
 * export of SIECLE ({@code BEE_ELEVES} 2.1, with or without addresses, and {@code
 * BEE_RESPONSABLES}) and what private schools' software sends to SIECLE ({@code IMPORT_ELEVES}
 * 3.0). Free of any framework.
 */
package org.earlyleavers.reporting.siecle;
