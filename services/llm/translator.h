#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/graph/stage.h"
#include "core/model/short_text.h"
#include "services/llm/chat_model.h"
#include "services/llm/prompt_template.h"
#include "services/remote/provider_order.h"

namespace sw {

struct RemoteWriting;

/// Texts that are to be put into another language.
struct TranslationOrder {
    std::string from;  ///< BCP 47
    std::string to;
    std::vector<ShortText> texts;  ///< each id once
    std::uint64_t seed = 0;
    std::string provider;  ///< who is asked alone; "" for the order of the settings
};

struct Translation {
    Translations texts;  ///< all that was ordered
    std::string provider;
    std::string choice;  ///< why others that were to be asked before did not do it, in sentences; else ""
    double cost = 0;
    std::map<std::string, double> used = {};  ///< as StageResult::used
    std::function<void()> whenKept = {};  ///< StageResult::whenKept: called once the texts are on the disk; empty when nothing was paid
};

/// The parameters of the stage "translation" for the order: from, to, texts [{id, text}], seed and, where one is named, provider.
Json translationParameters(const TranslationOrder& order);

/// Has the texts translated by the stage "translation". Blocking; any thread. Errors: those of the stage.
Result<Translation> translated(Stage& translator, const TranslationOrder& order, const StageContext& context);

/// The stage "translation", which no project has as a node: puts the texts of shorts into another language with the language models
/// that write scripts, in their order, in one conversation, with a round in which the model may mend what does not fit. Its value is
/// {id → text}. Errors: Unsupported with what to do when there is no language model; those of the provider; Cancelled.
class Translator final : public Stage {
public:
    /// What it points to outlives the translator.
    explicit Translator(const RemoteWriting& remote);

    [[nodiscard]] std::string name() const override { return m_order.stage(); }
    [[nodiscard]] int version() const override { return 1; }
    /// Who is asked first, as plans name it; "" when nobody can.
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override { return m_order.concurrency(provider); }
    [[nodiscard]] std::map<std::string, double> expectedUse(const Json& parameters) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    Result<StageResult> ask(const std::string& name, const TranslationOrder& order, const StageContext& context) const;
    Result<ChatRequest> conversation(const TranslationOrder& order) const;

    Disk& m_disk;
    PromptFolders m_prompts;
    std::map<std::string, std::unique_ptr<ChatModel>> m_models;
    ProviderOrder m_order;
};

/// The translation that a language model is asked for, {id → text}, as JSON Schema: closed, with all members required.
Json translationSchema(const std::vector<ShortText>& texts);

/// What keeps `answer` from being used for the order, in sentences that a model can follow; none when it can be used.
std::vector<std::string> translationProblems(const Json& answer, const TranslationOrder& order);

}  // namespace sw
