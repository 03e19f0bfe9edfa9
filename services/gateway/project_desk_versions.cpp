#include "services/gateway/project_answers.h"
#include "services/gateway/project_desk.h"

namespace sw {
using project_answers::failure;
using project_answers::idOf;
using project_answers::refusal;
namespace {

/// What is made beside the versions themselves needs what it needs elsewhere; "" when the caller may have it.
std::string lackingScope(const Json& wish, const Caller& caller) {
    for (const auto& [name, scope] : {std::pair("make", Scope::Generate), std::pair("export", Scope::Export)})
        if (booleanOr(wish, name, false) && !caller.may(scope))
            return scopeName(scope);
    return {};
}

}  // namespace

Result<Json> ProjectDesk::versionWish(const HttpRequest& request) const {
    SW_TRY(const LenientJson body, LenientJson::parse(request.body));
    return m_works.versions.wish(body);
}

HttpResponse ProjectDesk::versions(const HttpRequest& request) const {
    const Result<Json> list = m_works.versions.list(idOf(request), request.stop);
    return list ? jsonResponse(*list) : failure(request, list.error());
}

HttpResponse ProjectDesk::estimateVersions(const HttpRequest& request) const {
    const Result<Json> estimate =
        versionWish(request).and_then([&](const Json& wish) { return m_works.versions.estimate(idOf(request), wish, request.stop); });
    return estimate ? jsonResponse(*estimate) : failure(request, estimate.error());
}

HttpResponse ProjectDesk::makeVersions(const HttpRequest& request) const {
    const Result<Json> wish = versionWish(request);
    if (!wish)
        return failure(request, wish.error());
    if (const std::string scope = lackingScope(*wish, request.caller); !scope.empty())
        return refusal(request, {ErrorCode::InvalidInput, "This needs a token with the scope \"" + scope + "\".", ""}, 0, 403);
    if (const Result<void> can = m_works.versions.check(idOf(request), *wish, request.stop); !can)
        return failure(request, can.error());
    return m_works.orderJob(request, kMakeVersionsKind, {{"project", idOf(request)}, {"versions", *wish}});
}

}  // namespace sw
