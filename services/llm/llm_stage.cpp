#include "services/llm/llm_stage.h"

#include "core/base/text.h"
#include "services/llm/gateway_script.h"
#include "services/llm/remote_writer.h"
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

ProviderChoice embeddedChoice(const EmbeddedWriter& writer) {
    return {writer.name(), writer.model(), writer.concurrency(), false};
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
    : m_embedded(std::move(paths)),
      m_rate(std::move(rate)),
      m_order("script", {embeddedChoice(m_embedded)}, {kEmbedded}, false) {}

LlmStage::LlmStage(WriterPaths paths, SpeakingRate rate, const RemoteWriting& remote)
    : LlmStage(std::move(paths), std::move(rate)) {
    std::vector<ProviderChoice> choices;
    for (const std::string& name : remote.settings->namesOf("llm")) {
        const ProviderEntry* const entry = remote.settings->find("llm", name);
        if (!entry)
            continue;
        choices.push_back({entry->name, entry->model, entry->concurrency, true});
        m_remote[name] = std::make_unique<RemoteWriter>(
            *entry, makeChatModel(*entry, *remote.client, *remote.keys),
            RemoteWriterTools{*remote.disk, remote.prompts, m_embedded.sources()});
    }
    choices.push_back(embeddedChoice(m_embedded));
    m_order = ProviderOrder("script", std::move(choices), remote.settings->orderOf("llm"), remote.settings->offline);
}

std::string LlmStage::provider(const Json& parameters) const {
    return gatewayScriptIn(stringOr(parameters, "text")).is_null() ? m_order.label(parameters) : m_embedded.name();
}

int LlmStage::concurrency(const std::string& provider) const {
    return m_order.concurrency(provider);
}

Result<StageResult> LlmStage::written(LlmProvider& writer, const WriterRequest& brief,
                                      const StageContext& context) const {
    StageResult result;
    SW_TRY(result.value, writer.write(brief, context));
    result.provider = writer.name();
    result.model = writer.model();
    return result;
}

Result<StageResult> LlmStage::run(const StageRequest& request, const StageContext& context) {
    if (context.stop.stop_requested())
        return cancelled();
    SW_TRY(WriterRequest brief, writerRequest(request.parameters));
    const std::string voice = stringOr(request.parameters, "voice");
    if (brief.wordsPerMinute == 0 && !voice.empty() && m_rate)
        brief.wordsPerMinute = m_rate(voice);
    if (const Json script = gatewayScriptIn(brief.text); !script.is_null()) {
        StageResult result;
        SW_TRY(result.value, adoptGatewayScript(script, brief, m_embedded.sources()));
        result.provider = m_embedded.name();
        result.model = "as-given";
        return result;
    }
    return firstThatCan(m_order, request.parameters, context, [&](const ProviderChoice& provider) {
        const auto remote = m_remote.find(provider.name);
        return written(remote == m_remote.end() ? static_cast<LlmProvider&>(m_embedded) : *remote->second, brief, context);
    });
}

}  // namespace sw
