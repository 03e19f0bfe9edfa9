#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/graph/stage.h"
#include "services/remote/answer_store.h"
#include "services/remote/provider_settings.h"
#include "services/remote/purse.h"

namespace sw {

/// What a run of a stage is for. What it points to outlives the run.
struct RunPlace {
    std::string kind;  ///< of engine: llm, image, voice, animation or music
    std::string node;
    std::string project;             ///< its file; "" where there is none
    UsedUnits expected;              ///< what it will use of a provider
    const ProviderSettings* settings = nullptr;
    Purse* purse = nullptr;
    AnswerStore* answers = nullptr;  ///< null where there is no project
};

/// A run of a stage, on the thread that it lives on, for as long as it lives: what providers are asked there is paid for, and
/// their answers are kept, for this place. Stages and the client do not know of it by any other way, because what they do for
/// one run they do on its thread.
class StageRun {
public:
    explicit StageRun(RunPlace place);
    ~StageRun();
    StageRun(const StageRun&) = delete;
    StageRun& operator=(const StageRun&) = delete;
    /// The one that goes on on this thread, or null.
    static StageRun* current();

    [[nodiscard]] const RunPlace& place() const { return m_place; }
    /// Answers that were paid for, until the result is an asset and the book is on the device.
    std::vector<std::filesystem::path> putAside;
    std::vector<Flush> booked;

private:
    RunPlace m_place;
    StageRun* m_outer;
};

/// What one provider does within a run. Begins and ends on the run's thread.
class ProviderRun {
public:
    /// `provider` is its name in the settings.
    explicit ProviderRun(std::string provider);
    ~ProviderRun();
    ProviderRun(const ProviderRun&) = delete;
    ProviderRun& operator=(const ProviderRun&) = delete;
    static ProviderRun* current();

    /// Where answers are kept, or null.
    [[nodiscard]] AnswerStore* answers() const { return m_stage ? m_stage->place().answers : nullptr; }
    [[nodiscard]] std::string node() const { return m_stage ? m_stage->place().node : std::string(); }
    /// Unique, and the same when a run that was cut off goes on: what is paid is booked once.
    [[nodiscard]] const std::string& id() const { return m_id; }
    /// The answers of this run so far that were paid for.
    [[nodiscard]] const std::vector<std::filesystem::path>& paidAnswers() const { return m_paid; }
    void keep(const KeptAnswer& answer);
    /// One that has just come, and is still on its way to the device.
    void keep(const std::filesystem::path& file, Flush flush);
    /// How the last call ended: its status, or 0 when there was no answer; and whether it was one that is paid for.
    void ended(int status, bool wasPaid) {
        m_status = status;
        m_wasPaid = wasPaid;
    }
    /// What was ordered will not come: it is not asked for again.
    void giveUp() { m_gaveUp = true; }

    /// False when the provider is known to be free: nothing of it has to be kept.
    [[nodiscard]] bool costs() const;
    /// Before the first call of the run that may cost something: sets aside what the run is expected to cost. OverBudget when that is too
    /// much for the month.
    Result<void> beforePaying();
    /// Adds to what was used.
    void use(const UsedUnits& used);
    /// After it has ended: fills in what was used and what that cost, writes it into the book, and puts the answers aside. They are on
    /// the device then; the book may still be on its way there, for as long as its line can be had from them again.
    Result<StageResult> conclude(Result<StageResult> made);

private:
    [[nodiscard]] bool isUseless(const Error& error) const;
    [[nodiscard]] std::optional<double> expectedCost() const;
    Result<void> book(const UsedUnits& used, const std::string& model, std::optional<double> cost);

    std::string m_provider;
    StageRun* m_stage;
    const ProviderEntry* m_entry;  ///< null outside of a stage's run
    ProviderRun* m_outer;
    std::string m_id;
    UsedUnits m_used;
    std::vector<std::filesystem::path> m_paid;
    std::vector<Flush> m_flushes;  ///< of these
    SpendingBook::Reservation m_reservation;
    bool m_asked = false;    ///< beforePaying() was called
    bool m_resumed = false;  ///< an answer of an earlier run was used
    int m_status = 200;      ///< of the last call
    bool m_wasPaid = true;
    bool m_gaveUp = false;
};

/// Tells the run of this thread that the provider has said that what was ordered failed, for protocols that wait for it.
void noteFailedOrder();

/// Adds to what the run of this thread has used, for protocols that tell it within their answers.
void noteUse(const UsedUnits& used);

}  // namespace sw
