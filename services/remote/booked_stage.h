#pragma once

#include <memory>

#include "core/graph/stage.h"
#include "services/remote/provider_run.h"

namespace sw {

/// What stages need to be paid for. All of it outlives them.
struct BookedStageTools {
    const ProviderSettings* settings = nullptr;
    Purse* purse = nullptr;
    AnswerShelf* answers = nullptr;
};

/// A stage whose providers are paid: says before what a run will cost, keeps to the budget, writes what was paid into the
/// user's book, and keeps answers that were paid for until their result is an asset. All else is the inner stage's.
class BookedStage final : public Stage {
public:
    BookedStage(std::shared_ptr<Stage> inner, BookedStageTools tools);

    [[nodiscard]] std::string name() const override { return m_inner->name(); }
    [[nodiscard]] int version() const override { return m_inner->version(); }
    [[nodiscard]] std::string provider(const Json& parameters) const override { return m_inner->provider(parameters); }
    [[nodiscard]] int concurrency(const std::string& provider) const override { return m_inner->concurrency(provider); }
    /// The inner stage's, else what is usual.
    [[nodiscard]] UsedUnits expectedUse(const Json& parameters) const override;
    [[nodiscard]] ExpectedCost expectedCost(const Json& parameters) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    std::shared_ptr<Stage> m_inner;
    BookedStageTools m_tools;
    std::string m_kind;
};

}  // namespace sw
