#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/graph/stage.h"

namespace sw::test {

/// A stage whose behaviour a test decides. Set it up before it runs; by default it makes a value and a file that hold
/// the parameters and the values of the inputs, so that whatever changes there changes the result.
class FakeStage final : public Stage {
public:
    using Body = std::function<Result<StageResult>(const StageRequest&, const StageContext&)>;

    explicit FakeStage(std::string name) : m_name(std::move(name)) {}

    int stageVersion = 1;
    std::string providerName = "embedded";
    int limit = 8;
    ExpectedCost expected = {};
    Body body = copyInputs;
    std::function<void()> onFacts;  ///< called whenever the scheduler asks for the provider

    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] int version() const override { return stageVersion; }
    [[nodiscard]] std::string provider(const Json& /*parameters*/) const override {
        if (onFacts)
            onFacts();
        return providerName;
    }
    [[nodiscard]] int concurrency(const std::string& /*provider*/) const override { return limit; }
    [[nodiscard]] ExpectedCost expectedCost(const Json& /*parameters*/) const override { return expected; }
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override {
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(request);
        }
        auto result = body(request, context);
        if (result && result->provider.empty())
            result->provider = providerName;
        return result;
    }

    /// All requests since the start or since this was called last.
    std::vector<StageRequest> takeRequests() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_requests, {});
    }

    static Result<StageResult> copyInputs(const StageRequest& request, const StageContext& /*context*/) {
        StageResult result;
        result.value["parameters"] = request.parameters;
        for (const auto& [node, input] : request.inputs)
            result.value["inputs"][node] = input.value;
        result.files.push_back({"copy", "txt", canonicalText(result.value)});
        return result;
    }

private:
    const std::string m_name;
    std::mutex m_mutex;  // guards m_requests
    std::vector<StageRequest> m_requests;
};

}  // namespace sw::test
