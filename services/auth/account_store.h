#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "services/auth/account_sql.h"
#include "services/auth/openid/openid_identity.h"
#include "services/auth/sign_in_limits.h"
#include "services/auth/token_sql.h"
#include "services/store/write_queue.h"

namespace sw {

/// What is to become an account.
struct NewAccount {
    EmailAddress address;
    std::string name;
    std::string passwordHash;  ///< "" for one that signs in with an identity alone
    AccountRole role = AccountRole::User;
};

/// How an attempt to sign in, to register or to change a password ended, if the database did not fail.
struct SignInAttempt {
    /// Wrong: address, password or account will not do. TooOften: try again in `retryMs`. NotInvited: registering needs an
    /// invitation, and there is none that is good.
    enum class Outcome { Done, Wrong, TooOften, NotInvited };
    Outcome outcome = Outcome::Done;
    std::int64_t retryMs = 0;
    SignedIn signedIn = {};
    std::int64_t sessionsEnded = 0;  ///< of a changed password
};

/// A token that was just made, or an invitation: told once.
template <class What>
struct WithSecret {
    What made;
    std::string secret;
};

/// Accounts as they are kept in a database, which other programs may share. A function that changes something also writes
/// its line of the audit log, and returns when both are on the device. Any thread may call any function.
class AccountStore {
public:
    static Result<std::unique_ptr<AccountStore>> open(std::shared_ptr<Database> database, AccountRules rules, WallClock now);

    [[nodiscard]] const AccountRules& rules() const { return m_rules; }
    [[nodiscard]] std::int64_t now() const { return m_now(); }
    /// Called after each change with the account that it was about, on the thread that made it. Set before there are others.
    void onChange(std::function<void(const std::string& account)> told) { m_told = std::move(told); }
    /// For what only reads.
    Result<Connection*> reader() { return m_database->connection(); }

    // Accounts
    /// NotFound when there is none.
    Result<Account> account(const std::string& id);
    Result<Account> accountAt(const EmailAddress& address);
    Result<std::optional<account_sql::Credentials>> credentials(const std::string& addressKey);
    /// Without regard to invitations; Exists when the address is known.
    Result<Account> add(const NewAccount& account, const Actor& actor);
    Result<void> setRole(const std::string& id, AccountRole role, const Actor& actor);
    /// A disabled account cannot sign in, and its tokens are good for nothing meanwhile.
    Result<void> setDisabled(const std::string& id, bool disabled, const Actor& actor);
    Result<void> remove(const std::string& id, const Actor& actor);
    /// Ends all its sessions but the one with that id; how many.
    Result<std::int64_t> setPassword(const std::string& id, const std::string& passwordHash, const std::string& exceptSession, const Actor& actor);

    /// Writes down in the audit log what another module does to an account, within that module's transaction of the same database. NotFound
    /// when there is no such account.
    Result<void> record(Connection& connection, const std::string& account, const char* action, const Actor& actor) const;

    // Signing in
    /// Makes an account for somebody who has the code of an invitation, whose role it then gets; without one ("") where
    /// everybody may register. Exists when the address is known.
    Result<SignInAttempt> enrol(const NewAccount& account, const std::string& invitation, const Actor& actor);
    /// May somebody with that address and that code register? Asked before a password is hashed for nothing.
    Result<bool> mayRegister(const std::string& addressKey, const std::string& invitation);
    /// How many milliseconds the next attempt from there has to wait.
    Result<std::int64_t> waitForSignIn(const std::string& addressKey, const std::string& peer);
    Result<std::int64_t> waitForRegistration(const std::string& peer);
    Result<void> countRegistration(const std::string& peer);
    /// A wrong password; how long the next attempt has to wait.
    Result<std::int64_t> refuse(const std::string& addressKey, const std::string& action, const Actor& actor);
    /// The password was right. `newHash` takes the place of the kept one unless it is "". Wrong when the account was
    /// disabled or removed meanwhile.
    Result<SignInAttempt> signIn(const std::string& account, const std::string& newHash, const Actor& actor);
    /// An identity that is known signs in. An unknown one makes an account if its address is verified, and it is invited or
    /// everybody may register. It never takes over an account that has its address: that one signs in and calls link().
    /// Unsupported, saying what to do, when it is not let in.
    Result<SignedIn> signIn(const OpenIdIdentity& identity, const Actor& actor = {});
    /// From now on that identity signs in to the account. Exists when it belongs to another one.
    Result<void> link(const std::string& account, const OpenIdIdentity& identity, const Actor& actor);

    // Tokens
    /// The token of that secret; nothing for one that is none, or the owner's.
    Result<std::optional<AccessToken>> token(const std::string& secret);
    /// Unsupported when there are too many.
    Result<WithSecret<AccessToken>> makeToken(const std::string& account, const std::string& name, const std::set<Scope>& scopes, std::int64_t expires,
                                            const Actor& actor);
    /// Ends a token or a session; `action` is what the audit log calls it. NotFound when there is none.
    Result<void> endToken(const AccessToken& token, const std::string& action, const Actor& actor);
    /// Notes when tokens were used.
    Result<void> setUsed(const std::vector<std::pair<std::string, std::int64_t>>& used);

    // Invitations
    Result<WithSecret<Invitation>> invite(const std::optional<EmailAddress>& address, AccountRole role, std::int64_t forMs, const Actor& actor);
    /// NotFound when there is none that can still be used.
    Result<void> withdraw(const std::string& invitation, const Actor& actor);

    /// Removes what has expired long ago.
    Result<void> tidy();

private:
    AccountStore(std::shared_ptr<Database> database, AccountRules rules, WallClock now);
    /// Lets `work` change the account, and those who know accounts by heart hear of it.
    Result<void> change(const std::string& account, const Actor& actor, const char* action, const WriteQueue::Work& work);
    [[nodiscard]] AuditEntry entry(const Actor& actor, const std::string& action, const std::string& subject, const char* outcome = "done") const;
    void tell(const std::string& account) const;

    // Within a transaction
    Result<Account> insert(Connection& connection, const NewAccount& wanted);
    Result<SignedIn> startSession(Connection& connection, const Account& account);
    Result<SignedIn> signInBy(Connection& connection, const OpenIdIdentity& identity, const Actor& actor);
    Result<Account> accountFor(Connection& connection, const OpenIdIdentity& identity);
    Result<std::vector<sign_in_limits::Limit>> limitsFor(Connection& connection, const std::string& addressKey, const std::string& peer);

    std::shared_ptr<Database> m_database;
    const AccountRules m_rules;
    const WallClock m_now;
    std::function<void(const std::string&)> m_told;  ///< may be empty
    WriteQueue m_writes;
};

}  // namespace sw
