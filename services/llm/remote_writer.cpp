#include "services/llm/remote_writer.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "services/llm/gateway_script.h"
#include "services/llm/script_schema.h"
#include "services/llm/source_text.h"

namespace sw {
namespace {

constexpr double kUsualWordsPerMinute = 150;
constexpr double kSecondsPerScene = 5;
constexpr int kTokensPerWord = 8;     // of the answer, at the most
constexpr double kBytesPerWord = 18;  // of the answer: narration, prompts and the JSON around them

int wordsFor(const WriterRequest& request) {
    const double rate = request.wordsPerMinute > 0 ? request.wordsPerMinute : kUsualWordsPerMinute;
    return static_cast<int>(std::lround(request.seconds * rate / 60));
}

std::string languageWords(const WriterRequest& request) {
    if (request.language.empty() || request.language == "auto")
        return "the language of the source";
    return "the language with the code \"" + request.language + "\"";
}

}  // namespace

RemoteWriter::RemoteWriter(const ProviderEntry& entry, std::unique_ptr<ChatModel> model, RemoteWriterTools tools)
    : m_name(entry.name),
      m_concurrency(entry.concurrency),
      m_chat(std::move(model)),
      m_tools(std::move(tools)),
      m_model(entry.model) {}

std::string RemoteWriter::model() const {
    const std::scoped_lock lock(m_mutex);
    return m_model;
}

Result<ChatRequest> RemoteWriter::conversation(const WriterRequest& request) const {
    const bool fromText = !trimmed(request.text).empty();
    const int scenes = std::max(2, static_cast<int>(std::lround(request.seconds / kSecondsPerScene)));
    const std::map<std::string, std::string> values = {{"seconds", std::to_string(request.seconds)},
                                                       {"words", std::to_string(wordsFor(request))},
                                                       {"scenes", std::to_string(scenes)},
                                                       {"language", languageWords(request)},
                                                       {"schema", readableText(scriptSchema())},
                                                       {"text", request.text},
                                                       {"topic", request.topic}};
    ChatRequest chat;
    chat.schemaName = "script";
    chat.schema = scriptSchema();
    chat.seed = request.seed;
    chat.mostTokens = std::max(4096, wordsFor(request) * kTokensPerWord);
    SW_TRY(chat.system, filledPrompt(m_tools.disk, m_tools.prompts, "script_system", values));
    SW_TRY(std::string user,
           filledPrompt(m_tools.disk, m_tools.prompts, fromText ? "script_from_text" : "script_from_topic", values));
    chat.messages.push_back({ChatMessage::From::User, std::move(user)});
    return chat;
}

Result<Json> RemoteWriter::script(ChatRequest& chat, const WriterRequest& request, const StageContext& context) {
    const double expected = wordsFor(request) * kBytesPerWord;
    const ChatProgress progress = [&](std::size_t bytes) {
        context.report(std::min(0.95, static_cast<double>(bytes) / expected), m_name + " writes");
    };
    for (int round = 1;; ++round) {
        SW_TRY(const ChatAnswer answer, m_chat->ask(chat, progress, context.stop));
        if (!answer.model.empty()) {
            const std::scoped_lock lock(m_mutex);
            m_model = answer.model;
        }
        const Json value = objectIn(answer.text);
        const std::vector<std::string> problems = scriptProblems(value);
        if (problems.empty())
            return value;
        if (round == 2)
            return fail(ErrorCode::Provider, m_name + " did not write a script that can be used, not even when it was told what "
                                                      "is wrong: " + problems.front() +
                                                 " Choose a larger model in the settings, or another provider.");
        SW_TRY(std::string mend, filledPrompt(m_tools.disk, m_tools.prompts, "script_mend",
                                              {{"problems", joined(problems, "\n")}}));
        chat.messages.push_back({ChatMessage::From::Model, trimmed(answer.text)});
        chat.messages.push_back({ChatMessage::From::User, std::move(mend)});
        context.report(0, m_name + " mends its script");
    }
}

Result<Json> RemoteWriter::write(const WriterRequest& request, const StageContext& context) {
    if (trimmed(request.text).empty() && trimmed(request.topic).empty())
        return fail(ErrorCode::InvalidInput, "There is nothing to write a script of: give a text or a topic.");
    if (!trimmed(request.text).empty())
        SW_CHECK(checkSourceWords(request.text, "The text"));
    context.report(0, m_name + " reads");
    SW_TRY(ChatRequest chat, conversation(request));
    SW_TRY(const Json written, script(chat, request, context));
    SW_TRY(Json value, adoptGatewayScript(withKnownMoods(written), request, m_tools.sources));
    context.report(1, "The script is written");
    return value;
}

}  // namespace sw
