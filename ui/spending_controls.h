#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sw::ui {

/// What was paid to one provider, or for one step.
struct SpentPart {
    std::string name;
    int runs = 0;
    double cost = 0;   ///< of those whose price is known
    int unpriced = 0;  ///< runs whose cost nobody knows
};

struct SpentMonth {
    int year = 0;
    int month = 0;  ///< 1…12, of UTC
    SpentPart total;
    std::vector<SpentPart> providers;  ///< the dearest first
    std::vector<SpentPart> steps;      ///< llm, image, voice, animation, music; those that were paid for
    std::vector<std::string> others;   ///< amounts in other currencies, as text
};

/// What was paid, and what may be.
struct SpendingView {
    enum class State { Fine, NearlyUsed, Used };  ///< NearlyUsed from four fifths on

    std::string currency;
    std::vector<SpentMonth> months;  ///< twelve, the present one last
    std::optional<double> budget;    ///< for a month
    double reserved = 0;             ///< for what is under way
    State state = State::Fine;       ///< of the budget
    std::filesystem::path book;      ///< the folder; "" while nothing was ever paid
};

/// What an account has left at the studio that it is signed in to, in credits.
struct CreditsView {
    double available = 0;
    double reserved = 0;
    double used = 0;  ///< this month
    std::string plan;
    std::vector<SpentPart> parts;  ///< of `used`, the dearest first
};

/// The book of what was paid, as plain functions; all empty where there is none. Errors are sentences for the creator.
struct SpendingControls {
    /// Counts from the next run on. nullopt for no limit.
    std::function<Result<void>(std::optional<double> monthly)> setBudget;
    // The next ones may take their time: any thread.
    std::function<Result<SpendingView>()> load;
    /// All that was ever paid, as a table.
    std::function<Result<void>(const std::filesystem::path& file)> writeTable;
    /// nullopt when nobody is signed in at a studio, and where it does not count in credits.
    std::function<Result<std::optional<CreditsView>>(const std::stop_token& stop)> credits;
};

}  // namespace sw::ui
