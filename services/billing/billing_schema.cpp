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
    }, {
        // Payments that are taken back may leave a debt, and plans may renew themselves.
        "CREATE TABLE wallets_2 ("
        " account TEXT PRIMARY KEY, available BIGINT NOT NULL, reserved BIGINT NOT NULL, last BIGINT NOT NULL,"
        " plan TEXT NOT NULL, plan_until BIGINT NOT NULL, period TEXT NOT NULL, subscription TEXT NOT NULL, CHECK (reserved >= 0))",
        "INSERT INTO wallets_2 SELECT account, available, reserved, last, plan, plan_until, period, '' FROM wallets",
        "DROP TABLE wallets",
        "ALTER TABLE wallets_2 RENAME TO wallets",
        // `request` is the Idempotency-Key that it was ordered with.
        "ALTER TABLE orders ADD COLUMN renews BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE orders ADD COLUMN request TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX orders_by_account ON orders (account, request)",
        // `until` is when the last paid period ends, `news` the moment of the latest news, `failed` when a payment failed last,
        // and `attempt` when it is tried again.
        "CREATE TABLE subscriptions ("
        " id TEXT PRIMARY KEY, purchase TEXT NOT NULL, account TEXT NOT NULL, plan TEXT NOT NULL, credits BIGINT NOT NULL,"
        " minor BIGINT NOT NULL, currency TEXT NOT NULL, until BIGINT NOT NULL, news BIGINT NOT NULL, renews BIGINT NOT NULL,"
        " ended BIGINT NOT NULL, failed BIGINT NOT NULL, attempt BIGINT NOT NULL)",
        "CREATE INDEX subscriptions_by_account ON subscriptions (account)",
        // What was booked, and how much of it is taken back at present. It paid the plan from
        // `plan_from` until `plan_until`; `cut` is what of that is taken back.
        "CREATE TABLE payments ("
        " purchase TEXT PRIMARY KEY, account TEXT NOT NULL, plan TEXT NOT NULL, credits BIGINT NOT NULL, minor BIGINT NOT NULL,"
        " currency TEXT NOT NULL, plan_from BIGINT NOT NULL, plan_until BIGINT NOT NULL, cut BIGINT NOT NULL, taken BIGINT NOT NULL, returned BIGINT NOT NULL, changes BIGINT NOT NULL)",
        // Payments and what is taken back of them find each other by any of the names that the shop has for them, whichever comes first.
        "CREATE TABLE payment_names (name TEXT PRIMARY KEY, purchase TEXT NOT NULL)",
        "CREATE INDEX payment_names_by_purchase ON payment_names (purchase)",
        "CREATE TABLE reversals ("
        " id TEXT PRIMARY KEY, minor BIGINT NOT NULL, whole BIGINT NOT NULL, currency TEXT NOT NULL, step BIGINT NOT NULL)",
        "CREATE TABLE reversal_names (name TEXT NOT NULL, reversal TEXT NOT NULL, PRIMARY KEY (name, reversal))",
    }};
    return kMigrations;
}

}  // namespace sw
