/**
 * A French population that exists nowhere, as two registers would write it down: with the names,
 * ages and places of the country, and with the mistakes of clerks.
 */
package org.earlyleavers.linkagetool.population;
