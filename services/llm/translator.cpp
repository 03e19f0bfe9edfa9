#include "services/llm/translator.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "services/llm/llm_stage.h"
#include "services/llm/script_schema.h"

namespace sw {
namespace {

constexpr std::size_t kMostProblems = 8;
constexpr std::size_t kLongestSentence = 2000;  // bytes
constexpr char32_t kFirstDense = 0x2e80;        // from here on a character says about as much as three letters
constexpr std::size_t kDenseWeight = 3;

const char* const kCure =
    "Name a language model in the settings (Settings › Providers), or give the texts as a table: "
    "`shortwright versions … --table FILE.csv` writes one, --texts LANGUAGE=FILE.csv reads it.";

/// How much a text says, in letters.
std::size_t weightOf(const std::string& text) {
    std::size_t weight = 0;
    for (const char32_t letter : toUtf32(text))
        weight += letter >= kFirstDense ? kDenseWeight : 1;
    return weight;
}

/// Translations differ in length, but not by that much: what does has lost something, or holds what nobody asked for.
std::string lengthProblem(const std::string& id, const std::string& source, const std::string& text) {
    const std::size_t before = weightOf(source);
    const std::size_t now = weightOf(text);
    if (now > before * 3 + 40 || (id.starts_with("sentence-") && text.size() > kLongestSentence))
        return "\"" + id + "\" is far too long for a translation of “" + source + "”.";
    if (now * 4 + 20 < before)
        return "\"" + id + "\" is far too short for a translation of “" + source + "”.";
    return {};
}

std::string textProblem(const ShortText& text, const Json& answer) {
    const auto it = answer.find(text.id);
    if (it == answer.end())
        return "\"" + text.id + "\" is missing.";
    if (!it->is_string() || trimmed(it->get<std::string>()).empty())
        return "\"" + text.id + "\" must be a text that is not empty.";
    return lengthProblem(text.id, text.text, trimmed(it->get<std::string>()));
}

/// A model that only repeats has translated nothing; single texts may well be the same in two languages.
bool isOnlyRepeated(const Json& answer, const TranslationOrder& order) {
    int spoken = 0;
    int repeated = 0;
    for (const ShortText& text : order.texts)
        if (text.id.starts_with("sentence-")) {
            ++spoken;
            repeated += trimmed(stringOr(answer, text.id.c_str())) == trimmed(text.text);
        }
    return spoken > 1 && repeated == spoken && baseLanguage(order.from) != baseLanguage(order.to);
}

/// Only titles and descriptions have lines.
std::string tidied(const std::string& id, const std::string& text) {
    std::string tidy = trimmed(text);
    if (id.starts_with("clip-") || id == "description")
        return tidy;
    std::ranges::replace(tidy, '\n', ' ');
    std::erase(tidy, '\r');
    return tidy;
}

std::string languageWords(const std::string& language) {
    return language.empty() ? "the language of the texts" : "the language with the code \"" + language + "\"";
}

/// One object a text, so that their order and ids cannot be missed.
std::string textLines(const std::vector<ShortText>& texts) {
    std::vector<std::string> lines;
    for (const ShortText& text : texts)
        lines.push_back("{\"id\": " + canonicalText(text.id) + ", \"text\": " + canonicalText(text.text) + "}");
    return joined(lines, "\n");
}

std::size_t bytesOf(const std::vector<ShortText>& texts) {
    std::size_t bytes = 0;
    for (const ShortText& text : texts)
        bytes += text.id.size() + text.text.size() + 8;
    return bytes;
}

std::vector<std::string> withoutEmbedded(std::vector<std::string> names) {
    std::erase(names, kEmbedded);
    return names;
}

TranslationOrder orderFrom(const Json& parameters) {
    TranslationOrder order{stringOr(parameters, "from"), stringOr(parameters, "to"), {},
                           static_cast<std::uint64_t>(integerOr(parameters, "seed", 0)), stringOr(parameters, "provider")};
    if (const auto texts = parameters.find("texts"); texts != parameters.end())
        for (const Json& text : *texts)
            order.texts.push_back({stringOr(text, "id"), stringOr(text, "text")});
    return order;
}

std::vector<ProviderChoice> choicesOf(const ProviderSettings& settings) {
    std::vector<ProviderChoice> choices;
    for (const std::string& name : settings.namesOf("llm"))
        if (const ProviderEntry* entry = settings.find("llm", name))
            choices.push_back({entry->name, entry->model, entry->concurrency, true});
    return choices;
}

}  // namespace

Json translationSchema(const std::vector<ShortText>& texts) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const ShortText& text : texts) {
        properties[text.id] = {{"type", "string"}};
        required.push_back(text.id);
    }
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

std::vector<std::string> translationProblems(const Json& answer, const TranslationOrder& order) {
    if (!answer.is_object())
        return {"The answer must be one JSON object and nothing else."};
    std::vector<std::string> problems;
    std::set<std::string> ids;
    for (const ShortText& text : order.texts) {
        ids.insert(text.id);
        if (std::string problem = textProblem(text, answer); !problem.empty())
            problems.push_back(std::move(problem));
    }
    for (const auto& [id, unused] : answer.items())
        if (!ids.contains(id))
            problems.push_back("There is no text with the id " + canonicalText(id) + ".");
    if (problems.empty() && isOnlyRepeated(answer, order))
        problems.push_back("The sentences are not translated into " + languageWords(order.to) + ".");
    if (problems.size() > kMostProblems)
        problems.resize(kMostProblems);
    return problems;
}

Translator::Translator(const RemoteWriting& remote)
    : m_disk(*remote.disk),
      m_prompts(remote.prompts),
      m_order("translation", choicesOf(*remote.settings), withoutEmbedded(remote.settings->orderOf("llm")),
              remote.settings->offline) {
    for (const ProviderChoice& choice : choicesOf(*remote.settings))
        m_models[choice.name] = makeChatModel(*remote.settings->find("llm", choice.name), *remote.client, *remote.keys);
}

std::string Translator::provider(const Json& parameters) const {
    const auto asked = m_order.toAsk(parameters);
    return asked && !asked->empty() ? m_order.label(parameters) : "";
}

std::map<std::string, double> Translator::expectedUse(const Json& parameters) const {
    constexpr double kBytesPerInputToken = 4;
    constexpr double kBytesPerOutputToken = 3;  // of most languages, whose words have more tokens than English ones
    const TranslationOrder order = orderFrom(parameters);
    const auto chat = conversation(order);
    if (!chat)
        return {};
    const auto input = static_cast<double>(chat->system.size() + chat->messages.front().text.size() + canonicalText(chat->schema).size());
    return {{"inputTokens", std::ceil(input / kBytesPerInputToken)},
            {"outputTokens", std::ceil(static_cast<double>(bytesOf(order.texts)) / kBytesPerOutputToken)},
            {"calls", 1}};
}

Result<ChatRequest> Translator::conversation(const TranslationOrder& order) const {
    ChatRequest chat;
    chat.schemaName = "translation";
    chat.schema = translationSchema(order.texts);
    chat.seed = order.seed;
    chat.mostTokens = std::max(4096, static_cast<int>(bytesOf(order.texts)));
    const std::map<std::string, std::string> values = {{"from", languageWords(order.from)},
                                                       {"to", languageWords(order.to)},
                                                       {"schema", readableText(chat.schema)},
                                                       {"texts", textLines(order.texts)}};
    SW_TRY(chat.system, filledPrompt(m_disk, m_prompts, "translate_system", values));
    SW_TRY(std::string user, filledPrompt(m_disk, m_prompts, "translate", values));
    chat.messages.push_back({ChatMessage::From::User, std::move(user)});
    return chat;
}

Result<StageResult> Translator::ask(const std::string& name, const TranslationOrder& order,
                                    const StageContext& context) const {
    SW_TRY(ChatRequest chat, conversation(order));
    const auto expected = static_cast<double>(bytesOf(order.texts)) * 1.2;
    const ChatProgress progress = [&](std::size_t bytes) {
        context.report(std::min(0.95, static_cast<double>(bytes) / expected), name + " translates");
    };
    StageResult result;
    result.provider = name;
    for (int round = 1;; ++round) {
        SW_TRY(const ChatAnswer answer, m_models.at(name)->ask(chat, progress, context.stop));
        result.model = answer.model;
        result.value = objectIn(answer.text);
        const std::vector<std::string> problems = translationProblems(result.value, order);
        if (problems.empty())
            return result;
        if (round == 2)
            return fail(
                ErrorCode::Provider,
                name +
                    " did not translate the texts so that they can be used, not even when it was told what is wrong: " +
                    problems.front() + " Choose a larger model in the settings, or another provider.");
        SW_TRY(std::string mend,
               filledPrompt(m_disk, m_prompts, "translate_mend", {{"problems", joined(problems, "\n")}}));
        chat.messages.push_back({ChatMessage::From::Model, trimmed(answer.text)});
        chat.messages.push_back({ChatMessage::From::User, std::move(mend)});
        context.report(0, name + " mends its translation");
    }
}

Result<StageResult> Translator::run(const StageRequest& request, const StageContext& context) {
    if (context.stop.stop_requested())
        return cancelled();
    const TranslationOrder order = orderFrom(request.parameters);
    if (order.provider == kEmbedded || (order.provider.empty() && provider(request.parameters).empty()))
        return fail(ErrorCode::Unsupported,
                    std::string("Translating needs a language model: the embedded writer cannot translate. ") + kCure);
    context.report(0, "The texts are read");
    SW_TRY(StageResult made, firstThatCan(m_order, request.parameters, context, [&](const ProviderChoice& provider) {
               return ask(provider.name, order, context);
           }));
    for (const ShortText& text : order.texts)
        made.value[text.id] = tidied(text.id, stringOr(made.value, text.id.c_str()));
    context.report(1, "The texts are translated");
    return made;
}

Json translationParameters(const TranslationOrder& order) {
    Json texts = Json::array();
    for (const ShortText& text : order.texts)
        texts.push_back({{"id", text.id}, {"text", text.text}});
    Json parameters = {{"from", order.from}, {"to", order.to}, {"texts", std::move(texts)}, {"seed", order.seed}};
    if (!order.provider.empty())
        parameters["provider"] = order.provider;
    return parameters;
}

Result<Translation> translated(Stage& translator, const TranslationOrder& order, const StageContext& context) {
    if (order.texts.empty())
        return Translation{};
    SW_TRY(StageResult made, translator.run({translator.name() + "/" + order.to, translationParameters(order), {}}, context));
    Translation translation{{}, made.provider, made.choice, made.cost, std::move(made.used), std::move(made.whenKept)};
    for (const ShortText& text : order.texts)
        translation.texts[text] = stringOr(made.value, text.id.c_str());
    return translation;
}

}  // namespace sw
