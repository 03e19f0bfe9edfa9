#include "services/remote/purse.h"

namespace sw {
namespace {

constexpr double kWarnFrom = 0.8;

}  // namespace

Purse::Purse(PriceList prices, std::optional<double> budget, std::filesystem::path book, SpendingBook::UnixSeconds unixSeconds)
    : m_prices(std::move(prices)), m_budget(budget), m_book(std::move(book), std::move(unixSeconds)) {}

std::optional<double> Purse::budget() const {
    const std::lock_guard lock(m_mutex);
    return m_budget;
}

void Purse::setBudget(std::optional<double> monthly) {
    const std::lock_guard lock(m_mutex);
    m_budget = monthly;
}

Result<SpendingBook::Reservation> Purse::reserve(const std::string& provider, std::optional<double> expected) {
    const std::optional<double> most = budget();
    if (!most || (expected && *expected <= 0))
        return SpendingBook::Reservation();
    const std::string& currency = m_prices.currency();
    if (!expected)
        return fail(ErrorCode::OverBudget, "There is a budget for the month, and nobody knows what " + provider +
                                               " costs, so it was not asked. Write its price into price_list.json in the "
                                               "settings folder (\"free\": true if it is free), or choose another provider.");
    SW_TRY(std::optional<SpendingBook::Reservation> reservation, m_book.reserve(*expected, *most, currency));
    if (reservation)
        return *std::move(reservation);
    SW_TRY(const MonthSpend now, m_book.thisMonth(currency));
    return fail(ErrorCode::OverBudget,
                "The budget of this month is used up: of " + spokenAmount(*most, currency) + ", " +
                    spokenAmount(now.spent + now.reserved, currency) + " are spent or under way, and " + provider +
                    " is expected to ask for " + spokenAmount(*expected, currency) +
                    ". Raise \"budget\" in the settings, choose another provider, or wait for the next month.");
}

Result<std::string> Purse::warning() {
    const std::optional<double> most = budget();
    if (!most)
        return std::string();
    SW_TRY(const MonthSpend now, m_book.thisMonth(m_prices.currency()));
    const double taken = now.spent + now.reserved;
    if (taken < kWarnFrom * *most)
        return std::string();
    return spokenAmount(taken, m_prices.currency()) + " of this month's budget of " +
           spokenAmount(*most, m_prices.currency()) + " are spent. When it is used up, paid providers are not asked any more.";
}

}  // namespace sw
