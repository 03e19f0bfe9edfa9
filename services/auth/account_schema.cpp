#include "services/auth/account_schema.h"

namespace sw {

const Migrations& accountMigrations() {
    static const Migrations kMigrations = {{
        // One row with the numbers of the last change and of the last line of the log. They rise in the order in which
        // transactions are committed: whoever changes the row has it until then.
        "CREATE TABLE auth_state (id BIGINT PRIMARY KEY, changes BIGINT NOT NULL, audit BIGINT NOT NULL)",
        "INSERT INTO auth_state (id, changes, audit) VALUES (1, 0, 0)",
        // `changed` is the number of the last change to the account or its tokens. A removed account stays as a row
        // without address and password, so that what refers to it still means nobody else.
        "CREATE TABLE accounts ("
        " id TEXT PRIMARY KEY, address TEXT NOT NULL, address_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, password TEXT NOT NULL,"
        " role TEXT NOT NULL, disabled BIGINT NOT NULL, removed BIGINT NOT NULL, created BIGINT NOT NULL, changed BIGINT NOT NULL)",
        "CREATE INDEX accounts_by_change ON accounts (changed)",
        "INSERT INTO accounts (id, address, address_key, name, password, role, disabled, removed, created, changed)"
        " VALUES ('owner', '', 'owner', '', '', 'admin', 0, 0, 0, 0)",
        "CREATE TABLE access_tokens ("
        " id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, account TEXT NOT NULL REFERENCES accounts (id), session BIGINT NOT NULL,"
        " name TEXT NOT NULL, scopes TEXT NOT NULL, created BIGINT NOT NULL, expires BIGINT NOT NULL, last_used BIGINT NOT NULL)",
        "CREATE INDEX access_tokens_by_account ON access_tokens (account, created)",
        "CREATE TABLE invitations ("
        " id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, address TEXT NOT NULL, address_key TEXT NOT NULL, role TEXT NOT NULL,"
        " maker TEXT NOT NULL, created BIGINT NOT NULL, expires BIGINT NOT NULL, used BIGINT NOT NULL, used_by TEXT NOT NULL)",
        "CREATE INDEX invitations_by_address ON invitations (address_key)",
        "CREATE TABLE identities ("
        " issuer TEXT NOT NULL, subject TEXT NOT NULL, account TEXT NOT NULL REFERENCES accounts (id), created BIGINT NOT NULL,"
        " PRIMARY KEY (issuer, subject))",
        "CREATE INDEX identities_by_account ON identities (account)",
        // Who tries wrong passwords; `subject` says what is counted, without an address in clear.
        "CREATE TABLE sign_in_failures ("
        " subject TEXT PRIMARY KEY, failures BIGINT NOT NULL, latest BIGINT NOT NULL, blocked BIGINT NOT NULL)",
        "CREATE INDEX sign_in_failures_by_time ON sign_in_failures (latest)",
        // Where somebody has signed in from.
        "CREATE TABLE familiar_peers ("
        " account TEXT NOT NULL REFERENCES accounts (id), peer TEXT NOT NULL, latest BIGINT NOT NULL, PRIMARY KEY (account, peer))",
        "CREATE TABLE belongings (kind TEXT NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (kind, id))",
        "CREATE TABLE audit_log ("
        " number BIGINT PRIMARY KEY, moment BIGINT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,"
        " peer TEXT NOT NULL, outcome TEXT NOT NULL)",
    }, {
        "CREATE INDEX familiar_peers_by_peer ON familiar_peers (peer)",
    }};
    return kMigrations;
}

}  // namespace sw
