#pragma once

#include <memory>

#include "core/graph/stage.h"
#include "services/remote/studio_server.h"

namespace sw {

/// A stage that a studio's server runs, unless the creator has chosen another provider for it, or everything is to stay on this
/// machine. When the studio cannot, the inner stage does it here, if the settings let it fall back, and says why.
class StudioStage final : public Stage {
public:
    /// `settings` outlive it.
    StudioStage(std::shared_ptr<Stage> inner, std::shared_ptr<StudioServer> server, const ProviderSettings& settings);

    [[nodiscard]] std::string name() const override { return m_inner->name(); }
    [[nodiscard]] int version() const override { return m_inner->version(); }
    [[nodiscard]] std::string provider(const Json& parameters) const override;
    [[nodiscard]] int concurrency(const std::string& provider) const override;
    [[nodiscard]] std::map<std::string, double> expectedUse(const Json& parameters) const override { return m_inner->expectedUse(parameters); }
    /// The studio pays; it has its own account of that.
    [[nodiscard]] ExpectedCost expectedCost(const Json& parameters) const override;
    Result<StageResult> run(const StageRequest& request, const StageContext& context) override;

private:
    [[nodiscard]] bool isSent(const Json& parameters) const;

    std::shared_ptr<Stage> m_inner;
    std::shared_ptr<StudioServer> m_server;
    const ProviderSettings& m_settings;
};

}  // namespace sw
