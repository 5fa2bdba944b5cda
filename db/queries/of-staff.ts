/**
 * The condition of the index `ledger_of_staff`, word for word: SQLite takes that index only for a query that says it. What is left is
 * what staff do, rare among the purchases.
 */
export const OF_STAFF = `kind NOT IN ('purchase-recorded', 'gift-recorded', 'promise-settled', 'notice-raised')`;
