#include "core/graph/stage_order.h"

#include "core/base/language_tag.h"
#include "core/base/media_name.h"

namespace sw {
namespace {

tl::unexpected<Error> wrong(const std::string& member, const char* what) {
    return fail(ErrorCode::InvalidInput, "\"" + member + "\" must be " + what + ".");
}

Result<Json> objectIn(const Json& json, const std::string& member) {
    const auto it = json.find(member);
    if (it == json.end())
        return Json::object();
    return it->is_object() ? Result<Json>(*it) : wrong(member, "an object");
}

Result<std::string> textIn(const Json& json, const std::string& member, bool isNeeded) {
    const auto it = json.find(member);
    if (it == json.end() && !isNeeded)
        return std::string();
    return it != json.end() && it->is_string() ? Result<std::string>(it->get<std::string>()) : wrong(member, "a text");
}

Result<std::map<std::string, std::string>> filesIn(const Json& json, const std::string& member) {
    SW_TRY(const Json object, objectIn(json, member));
    std::map<std::string, std::string> files;
    for (const auto& [role, name] : object.items()) {
        if (!name.is_string() || !isMediaFileName(name.get<std::string>()))
            return wrong(member + "." + role, "a file's name: its SHA-256 in hex, a dot and its extension");
        files.emplace(role, name.get<std::string>());
    }
    return files;
}

}  // namespace

Json stageOrderToJson(const StageOrder& order) {
    Json inputs = Json::object();
    for (const auto& [node, input] : order.inputs)
        inputs[node] = {{"value", input.value}, {"files", input.files}};
    return {{"stage", order.stage},           {"version", order.version}, {"node", order.node},
            {"parameters", order.parameters}, {"inputs", inputs},         {"media", order.media}};
}

Result<StageOrder> stageOrderFromJson(const Json& json) {
    if (!json.is_object())
        return fail(ErrorCode::InvalidInput, "The order of a stage must be an object.");
    StageOrder order;
    SW_TRY(order.stage, textIn(json, "stage", true));
    SW_TRY(order.node, textIn(json, "node", true));
    const auto version = json.find("version");
    if (version == json.end() || !version->is_number_integer() || *version < 0 || *version > 1'000'000)
        return wrong("version", "the stage's version, a whole number");
    order.version = version->get<int>();
    SW_TRY(order.parameters, objectIn(json, "parameters"));
    SW_CHECK(checkLanguage(stringOr(order.parameters, "language")));
    SW_TRY(order.media, filesIn(json, "media"));
    SW_TRY(const Json inputs, objectIn(json, "inputs"));
    for (const auto& [node, input] : inputs.items()) {
        if (!input.is_object())
            return wrong("inputs." + node, "an object");
        StageOrder::Input& own = order.inputs[node];
        own.value = input.value("value", Json());
        SW_TRY(own.files, filesIn(input, "files"));
    }
    return order;
}

Json stageDeliveryToJson(const StageDelivery& delivery) {
    return {{"value", delivery.value}, {"files", delivery.files},     {"provider", delivery.provider}, {"model", delivery.model},
            {"licence", delivery.licence}, {"choice", delivery.choice}, {"used", delivery.used}};
}

Result<StageDelivery> stageDeliveryFromJson(const Json& json) {
    if (!json.is_object() || !json.contains("value"))
        return fail(ErrorCode::InvalidInput, "What a stage delivers must be an object with a \"value\".");
    StageDelivery delivery;
    delivery.value = json["value"];
    SW_TRY(delivery.files, filesIn(json, "files"));
    SW_TRY(delivery.provider, textIn(json, "provider", true));
    SW_TRY(delivery.model, textIn(json, "model", false));
    SW_TRY(delivery.licence, textIn(json, "licence", false));
    SW_TRY(delivery.choice, textIn(json, "choice", false));
    SW_TRY(const Json used, objectIn(json, "used"));
    for (const auto& [unit, count] : used.items())
        if (count.is_number())
            delivery.used[unit] = count.get<double>();
    return delivery;
}

}  // namespace sw
