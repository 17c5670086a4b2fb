/** What a record of version 3 says in the exchange's words; free of any framework. */
package org.earlyleavers.adapters.labour.translation;
