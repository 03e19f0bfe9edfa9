#include "app/gateway_parts.h"

#include <algorithm>

#include "app/monitoring.h"
#include "app/project_jobs.h"
#include "app/short_job.h"
#include "app/version_jobs.h"
#include "services/gateway/gateway_settings.h"
#include "services/job/async_route.h"
#include "services/job/job_routes.h"

namespace sw::app {
namespace {

constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;

}  // namespace

Result<std::unique_ptr<GatewayParts>> GatewayParts::open(Composition& composition, const Settings& settings, Metrics& metrics, bool withJobs,
                                                         ProjectHost* projects) {
    SW_TRY(SessionTools tools, composition.tools());
    std::unique_ptr<GatewayParts> parts(new GatewayParts(composition, metrics, std::move(tools)));
    parts->m_projects = projects;
    SW_TRY(parts->m_database, openDatabase(settings));
    SW_TRY(const AccountRules rules, accountRules(settings, isLoopbackAddress(settings.value("host").value_or("127.0.0.1"))));
    SW_TRY(parts->m_access, AccountAccess::open(parts->m_database, rules));
    SW_TRY(parts->m_openId, OpenIdAccess::open(settings, parts->m_database));
    SW_TRY(parts->m_voices, composition.voiceList());
    std::vector<std::filesystem::path> allowed;
    for (const std::string& folder : settings.list("gateway.mediaFolders"))
        allowed.emplace_back(folder);
    parts->m_media = std::make_unique<MediaStore>(composition.disk(), dataFolder() / "media", allowed);
    SW_TRY(parts->m_accounting, Accounting::open(composition, settings, parts->m_database, metrics, projects, parts->m_access->store()));
    SW_TRY(parts->m_shorts, makeShortRunner(composition, *parts->m_media, parts->m_accounting->filmRules()));
    (void)composition.monitoring().sampler();  // looks at the process from now on
    if (!withJobs)
        return parts;
    JobQueueOptions options;
    options.folder = dataFolder() / "jobs";
    if (parts->m_database->engine() == DatabaseEngine::Postgres)
        options.database = parts->m_database;
    SW_TRY(const auto workers, settings.integer("jobs.workers", 1, 64));
    options.workers = static_cast<int>(workers.value_or(1));
    SW_TRY(const auto days, settings.integer("jobs.keepDays", 1, 36'500));
    if (days)
        options.retention.ageMs = *days * kDayMs;
    SW_TRY(const auto count, settings.integer("jobs.keep", 1, 1'000'000'000));
    options.retention.count = count.value_or(options.retention.count);
    if (const auto secret = settings.value("jobs.webhookSecret"))
        options.webhooks.secret = *secret;
    options.charges = parts->m_accounting.get();
    options.observe = observedRunners(composition.monitoring());
    SW_TRY(parts->m_jobs, JobQueue::open(options, *parts->m_media));
    parts->m_jobNumbers = std::make_unique<JobNumbers>(composition.monitoring(), *parts->m_jobs);
    parts->m_jobs->addRunner(kShortKind, parts->m_shorts);
    parts->m_jobs->addRunner(kStageKind, stageRunner(parts->stageService()));
    if (projects) {
        addProjectRunners(*parts->m_jobs, *projects, *parts->m_media, composition, parts->m_accounting->filmRules());
        const auto give = [&belongings = parts->m_access->belongings()](const std::string& version, const std::string& source) -> Result<void> {
            SW_TRY(const std::string account, belongings.accountOf(kProjectKind, source));
            return account == kOwnerAccount ? Result<void>() : belongings.give(kProjectKind, version, account);
        };
        parts->m_versions = std::make_shared<const VersionParts>(
            VersionParts{composition, parts->m_tools, *projects, *parts->m_media, parts->m_accounting->filmRules(), give});
        addVersionRunner(*parts->m_jobs, parts->m_versions);
    }
    return parts;
}

StageService GatewayParts::stageService() {
    std::vector<std::string> names;
    for (const std::string& kind : providerKinds())
        names.push_back(stageOfKind(kind));
    const auto find = [this](const std::string& name) -> Stage* {
        const auto found = m_tools.stages.find(name);
        return found == m_tools.stages.end() ? nullptr : found->second.get();
    };
    return {std::move(names), find, *m_media, m_composition.disk(), checkSpace};
}

std::vector<Route> GatewayParts::alsoLater(std::vector<Route> routes) {
    for (Route& route : routes) {
        if (route.method != "POST")
            continue;
        if (m_jobs)
            route = asyncRoute(std::move(route), *m_jobs);
        route = m_accounting->charged(std::move(route), m_jobs ? isAnsweredLater : std::function<bool(const HttpRequest&)>());
    }
    return routes;
}

Result<std::string> GatewayParts::languageOf(const std::string& text) const {
    return m_composition.languageOf(text);
}

}  // namespace sw::app
