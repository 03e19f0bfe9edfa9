#include <algorithm>
#include <functional>
#include <map>

#include "app/account_access.h"
#include "app/accounting.h"
#include "app/command.h"
#include "app/gateway_options.h"
#include "app/standard_input.h"
#include "core/base/text.h"

namespace sw::app {
namespace {

constexpr const char* kUsage = "add|list|role|password|disable|enable|remove|invite|tokens|credits [ADDRESS]";
const Actor kOperator = {kOwnerId, ""};

/// `user` as it was called.
struct AccountCall {
    CommandContext& context;
    Accounts& accounts;
    std::shared_ptr<Database> database;
    std::string address;  ///< as it was typed; "" for none
    std::string amount;   ///< likewise
    [[nodiscard]] AccountStore& store() const { return accounts.store(); }
};

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

/// The first line of standard input; on a terminal it is not shown.
Result<std::string> typedPassword(CommandContext& context) {
    const HiddenTyping hidden;
    if (hidden.isTerminal())
        context.console.notice("Type the password, then Enter. It is not shown.");
    SW_TRY(std::string line, readStandardInput(InputPart::FirstLine, context.stop));
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

Result<AccountRole> wantedRole(const CommandContext& context) {
    const std::string name = context.arguments.value("role").value_or("user");
    const std::optional<AccountRole> role = accountRoleFrom(name);
    if (!role)
        return fail(ErrorCode::Usage, "--role takes user or admin, not \"" + name + "\".");
    return *role;
}

Result<Account> named(const AccountCall& call) {
    SW_TRY(const EmailAddress address, emailAddress(call.address));
    return call.store().accountAt(address);
}

void say(const CommandContext& context, Json object, const std::string& sentence) {
    object["event"] = "done";
    context.console.emit(object);
    context.console.print(sentence);
}

Result<void> add(const AccountCall& call) {
    SW_TRY(const AccountRole role, wantedRole(call.context));
    SW_CHECK(emailAddress(call.address));  // before anything is typed
    SW_TRY(const std::string password, typedPassword(call.context));
    SW_TRY(const Account made, call.accounts.add({call.address, password, call.context.arguments.value("name").value_or(""), ""}, role, kOperator));
    say(call.context, {{"userId", made.id}, {"email", made.address}, {"role", accountRoleName(role)}},
        made.address + " may sign in now, as " + accountRoleName(role) + ".");
    return {};
}

Result<void> list(const AccountCall& call) {
    constexpr int kPage = 200;
    SW_TRY(Connection* const connection, call.store().reader());
    std::string after;
    std::int64_t count = 0;
    for (;;) {
        SW_TRY(const std::vector<Account> page, account_sql::list(*connection, after, kPage));
        for (const Account& account : page) {
            call.context.console.emit({{"userId", account.id}, {"email", account.address}, {"username", account.name}, {"role", accountRoleName(account.role)},
                                       {"disabled", account.disabled}});
            call.context.console.print(padded(account.address, 40) + padded(accountRoleName(account.role), 8) +
                                       (account.disabled ? "disabled  " : "") + account.name);
        }
        count += static_cast<std::int64_t>(page.size());
        if (page.size() < static_cast<std::size_t>(kPage))
            break;
        SW_TRY(const EmailAddress last, emailAddress(page.back().address));
        after = last.key;
    }
    say(call.context, {{"accounts", count}}, count == 0 ? "There are no accounts yet. `shortwright user invite` makes an invitation." : "");
    return {};
}

Result<void> setRole(const AccountCall& call) {
    if (!call.context.arguments.has("role"))
        return fail(ErrorCode::Usage, "Say which role: --role user, or --role admin.");
    SW_TRY(const AccountRole role, wantedRole(call.context));
    SW_TRY(const Account account, named(call));
    SW_CHECK(call.store().setRole(account.id, role, kOperator));
    say(call.context, {{"email", account.address}, {"role", accountRoleName(role)}}, account.address + " has the role " + accountRoleName(role) + " now.");
    return {};
}

Result<void> setPassword(const AccountCall& call) {
    SW_TRY(const Account account, named(call));
    SW_TRY(const std::string password, typedPassword(call.context));
    SW_TRY(const std::int64_t ended, call.accounts.setPassword(account, password, kOperator));
    say(call.context, {{"email", account.address}, {"endedSessions", ended}},
        account.address + " has another password now; " + std::to_string(ended) + (ended == 1 ? " session has" : " sessions have") + " ended.");
    return {};
}

Result<void> setDisabled(const AccountCall& call, bool disabled) {
    SW_TRY(const Account account, named(call));
    SW_CHECK(call.store().setDisabled(account.id, disabled, kOperator));
    say(call.context, {{"email", account.address}, {"disabled", disabled}}, account.address + (disabled ? " can no longer sign in." : " can sign in again."));
    return {};
}

Result<void> removeAccount(const AccountCall& call) {
    SW_TRY(const Account account, named(call));
    SW_CHECK(call.store().remove(account.id, kOperator));
    say(call.context, {{"email", account.address}}, account.address + " is removed, with all sessions and tokens.");
    return {};
}

Result<void> invite(const AccountCall& call) {
    SW_TRY(const AccountRole role, wantedRole(call.context));
    SW_TRY(const std::optional<std::int64_t> days, call.context.settings.integer("days", 1, 3650));
    std::optional<EmailAddress> address;
    if (!call.address.empty()) {
        SW_TRY(address, emailAddress(call.address));
    }
    SW_TRY(const WithSecret<Invitation> invited,
           call.store().invite(address, role, days ? *days * AccountRules::kDayMs : call.store().rules().invitationMs, kOperator));
    say(call.context, {{"invitation", invited.secret}, {"id", invited.made.id}, {"role", accountRoleName(role)}}, invited.secret);
    call.context.console.notice("Who registers with this code gets the role " + std::string(accountRoleName(role)) + ".");
    return {};
}

Result<void> tokens(const AccountCall& call) {
    SW_TRY(const Account account, call.address.empty() ? call.store().account(kOwnerId) : named(call));
    SW_TRY(Connection* const connection, call.store().reader());
    SW_TRY(const std::vector<AccessToken> found, token_sql::named(*connection, account.id, call.store().now()));
    for (const AccessToken& token : found) {
        call.context.console.emit({{"id", token.id}, {"name", token.name}, {"scopes", scopeNames(token.scopes)}, {"expires", token.expires}, {"lastUsed", token.lastUsed}});
        call.context.console.print(padded(token.id, 38) + padded(scopeNames(token.scopes), 30) + token.name);
    }
    say(call.context, {{"tokens", found.size()}}, found.empty() ? "There are no tokens." : "");
    return {};
}

Result<void> giveCredits(const AccountCall& call) {
    const std::string why = call.context.arguments.value("why").value_or("");
    SW_TRY(const Credits credits, creditsFrom(call.amount, "AMOUNT"));
    SW_TRY(const Account account, named(call));
    SW_TRY(BillingOptions options, billingOptions(call.context.composition, call.context.settings, call.store()));
    SW_TRY(const std::unique_ptr<Billing> billing, Billing::open(call.database, std::move(options)));
    SW_CHECK(billing->give({account.id, credits, why, kOwnerId, "", ""}));
    SW_TRY(const Balance balance, billing->balance(account.id));
    say(call.context, {{"email", account.address}, {"given", creditsJson(credits)}, {"available", creditsJson(balance.available)}},
        account.address + " was given " + creditsText(credits) + " credits, and has " + creditsText(balance.available) + " now.");
    return {};
}

/// What is typed behind a verb.
enum class Typed { AddressOrNothing, Address, AddressAndAmount };

struct Verb {
    std::function<Result<void>(const AccountCall&)> run;
    Typed typed = Typed::Address;
};

const std::map<std::string, Verb>& verbs() {
    static const std::map<std::string, Verb> kVerbs = {
        {"add", {add}},
        {"list", {list, Typed::AddressOrNothing}},
        {"role", {setRole}},
        {"password", {setPassword}},
        {"disable", {[](const AccountCall& call) { return setDisabled(call, true); }}},
        {"enable", {[](const AccountCall& call) { return setDisabled(call, false); }}},
        {"remove", {removeAccount}},
        {"invite", {invite, Typed::AddressOrNothing}},
        {"tokens", {tokens, Typed::AddressOrNothing}},
        {"credits", {giveCredits, Typed::AddressAndAmount}},
    };
    return kVerbs;
}

Result<void> runAccount(CommandContext& context) {
    const std::vector<std::string>& rest = context.arguments.rest();
    const auto verb = rest.empty() ? verbs().end() : verbs().find(rest[0]);
    if (verb == verbs().end()) {
        std::vector<std::string> names;
        for (const auto& [name, run] : verbs())
            names.push_back(name);
        const std::string near = rest.empty() ? "" : nearest(rest[0], names);
        return fail(ErrorCode::Usage, std::string("Write: shortwright user ") + kUsage + "." + (near.empty() ? "" : " Did you mean " + near + "?"));
    }
    const Typed typed = verb->second.typed;
    if (typed == Typed::AddressAndAmount && rest.size() != 3)
        return fail(ErrorCode::Usage, "Write: shortwright user " + rest[0] + " ADDRESS AMOUNT --why TEXT.");
    if (typed != Typed::AddressAndAmount && (rest.size() > 2 || (rest.size() < 2 && typed == Typed::Address)))
        return fail(ErrorCode::Usage, "Write: shortwright user " + rest[0] + " ADDRESS. A password is read from standard input, never an argument.");
    SW_TRY(const GatewaySettings gateway, gatewaySettings(context.settings));
    SW_TRY(const AccountRules rules, accountRules(context.settings, isLoopbackAddress(gateway.host)));
    SW_TRY(const std::shared_ptr<Database> database, openDatabase(context.settings));
    SW_TRY(const std::unique_ptr<AccountAccess> access, AccountAccess::open(database, rules));
    return verb->second.run({context, access->accounts(), database, rest.size() > 1 ? rest[1] : "", rest.size() > 2 ? rest[2] : ""});
}

}  // namespace

std::vector<Command> userCommands() {
    return {{"user",
             kUsage,
             "who may use the gateway, and credits for them; passwords are read from standard input",
             {{"role", "ROLE", "user or admin (user)"}, {"name", "NAME", "what a new person is called"}, {"days", "N", "how long an invitation is good (7)"},
              {"why", "TEXT", "what credits are given for: user credits ADDRESS AMOUNT --why TEXT"}},
             runAccount}};
}

}  // namespace sw::app
