#include "app/spending_controls.h"

#include <algorithm>
#include <charconv>

#include "app/settings.h"
#include "app/settings_file.h"
#include "app/studio_controls.h"
#include "services/remote/provider_file.h"
#include "services/remote/spending_report.h"
#include "services/remote/studio_account.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

constexpr int kMonths = 12;

ui::SpentPart partOf(const std::string& name, const SpentSum& sum) {
    return {name, sum.runs, sum.cost, sum.unpriced};
}

void addTo(std::vector<ui::SpentPart>& parts, const std::string& name, const SpentSum& sum) {
    auto part = std::ranges::find(parts, name, &ui::SpentPart::name);
    if (part == parts.end())
        part = parts.insert(parts.end(), {name, 0, 0, 0});
    part->runs += sum.runs;
    part->cost += sum.cost;
    part->unpriced += sum.unpriced;
}

ui::SpentMonth monthOf(const MonthReport& report) {
    ui::SpentMonth month;
    std::from_chars(report.month.data(), report.month.data() + 4, month.year);
    std::from_chars(report.month.data() + 5, report.month.data() + report.month.size(), month.month);
    month.total = partOf("", report.total);
    for (const auto& [who, sum] : report.parts)
        addTo(month.providers, who.second, sum);
    std::ranges::stable_sort(month.providers, std::ranges::greater(), &ui::SpentPart::cost);
    for (const std::string& kind : providerKinds())
        for (const auto& [who, sum] : report.parts)
            if (who.first == kind)
                addTo(month.steps, kind, sum);
    for (const auto& [currency, amount] : report.others)
        month.others.push_back(spokenAmount(amount, currency));
    return month;
}

Result<ui::SpendingView> viewOf(Purse& purse, const fs::path& folder) {
    ui::SpendingView view;
    view.currency = purse.prices().currency();
    view.budget = purse.budget();
    SW_TRY(const std::vector<Spending> lines, purse.book().lines(""));
    for (const MonthReport& report : monthReports(lines, purse.book().month(), kMonths, view.currency))
        view.months.push_back(monthOf(report));
    SW_TRY(const MonthSpend now, purse.book().thisMonth(view.currency));
    view.reserved = now.reserved;
    SW_TRY(const std::string warning, purse.warning());
    if (!warning.empty())
        view.state = now.spent + now.reserved >= *view.budget ? ui::SpendingView::State::Used : ui::SpendingView::State::NearlyUsed;
    if (!lines.empty())
        view.book = folder;
    return view;
}

Result<std::optional<ui::CreditsView>> creditsIn(Composition& composition, const fs::path& file, const std::stop_token& stop) {
    SW_TRY(const std::optional<StudioEntry> studio, studioIn(composition.disk(), file));
    if (!studio)
        return std::optional<ui::CreditsView>();
    SW_TRY(const Secret token, composition.keys().find(studio->entry.name, studio->entry.key, stop));
    StudioAccount account(composition.client(), studio->entry.baseUrl);
    SW_TRY(const std::optional<StudioCredits> credits, account.credits(token, stop));
    if (!credits)
        return std::optional<ui::CreditsView>();
    ui::CreditsView view{credits->available, credits->reserved, credits->used, credits->plan, {}};
    for (const StudioCredits::Use& use : credits->uses)
        addTo(view.parts, use.stage, {0, use.credits, 0});
    std::ranges::stable_sort(view.parts, std::ranges::greater(), &ui::SpentPart::cost);
    return std::optional(std::move(view));
}

}  // namespace

ui::SpendingControls spendingControls(Composition& composition, const fs::path& file) {
    const Result<Purse*> purse = composition.purse();
    ui::SpendingControls controls;
    if (!purse) {  // a price list that cannot be read: the page says so
        controls.load = [error = purse.error()]() -> Result<ui::SpendingView> { return tl::unexpected<Error>(error); };
        return controls;
    }
    Disk& disk = composition.disk();
    controls.setBudget = [purse = *purse, &disk, file](std::optional<double> monthly) -> Result<void> {
        SW_CHECK(changeSettingsFile(disk, file, [&](Json before) { return withBudget(std::move(before), monthly); }));
        purse->setBudget(monthly);
        return {};
    };
    controls.load = [purse = *purse] { return viewOf(*purse, dataFolder() / "spending"); };
    controls.writeTable = [purse = *purse, &disk](const fs::path& table) -> Result<void> {
        SW_TRY(const std::vector<Spending> lines, purse->book().lines(""));
        return disk.writeAtomically(table, spendingCsv(lines));
    };
    controls.credits = [&composition, file](const std::stop_token& stop) { return creditsIn(composition, file, stop); };
    return controls;
}

}  // namespace sw::app
