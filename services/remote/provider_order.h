#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/graph/stage.h"
#include "services/remote/provider_settings.h"

namespace sw {

/// How many runs a remote provider has at a time that may be called `calls` times at once: while these are waited for, which
/// HttpClient keeps to what the provider allows, the answers of as many others are decoded, aligned and written, so that the
/// next calls never wait for that.
constexpr int runsOf(int calls) {
    return 2 * calls;
}

/// A provider that a stage can ask.
struct ProviderChoice {
    std::string name;
    std::string model;  ///< as the settings name it; "" when they do not
    int concurrency = 1;  ///< calls at the same time
    bool remote = true;

    [[nodiscard]] int runs() const { return remote ? runsOf(concurrency) : concurrency; }
};

/// A provider as fingerprints and plans name it: "studio-llm (gpt-5)", or its name alone where no model is named.
std::string labelOf(const std::string& name, const std::string& model);

/// Who makes what one stage makes: its providers in the order in which they are asked. The parameter "provider" names one,
/// which is then asked alone. An immutable value, for any thread.
class ProviderOrder {
public:
    /// `choices` are all providers of the stage, the embedded one among them; `names` those that are asked by themselves.
    ProviderOrder(std::string stage, std::vector<ProviderChoice> choices, std::vector<std::string> names, bool offline);

    /// The providers to ask. NotFound naming those that there are, when `parameters` name one that there is not. Offline,
    /// remote ones are left out as long as another is there.
    [[nodiscard]] Result<std::vector<ProviderChoice>> toAsk(const Json& parameters) const;
    /// The first of them as fingerprints and plans name it: "studio-llm (gpt-5)"; the name in `parameters` when it is
    /// unknown.
    [[nodiscard]] std::string label(const Json& parameters) const;
    /// How many runs the provider of that label may have at a time: as many as calls, for a remote one runsOf() them.
    [[nodiscard]] int concurrency(const std::string& label) const;
    [[nodiscard]] const std::string& stage() const { return m_stage; }
    /// Why remote providers were left out, as a sentence, or "".
    [[nodiscard]] std::string leftOut(const Json& parameters) const;

private:
    [[nodiscard]] const ProviderChoice* find(const std::string& name) const;

    std::string m_stage;
    std::vector<ProviderChoice> m_choices;
    std::vector<std::string> m_names;
    bool m_offline;
};

/// Asks one provider for the result of a stage.
using AskProvider = std::function<Result<StageResult>(const ProviderChoice& provider)>;

/// Asks one provider after the other until one can, and tells the context of each change. The result's `choice` says in
/// sentences why others before it could not. When none can: the error of the only one, else one that names all. An error
/// that is none of a provider's (cancelled, bad input, a full disk, a budget) ends it at once. What a remote provider has used
/// is booked, and the result's cost filled in, where the run is one of a BookedStage.
Result<StageResult> firstThatCan(const ProviderOrder& order, const Json& parameters, const StageContext& context,
                                 const AskProvider& ask);

}  // namespace sw
