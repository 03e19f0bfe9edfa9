#include "services/http/stage_route.h"

#include <utility>

namespace sw {

Route routeOf(StageRoute stage) {
    Route route;
    route.method = "POST";
    route.pattern = std::move(stage.pattern);
    route.scope = Scope::Generate;
    route.summary = std::move(stage.summary);
    route.requestSchema = std::move(stage.requestSchema);
    route.responseSchema = std::move(stage.responseSchema);
    route.answers = {failureAnswer(422, "It is understood, but cannot be done."), failureAnswer(502, "The provider failed.")};
    route.handler = [subject = stage.subject, done = stage.done, make = std::move(stage.make)](const HttpRequest& request) {
        const auto made = [&]() -> Result<Json> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            return make(body, request);
        }();
        if (!made)
            return errorResponse(request, subject + " request failed", made.error());
        Json answer = *made;
        answer["message"] = done;
        return jsonResponse(answer);
    };
    return route;
}

Route withResultInErrors(Route route) {
    route.handler = [plain = std::move(route.handler)](const HttpRequest& request) {
        HttpResponse response = plain(request);
        if (response.status < 400)
            return response;
        Json body = Json::parse(response.body, nullptr, false);
        body["result"] = {{"error", body["error"]}, {"details", body["details"]}};
        response.body = canonicalText(body);
        return response;
    };
    return route;
}

Json objectSchema(const std::vector<SchemaMember>& members, const std::vector<std::string>& required) {
    Json properties = Json::object();
    for (const auto& [name, type, description] : members) {
        Json& member = properties[name] = Json::object();
        if (!type.empty())
            member["type"] = type;
        if (!description.empty())
            member["description"] = description;
    }
    Json schema = {{"type", "object"}, {"properties", properties}};
    if (!required.empty())
        schema["required"] = required;
    return schema;
}

Json wholeSchema(const std::vector<SchemaMember>& members) {
    std::vector<std::string> names;
    for (const SchemaMember& member : members)
        names.push_back(member.front());
    return objectSchema(members, names);
}

Json fileMadeSchema(std::vector<SchemaMember> members) {
    members.insert(members.begin(), {{"filePath", "string", "Where it lies on the serving machine."},
                                     {"fileName", "string", ""},
                                     {"url", "string", "Where it can be fetched from this server."}});
    Json schema = wholeSchema({{"message", "string", ""}, {"result", "object", ""}});
    schema["properties"]["result"] = wholeSchema(members);
    return schema;
}

}  // namespace sw
