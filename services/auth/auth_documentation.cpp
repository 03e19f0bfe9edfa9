#include "services/auth/auth_documentation.h"

#include "services/http/stage_route.h"

namespace sw::auth_documentation {
namespace {

const SchemaMember kMessage = {"message", "string", ""};

Json nullableText(const char* description) {
    return {{"type", {"string", "null"}}, {"description", description}};
}

void add(Json& schema, const std::string& name, const Json& member) {
    schema["properties"][name] = member;
    schema["required"].push_back(name);
}

Json listOf(const std::string& name, const Json& item) {
    Json schema = {{"type", "object"}, {"properties", Json::object()}, {"required", Json::array()}};
    add(schema, name, {{"type", "array"}, {"items", item}});
    return schema;
}

Json roleSchema() {
    return {{"type", "string"}, {"enum", {"user", "admin"}}};
}

Json scopesSchema() {
    return {{"type", "array"}, {"items", {{"type", "string"}, {"enum", {"generate", "edit", "export", "admin"}}}}};
}

Json tokenSchema() {
    Json schema = wholeSchema({{"id", "string", "For DELETE; not the secret."}, {"name", "string", ""}, {"createdAt", "string", ""}});
    add(schema, "scopes", scopesSchema());
    add(schema, "expiresAt", nullableText("Null: never."));
    add(schema, "lastUsedAt", nullableText("Written now and then; null: not yet."));
    return schema;
}

Json invitationSchema() {
    Json schema = wholeSchema({{"id", "string", ""}, {"createdAt", "string", ""}, {"expiresAt", "string", ""}});
    add(schema, "email", nullableText("Who is invited; null: whoever has the code."));
    add(schema, "role", roleSchema());
    return schema;
}

}  // namespace

Json enrolmentSchema() {
    Json schema = objectSchema({{"email", "string", ""},
                                {"password", "string", "At least 10 characters; not one that others guess."},
                                {"username", "string", "What the person is called."},
                                {"invitation", "string", "The code of an invitation, where the server asks for one."}},
                               {"email", "password"});
    schema["examples"] = Json::array({{{"email", "ann@example.org"}, {"password", "four words that never meet"}, {"username", "Ann"}}});
    return schema;
}

Json loginSchema() {
    Json schema = objectSchema({{"email", "string", ""}, {"password", "string", ""}}, {"email", "password"});
    schema["examples"] = Json::array({{{"email", "ann@example.org"}, {"password", "four words that never meet"}}});
    return schema;
}

Json signedInSchema() {
    return wholeSchema({{"token", "string", "For the header Authorization: Bearer TOKEN."}, {"userId", "string", ""}});
}

Json registeredSchema() {
    Json schema = signedInSchema();
    add(schema, "message", {{"type", "string"}});
    return schema;
}

Json messageSchema() {
    return wholeSchema({kMessage});
}

Json meSchema() {
    Json schema = accountSchema();
    add(schema, "scopes", scopesSchema());
    add(schema, "identities", {{"type", "array"}, {"items", {{"type", "string"}}}, {"description", "The issuers of the OpenID identities that sign in to it."}});
    return schema;
}

Json tokenOrderSchema() {
    Json schema = objectSchema({{"name", "string", "What it is for."}, {"expiresInDays", "integer", "1 to " + std::to_string(kMostDays) + " (365)."}}, {"name"});
    schema["properties"]["scopes"] = scopesSchema();
    schema["properties"]["scopes"]["description"] = "What it may do, no more than its maker; all but admin when missing.";
    schema["examples"] = Json::array({{{"name", "nightly"}, {"scopes", {"generate", "export"}}, {"expiresInDays", 30}}});
    return schema;
}

Json madeTokenSchema() {
    Json schema = tokenSchema();
    add(schema, "token", {{"type", "string"}, {"description", "Shown this once."}});
    return schema;
}

Json tokensSchema() {
    return listOf("tokens", tokenSchema());
}

Json passwordSchema() {
    Json schema = objectSchema({{"currentPassword", "string", "Not needed where there is none yet."}, {"newPassword", "string", ""}}, {"newPassword"});
    schema["examples"] = Json::array({{{"currentPassword", "four words that never meet"}, {"newPassword", "five words that hardly ever meet"}}});
    return schema;
}

Json passwordChangedSchema() {
    return wholeSchema({kMessage, {"endedSessions", "integer", "How many other sessions ended."}});
}

Json invitationOrderSchema() {
    Json schema = objectSchema({{"email", "string", "Who is invited; whoever has the code when missing."},
                                {"expiresInDays", "integer", "1 to " + std::to_string(kMostDays) + " (7)."}},
                               {"role"});
    schema["properties"]["role"] = roleSchema();
    schema["examples"] = Json::array({{{"role", "user"}, {"email", "bob@example.org"}}});
    return schema;
}

Json madeInvitationSchema() {
    Json schema = invitationSchema();
    add(schema, "invitation", {{"type", "string"}, {"description", "The code to register with. Shown this once."}});
    return schema;
}

Json invitationsSchema() {
    return listOf("invitations", invitationSchema());
}

Json accountChangeSchema() {
    Json schema = objectSchema({{"disabled", "boolean", ""}});
    schema["properties"]["role"] = roleSchema();
    schema["examples"] = Json::array({{{"role", "admin"}}});
    return schema;
}

Json accountSchema() {
    Json schema = wholeSchema({{"userId", "string", ""}, {"email", "string", ""}, {"username", "string", ""}, {"disabled", "boolean", ""}, {"createdAt", "string", ""}});
    add(schema, "role", roleSchema());
    return schema;
}

Json accountsSchema() {
    Json schema = listOf("accounts", accountSchema());
    add(schema, "nextCursor", nullableText("For the next page; null on the last."));
    return schema;
}

Json auditSchema() {
    Json entry = wholeSchema({{"number", "integer", ""},
                              {"at", "string", ""},
                              {"actor", "string", "Who did it: a userId, or empty."},
                              {"action", "string", "login, register, token.make, …"},
                              {"subject", "string", "What it was done to."},
                              {"address", "string", "Where from."}});
    add(entry, "outcome", {{"type", "string"}, {"enum", {"done", "refused", "blocked"}}});
    Json schema = listOf("entries", entry);
    add(schema, "nextCursor", nullableText("For the next page; null on the last."));
    return schema;
}

void describe(Route& route) {
    const auto is = [&](const char* method, const char* end) { return route.method == method && route.pattern.ends_with(end); };
    const RouteAnswer busy = failureAnswer(429, "Too many attempts; Retry-After says when to try again.");
    const RouteAnswer owner = failureAnswer(422, "It cannot be done with this account.");
    if (is("POST", "/register") || is("POST", "/tokens") || is("POST", "/invitations"))
        route.responseStatus = 201;
    if (is("POST", "/register"))
        route.answers = {failureAnswer(403, "The server is by invitation, and this one is none."), failureAnswer(409, "The address is known."), busy};
    if (is("POST", "/login"))
        route.answers = {failureAnswer(401, "The address or the password is wrong."), busy};
    if (is("POST", "/password"))
        route.answers = {failureAnswer(401, "The current password is wrong, or there is no valid token."), owner, busy};
    if (is("POST", "/logout"))
        route.answers = {owner};
    if (is("POST", "/tokens"))
        route.answers = {failureAnswer(403, "A token has no more scopes than its maker."), failureAnswer(422, "There are as many as there may be.")};
    if (is("PUT", "/:id") || is("DELETE", "/:id"))
        route.answers = {owner};
    if (is("GET", "/accounts") || is("GET", "/audit"))
        route.parameters = {{"limit", "query", "integer", "How many at most, 1 to " + std::to_string(kMostListed) + " (50)."},
                            {"cursor", "query", "string", "The nextCursor of the page before."}};
}

}  // namespace sw::auth_documentation
