#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "ui/spending_controls.h"

namespace sw::test {

/// Twelve months of which the last two were paid for.
inline std::vector<ui::SpentMonth> someMonths() {
    std::vector<ui::SpentMonth> months;
    for (int i = 0; i < 12; ++i)
        months.push_back({i == 0 ? 2025 : 2026, i == 0 ? 12 : i, {}, {}, {}, {}});
    months[10].total = {"", 2, 1.5, 0};
    months[10].providers = {{"painter", 2, 1.5, 0}};
    months[10].steps = {{"image", 2, 1.5, 0}};
    months[11].total = {"", 9, 4.25, 3};
    months[11].providers = {{"painter", 4, 4, 0}, {"speaker", 5, 0.25, 3}};
    months[11].steps = {{"image", 4, 4, 0}, {"voice", 5, 0.25, 3}};
    months[11].others = {"1.00 EUR"};
    return months;
}

/// A book of what was paid, in memory.
struct FakeBook {
    ui::SpendingView view = {"USD", someMonths(), 20.0, 0.75, ui::SpendingView::State::Fine, "/data/spending"};
    std::optional<ui::CreditsView> credits;
    std::optional<Error> refuses;
    std::vector<std::optional<double>> budgets;
    std::mutex mutex;  // guards view

    ui::SpendingControls controls() {
        ui::SpendingControls made;
        made.setBudget = [this](std::optional<double> monthly) -> Result<void> {
            if (refuses)
                return tl::unexpected<Error>(*refuses);
            const std::lock_guard lock(mutex);
            budgets.push_back(monthly);
            view.budget = monthly;
            return {};
        };
        made.load = [this]() -> Result<ui::SpendingView> {
            const std::lock_guard lock(mutex);
            return view;
        };
        made.writeTable = [](const std::filesystem::path&) { return Result<void>(); };
        made.credits = [this](const std::stop_token&) -> Result<std::optional<ui::CreditsView>> { return credits; };
        return made;
    }
};

}  // namespace sw::test
