#pragma once

#include <QLockFile>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/composition.h"
#include "app/film_job.h"
#include "app/settings.h"
#include "services/auth/account_store.h"
#include "services/billing/billing.h"
#include "services/billing/stripe.h"
#include "services/gateway/project_host.h"
#include "services/http/metrics.h"
#include "services/http/route.h"
#include "services/job/job_charges.h"

namespace sw::app {

/// What the settings say about credits, joined with the accounts: whom an invoice names, and in the audit log who was given credits.
/// `accounts` outlives what is opened with it, in the same database. InvalidInput with what is wrong with plans or prices.
Result<BillingOptions> billingOptions(Composition& composition, const Settings& settings, AccountStore& accounts);

/// Joins billing with what is paid for: jobs, calls and films. The owner of this machine pays nothing here; providers are paid from
/// the owner's purse, which has a budget. Made on the main thread; any thread may call any function.
class Accounting final : public JobCharges {
public:
    /// `composition`, `metrics`, `projects`, which may be null, and `accounts`, which are in the same database, outlive it. InvalidInput with what is
    /// wrong with plans or prices.
    static Result<std::unique_ptr<Accounting>> open(Composition& composition, const Settings& settings, std::shared_ptr<Database> database, Metrics& metrics,
                                                    ProjectHost* projects, AccountStore& accounts);

    Result<void> reserve(const std::vector<JobState>& jobs) override;
    Result<void> settle(const JobState& job) override;
    Result<std::vector<std::string>> open() override;

    /// The route, whose callers pay for what it makes, unless `isChargedElsewhere` says that a job will.
    [[nodiscard]] Route charged(Route route, std::function<bool(const HttpRequest&)> isChargedElsewhere);
    [[nodiscard]] FilmRules filmRules();
    /// The routes below /api/billing.
    [[nodiscard]] std::vector<Route> routes();
    [[nodiscard]] Billing& billing() { return *m_billing; }

private:
    Accounting(Composition& composition, ProjectHost* projects) : m_composition(composition), m_projects(projects), m_purse(composition.purse()) {}
    Result<void> takePlaces(const std::filesystem::path& folder);
    Result<WantedWork> workOf(const JobState& job);
    Result<Json> budget();
    Result<void> setBudget(std::optional<double> monthly);

    Composition& m_composition;
    ProjectHost* m_projects;
    Result<Purse*> m_purse;  ///< or what is wrong with the price list
    ProviderSettings m_providers;
    std::string m_place;                    ///< of the jobs, whose queue is one program's
    std::string m_callPlace;                ///< of the calls that this program answers
    std::unique_ptr<QLockFile> m_callLock;  ///< on that
    std::unique_ptr<Billing> m_billing;
    std::unique_ptr<Stripe> m_stripe;
    std::string m_successUrl;
    std::string m_cancelUrl;
};

}  // namespace sw::app
