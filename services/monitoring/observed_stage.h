#pragma once

#include <memory>

#include "core/graph/stage.h"
#include "services/monitoring/run_watch.h"

namespace sw {

/// A stage whose runs are watched (RunWatch), wherever they are asked for, and belong to the trace of whoever asked. All else is
/// the inner stage's.
class ObservedStage final : public Stage {
public:
    ObservedStage(std::shared_ptr<Stage> inner, Onlookers onlookers);

    [[nodiscard]] std::string name() const override { return m_inner->name(); }
    [[nodiscard]] int version() const override { return m_inner->version(); }
    [[nodiscard]] std::string provider(const Json& parameters) const override { return m_inner->provider(parameters); }
    [[nodiscard]] int concurrency(const std::string& provider) const override { return m_inner->concurrency(provider); }
    [[nodiscard]] std::map<std::string, double> expectedUse(const Json& parameters) const override { return m_inner->expectedUse(parameters); }
    [[nodiscard]] ExpectedCost expectedCost(const Json& parameters) const override { return m_inner->expectedCost(parameters); }
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    std::shared_ptr<Stage> m_inner;
    const Onlookers m_on;
};

}  // namespace sw
