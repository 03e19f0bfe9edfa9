#include "services/job/job_progress.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sw {
namespace {

constexpr std::int64_t kPauseMs = 250;

std::vector<JobStage>::iterator sameIn(std::vector<JobStage>& stages, const JobStage& stage) {
    return std::ranges::find_if(
        stages, [&](const JobStage& one) { return one.name == stage.name && one.scene == stage.scene; });
}

/// A fraction that JSON can say.
double plainFraction(double fraction) {
    return std::isfinite(fraction) ? std::clamp(fraction, 0.0, 1.0) : 0.0;
}

}  // namespace

KeptProgress::KeptProgress(JobStore& store, JobState run)
    : m_store(store),
      m_run(std::move(run)),
      m_fraction(m_run.progress),
      m_step(m_run.currentStep),
      m_stages(m_run.stages) {}

void KeptProgress::report(double fraction, const std::string& step) {
    m_fraction = plainFraction(fraction);
    m_step = step;
    keep(false);
}

void KeptProgress::stage(const JobStage& given) {
    JobStage stage = given;
    stage.progress = plainFraction(stage.progress);
    stage.cost = std::isfinite(stage.cost) ? stage.cost : 0;
    const auto known = sameIn(m_stages, stage);
    if (std::exchange(stage.found, false))
        stage.cost = known == m_stages.end() ? 0 : known->status == JobStatus::Completed ? known->cost : stage.cost;
    if (known != m_stages.end() && *known == stage)
        return;
    const bool turns = known == m_stages.end() || known->status != stage.status;
    if (known == m_stages.end())
        m_stages.push_back(stage);
    else
        *known = stage;
    if (const auto waiting = sameIn(m_changed, stage); waiting != m_changed.end())
        *waiting = stage;
    else
        m_changed.push_back(stage);
    keep(turns);
}

void KeptProgress::flush() {
    keep(true);
}

void KeptProgress::keep(bool atOnce) {
    const std::int64_t now = m_store.now();
    if (!atOnce && now - m_kept < kPauseMs)
        return;
    m_kept = now;
    m_store.postProgress(m_run, m_fraction, m_step, std::move(m_changed));
    m_changed.clear();
}

}  // namespace sw
