#include "services/llm/llm_stage.h"

#include "core/base/text.h"
#include "services/llm/gateway_script.h"
#include "services/llm/source_text.h"

namespace sw {
namespace {

bool isAbsentOr(const Json& parameters, const char* name, bool (Json::*isType)() const noexcept) {
    const auto it = parameters.find(name);
    return it == parameters.end() || it->is_null() || ((*it).*isType)();
}

/// The script in the gateway's form that the text is, or null.
Json gatewayScriptIn(const std::string& text) {
    if (text.size() > kMaxSourceBytes || !trimmed(text.substr(0, 64)).starts_with('{'))
        return nullptr;
    auto value = parseJson(text, "The text");
    return value && isGatewayScript(*value) ? std::move(*value) : Json(nullptr);
}

}  // namespace

Result<WriterRequest> writerRequest(const Json& parameters) {
    if (!parameters.is_object())
        return fail(ErrorCode::InvalidInput, "The script needs a text or a topic.");
    for (const char* name : {"text", "topic", "language", "voice"})
        if (!isAbsentOr(parameters, name, &Json::is_string))
            return fail(ErrorCode::InvalidInput, std::string("The script's \"") + name + "\" must be a text.");
    for (const char* name : {"seconds", "wordsPerMinute", "seed"})
        if (!isAbsentOr(parameters, name, &Json::is_number))
            return fail(ErrorCode::InvalidInput, std::string("The script's \"") + name + "\" must be a number.");
    WriterRequest request;
    request.text = stringOr(parameters, "text");
    request.topic = stringOr(parameters, "topic");
    request.seconds =
        static_cast<int>(std::clamp<std::int64_t>(integerOr(parameters, "seconds", request.seconds), 0, 100'000));
    request.language = stringOr(parameters, "language", "auto");
    request.wordsPerMinute = numberOr(parameters, "wordsPerMinute", 0);
    request.seed = static_cast<std::uint64_t>(integerOr(parameters, "seed", 0));
    return request;
}

LlmStage::LlmStage(WriterPaths paths, SpeakingRate rate)
    : m_embedded(std::move(paths)), m_rate(std::move(rate)) {}

std::string LlmStage::provider(const Json&) const {
    return m_embedded.name();
}

int LlmStage::concurrency(const std::string&) const {
    return m_embedded.concurrency();
}

Result<StageResult> LlmStage::run(const StageRequest& request, const StageContext& context) {
    if (context.stop.stop_requested())
        return cancelled();
    SW_TRY(WriterRequest brief, writerRequest(request.parameters));
    const std::string voice = stringOr(request.parameters, "voice");
    if (brief.wordsPerMinute == 0 && !voice.empty() && m_rate)
        brief.wordsPerMinute = m_rate(voice);
    const Json script = gatewayScriptIn(brief.text);
    StageResult result;
    result.provider = m_embedded.name();
    result.model = m_embedded.model();
    if (script.is_null()) {
        SW_TRY(result.value, m_embedded.write(brief, context));
    } else {
        SW_TRY(result.value, adoptGatewayScript(script, brief, m_embedded.sources()));
        result.model = "as-given";
    }
    return result;
}

}  // namespace sw
