#include "services/remote/provider_run.h"

#include <cstdio>
#include <random>

namespace sw {
namespace {

thread_local StageRun* currentStageRun = nullptr;
thread_local ProviderRun* currentProviderRun = nullptr;

std::string newId() {
    std::random_device chance;
    char text[40];
    std::snprintf(text, sizeof text, "%08x%08x%08x%08x", chance(), chance(), chance(), chance());
    return text;
}

}  // namespace

StageRun::StageRun(RunPlace place) : m_place(std::move(place)), m_outer(currentStageRun) {
    currentStageRun = this;
}

StageRun::~StageRun() {
    currentStageRun = m_outer;
}

StageRun* StageRun::current() {
    return currentStageRun;
}

ProviderRun::ProviderRun(std::string provider)
    : m_provider(std::move(provider)),
      m_stage(currentStageRun),
      m_entry(m_stage ? m_stage->place().settings->find(m_stage->place().kind, m_provider) : nullptr),
      m_outer(currentProviderRun),
      m_id(newId()) {
    currentProviderRun = this;
}

ProviderRun::~ProviderRun() {
    currentProviderRun = m_outer;
}

ProviderRun* ProviderRun::current() {
    return currentProviderRun;
}

void ProviderRun::keep(const KeptAnswer& answer) {
    if (std::string run = stringOr(answer.head, "run"); !run.empty())
        m_id = std::move(run);
    m_paid.push_back(answer.file);
    m_resumed = true;
    ended(200, true);
}

/// Whether the answers that were paid for are what failed, or lead nowhere any more; not when a call after them failed, unless it
/// did so before.
bool ProviderRun::isUseless(const Error& error) const {
    const bool isGood = m_status >= 200 && m_status < 300;
    const bool isGone = m_status == 400 || m_status == 404 || m_status == 410;
    const bool isProviders = error.code == ErrorCode::Provider || error.code == ErrorCode::Network;
    return m_gaveUp || (isProviders && ((isGood && (m_wasPaid || m_resumed)) || (m_resumed && isGone)));
}

std::optional<double> ProviderRun::expectedCost() const {
    const RunPlace& place = m_stage->place();
    return place.purse->prices().cost(place.kind, *m_entry, place.expected);
}

bool ProviderRun::costs() const {
    return m_entry && expectedCost().value_or(1) > 0;
}

Result<void> ProviderRun::beforePaying() {
    if (!m_entry || m_asked)
        return {};
    SW_TRY(m_reservation, m_stage->place().purse->reserve(m_provider, expectedCost()));
    m_asked = true;
    return {};
}

void ProviderRun::keep(const std::filesystem::path& file, Flush flush) {
    m_paid.push_back(file);
    m_flushes.push_back(std::move(flush));
}

void ProviderRun::use(const UsedUnits& used) {
    for (const auto& [unit, count] : used)
        m_used[unit] += count;
}

Result<void> ProviderRun::book(const UsedUnits& used, const std::string& model, std::optional<double> cost) {
    const RunPlace& place = m_stage->place();
    Spending spending;
    spending.run = m_id;
    spending.project = place.project;
    spending.node = place.node;
    spending.kind = place.kind;
    spending.provider = m_provider;
    spending.model = model;
    spending.used = used;
    spending.cost = cost;
    spending.currency = place.purse->prices().currency();
    return place.purse->book().add(std::move(spending));
}

Result<StageResult> ProviderRun::conclude(Result<StageResult> made) {
    if (made && made->used.empty())
        made->used = m_used;
    if (!m_entry)
        return made;
    const UsedUnits used = made ? made->used : m_used;
    const std::string model = made ? made->model : m_entry->model;
    const std::optional<double> cost = m_stage->place().purse->prices().cost(m_stage->place().kind, *m_entry, used, model);
    const bool replayed = answers() && answers()->traffic() == Traffic::Replay;
    if (made) {
        made->cost = replayed ? 0 : cost.value_or(0);
        made->priced = replayed || cost.has_value();
    }
    // What is free is in no book, unless nobody knows.
    const bool booked = !replayed && !used.empty() && (!cost || *cost > 0);
    if (booked)
        SW_CHECK(book(used, model, cost));
    m_reservation = {};
    // While the answers can be had again, the book's line can: it need not be waited for.
    if (booked && made && !m_paid.empty())
        m_stage->booked.push_back(m_stage->place().purse->book().flushBeside());
    else if (booked)
        SW_CHECK(m_stage->place().purse->book().flush());
    for (const Flush& flush : m_flushes)
        SW_CHECK(flush.get());
    if (!answers() || replayed)
        return made;
    if (!made && isUseless(made.error()))
        answers()->settle(m_paid);
    else
        m_stage->putAside.insert(m_stage->putAside.end(), m_paid.begin(), m_paid.end());
    return made;
}

void noteFailedOrder() {
    if (currentProviderRun)
        currentProviderRun->giveUp();
}

void noteUse(const UsedUnits& used) {
    if (currentProviderRun)
        currentProviderRun->use(used);
}

}  // namespace sw
