#include "services/auth/auth_json.h"

#include <QDateTime>

namespace sw::auth_json {
namespace {

std::string momentText(std::int64_t moment) {
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

Json momentJson(std::int64_t moment) {
    return moment == 0 ? Json() : Json(momentText(moment));
}

}  // namespace

Json scopesJson(const std::set<Scope>& scopes) {
    Json list = Json::array();
    for (const Scope scope : scopes)
        list.push_back(scopeName(scope));
    return list;
}

Json tokenJson(const AccessToken& token) {
    return {{"id", token.id},
            {"name", token.name},
            {"scopes", scopesJson(token.scopes)},
            {"createdAt", momentText(token.created)},
            {"expiresAt", momentJson(token.expires)},
            {"lastUsedAt", momentJson(token.lastUsed)}};
}

Json invitationJson(const Invitation& invitation) {
    return {{"id", invitation.id},
            {"email", invitation.address.empty() ? Json() : Json(invitation.address)},
            {"role", accountRoleName(invitation.role)},
            {"createdAt", momentText(invitation.created)},
            {"expiresAt", momentText(invitation.expires)}};
}

Json accountJson(const Account& account) {
    return {{"userId", account.id},
            {"email", account.address},
            {"username", account.name},
            {"role", accountRoleName(account.role)},
            {"disabled", account.disabled},
            {"createdAt", momentText(account.created)}};
}

Json auditJson(const AuditEntry& entry) {
    return {{"number", entry.number},
            {"at", momentText(entry.moment)},
            {"actor", entry.actor},
            {"action", entry.action},
            {"subject", entry.subject},
            {"address", entry.peer},
            {"outcome", entry.outcome}};
}

}  // namespace sw::auth_json
