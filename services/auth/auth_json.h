#pragma once

#include "core/base/json.h"
#include "services/auth/account.h"

/// Accounts and what belongs to them, as the routes answer.
namespace sw::auth_json {

Json scopesJson(const std::set<Scope>& scopes);
Json tokenJson(const AccessToken& token);
Json invitationJson(const Invitation& invitation);
Json accountJson(const Account& account);
Json auditJson(const AuditEntry& entry);

}  // namespace sw::auth_json
