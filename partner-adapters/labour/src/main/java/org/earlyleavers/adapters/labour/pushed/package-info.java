/** What the centres' own files say about apprentices whom the follow-up tells of too. */
package org.earlyleavers.adapters.labour.pushed;
