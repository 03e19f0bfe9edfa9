#include "services/llm/writer.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/llm/gateway_script.h"
#include "services/llm/narration.h"
#include "services/llm/outline.h"
#include "services/llm/script_value.h"
#include "services/llm/source_text.h"

namespace sw {
namespace {

constexpr int kMinSeconds = 10;
constexpr int kMaxSeconds = 600;

bool isAuto(const WriterRequest& request) {
    return request.language.empty() || request.language == "auto";
}

Json unlikelyLanguage(const std::string& language) {
    return {{"rule", "unlikely_language"},
            {"message", "The text was taken for \"" + language +
                            "\", of which it has few words. If it is another language, name it: --language CODE."}};
}

Result<std::string> languageOf(const WriterRequest& request, const WriterSources& sources) {
    if (!isAuto(request))
        return request.language;
    return sources.languages->detect(trimmed(request.text).empty() ? request.topic : request.text);
}

}  // namespace

Result<Json> writeScript(const WriterRequest& request, const WriterSources& sources, const std::stop_token& stop) {
    if (request.seconds < kMinSeconds || request.seconds > kMaxSeconds)
        return fail(ErrorCode::InvalidInput, "A short of " + std::to_string(request.seconds) +
                                                 " s cannot be written. Ask for " + std::to_string(kMinSeconds) +
                                                 " to " + std::to_string(kMaxSeconds) + " seconds.");
    const bool fromText = !trimmed(request.text).empty();
    if (fromText)
        SW_CHECK(checkSourceWords(request.text, "The text"));
    SW_TRY(const std::string language, languageOf(request, sources));
    SW_TRY(const auto pack, sources.languages->pack(language));
    std::shared_ptr<const WordNet> wordNet;
    if (pack->language == "en") {
        SW_TRY(wordNet, sources.wordNet());
    }
    if (stop.stop_requested())
        return cancelled();
    TextReader reader(pack);
    SentenceCraft craft(reader, pack, wordNet);
    const SpeechEstimator estimator(pack, request.wordsPerMinute);
    Document document = readDocument(fromText ? request.text : request.topic, reader);
    const TermRarity rarity(document);
    auto narration = fromText ? narrateText(document, craft, rarity, estimator, request, stop)
                              : outlineOf(request.topic, craft, estimator, request);
    if (!narration)
        return tl::unexpected<Error>(std::move(narration).error());
    if (stop.stop_requested())
        return cancelled();
    Json script = scriptValue(*narration, document, craft, rarity, estimator, request);
    if (isAuto(request)) {
        SW_TRY(const bool likely, sources.languages->isLikely(language, fromText ? request.text : request.topic));
        if (!likely)
            script["checks"].push_back(unlikelyLanguage(language));
    }
    return script;
}

}  // namespace sw
