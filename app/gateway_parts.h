#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/account_access.h"
#include "app/accounting.h"
#include "app/composition.h"
#include "app/job_numbers.h"
#include "app/openid_access.h"
#include "app/settings.h"
#include "app/version_works.h"
#include "services/gateway/project_host.h"
#include "services/http/metrics.h"
#include "services/http/route.h"
#include "services/job/job_queue.h"
#include "services/job/stage_job.h"
#include "services/store/media_store.h"
#include "services/voice/voice_provider.h"

namespace sw::app {

/// What projects are called among the belongings of accounts.
inline constexpr const char* kProjectKind = "project";

/// What the services behind the gateway share: the media folder, the jobs, the stages. Made on the main thread; outlives the
/// routes that are made of it.
class GatewayParts {
public:
    /// Without jobs nothing is answered later, and there are no routes below /api/job: for a service alone.
    /// With `projects`, which outlive this, there are routes below /api/project.
    static Result<std::unique_ptr<GatewayParts>> open(Composition& composition, const Settings& settings, Metrics& metrics, bool withJobs,
                                                      ProjectHost* projects = nullptr);
    GatewayParts(const GatewayParts&) = delete;
    GatewayParts& operator=(const GatewayParts&) = delete;

    [[nodiscard]] Composition& composition() { return m_composition; }
    [[nodiscard]] Metrics& metrics() { return m_metrics; }
    [[nodiscard]] MediaStore& media() { return *m_media; }
    /// The database of accounts and credits; where that is on a server, of jobs as well.
    [[nodiscard]] const std::shared_ptr<Database>& database() { return m_database; }
    [[nodiscard]] AccountAccess& access() { return *m_access; }
    [[nodiscard]] const OpenIdAccess& openId() { return *m_openId; }
    /// Null without jobs.
    [[nodiscard]] JobQueue* jobs() { return m_jobs.get(); }
    /// Null for a service alone.
    [[nodiscard]] ProjectHost* projects() { return m_projects; }
    [[nodiscard]] Accounting& accounting() { return *m_accounting; }
    /// Null where there are no projects, or no jobs.
    [[nodiscard]] const std::shared_ptr<const VersionParts>& versions() { return m_versions; }
    /// The route, paid for by its callers; where there are jobs, with `Prefer: respond-async`.
    [[nodiscard]] std::vector<Route> alsoLater(std::vector<Route> routes);
    [[nodiscard]] std::shared_ptr<JobRunner> shorts() { return m_shorts; }
    [[nodiscard]] Stage& stage(const std::string& name) { return *m_tools.stages.at(name); }
    /// What is run for the desktops of others.
    [[nodiscard]] StageService stageService();
    [[nodiscard]] const std::vector<VoiceDescription>& voices() const { return m_voices; }
    /// The language of a text, BCP 47. Any thread.
    [[nodiscard]] Result<std::string> languageOf(const std::string& text) const;

private:
    GatewayParts(Composition& composition, Metrics& metrics, SessionTools tools)
        : m_composition(composition), m_metrics(metrics), m_tools(std::move(tools)) {}

    Composition& m_composition;
    Metrics& m_metrics;
    SessionTools m_tools;
    std::shared_ptr<Database> m_database;
    std::unique_ptr<AccountAccess> m_access;
    std::unique_ptr<OpenIdAccess> m_openId;
    std::vector<VoiceDescription> m_voices;
    std::unique_ptr<MediaStore> m_media;
    std::unique_ptr<Accounting> m_accounting;
    std::unique_ptr<JobQueue> m_jobs;
    std::unique_ptr<JobNumbers> m_jobNumbers;
    ProjectHost* m_projects = nullptr;
    std::shared_ptr<JobRunner> m_shorts;
    std::shared_ptr<const VersionParts> m_versions;
};

}  // namespace sw::app
