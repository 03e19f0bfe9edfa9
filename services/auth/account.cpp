#include "services/auth/account.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace sw {
namespace {

constexpr std::array kGivenScopes = {Scope::Generate, Scope::Edit, Scope::Export, Scope::Admin};

}  // namespace

const char* accountRoleName(AccountRole role) {
    return role == AccountRole::Admin ? "admin" : "user";
}

std::optional<AccountRole> accountRoleFrom(const std::string& name) {
    for (const AccountRole role : {AccountRole::User, AccountRole::Admin})
        if (name == accountRoleName(role))
            return role;
    return std::nullopt;
}

std::set<Scope> scopesOf(AccountRole role) {
    std::set<Scope> scopes(kGivenScopes.begin(), kGivenScopes.end());
    if (role != AccountRole::Admin)
        scopes.erase(Scope::Admin);
    return scopes;
}

std::string scopeNames(const std::set<Scope>& scopes) {
    std::vector<std::string> names;
    for (const Scope scope : scopes)
        names.emplace_back(scopeName(scope));
    return joined(names, " ");
}

Result<std::set<Scope>> scopesFrom(const std::string& names) {
    std::set<Scope> scopes;
    for (const std::string& name : split(names, ' ')) {
        if (name.empty())
            continue;
        const auto found = std::ranges::find_if(kGivenScopes, [&](Scope scope) { return name == scopeName(scope); });
        if (found == kGivenScopes.end())
            return fail(ErrorCode::InvalidInput,
                        "There is no scope \"" + name + "\". There are: generate, edit, export, admin.");
        scopes.insert(*found);
    }
    return scopes;
}

bool includesAll(const std::set<Scope>& has, const std::set<Scope>& wanted) {
    return has.contains(Scope::Admin) || std::ranges::includes(has, wanted);
}

}  // namespace sw
