#include "services/billing/billing_schema.h"

namespace sw {

const Migrations& billingMigrations() {
    static const Migrations kMigrations = {{
        // One row for each account: what its entries sum to, changed with them.
        "CREATE TABLE wallets ("
        " account TEXT PRIMARY KEY, available BIGINT NOT NULL, reserved BIGINT NOT NULL, last BIGINT NOT NULL,"
        " plan TEXT NOT NULL, plan_until BIGINT NOT NULL, period TEXT NOT NULL,"
        " CHECK (available >= 0 AND reserved >= 0))",
        "CREATE TABLE postings ("
        " account TEXT NOT NULL, number BIGINT NOT NULL, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, at BIGINT NOT NULL,"
        " reference TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (account, number))",
        "CREATE TABLE entries ("
        " account TEXT NOT NULL, number BIGINT NOT NULL, place BIGINT NOT NULL, ledger TEXT NOT NULL, unit TEXT NOT NULL,"
        " amount BIGINT NOT NULL, PRIMARY KEY (account, number, place))",
        "CREATE TABLE reservations ("
        " job TEXT NOT NULL, attempt BIGINT NOT NULL, account TEXT NOT NULL, place TEXT NOT NULL, plan TEXT NOT NULL,"
        " kind TEXT NOT NULL, credits BIGINT NOT NULL, work TEXT NOT NULL, film BIGINT NOT NULL, at BIGINT NOT NULL,"
        " status TEXT NOT NULL, used BIGINT NOT NULL, closed BIGINT NOT NULL, PRIMARY KEY (job, attempt))",
        "CREATE INDEX reservations_by_place ON reservations (status, place)",
        "CREATE INDEX reservations_by_account ON reservations (account, at)",
        "CREATE TABLE charges ("
        " job TEXT NOT NULL, attempt BIGINT NOT NULL, stage TEXT NOT NULL, provider TEXT NOT NULL, account TEXT NOT NULL,"
        " amount BIGINT NOT NULL, unit TEXT NOT NULL, credits BIGINT NOT NULL, at BIGINT NOT NULL,"
        " PRIMARY KEY (job, attempt, stage, provider))",
        "CREATE INDEX charges_by_account ON charges (account, at)",
        "CREATE TABLE orders ("
        " id TEXT PRIMARY KEY, account TEXT NOT NULL, plan TEXT NOT NULL, credits BIGINT NOT NULL, minor BIGINT NOT NULL,"
        " currency TEXT NOT NULL, at BIGINT NOT NULL, status TEXT NOT NULL, period TEXT NOT NULL, session TEXT NOT NULL)",
        "CREATE TABLE invoices ("
        " number BIGINT PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, purchase TEXT NOT NULL UNIQUE, at BIGINT NOT NULL,"
        " item TEXT NOT NULL, minor BIGINT NOT NULL, currency TEXT NOT NULL, tax BIGINT NOT NULL, seller TEXT NOT NULL, buyer TEXT NOT NULL)",
        "CREATE INDEX invoices_by_account ON invoices (account, number)",
        "CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
        "INSERT INTO counters (name, value) VALUES ('invoice', 0)",
    }};
    return kMigrations;
}

}  // namespace sw
