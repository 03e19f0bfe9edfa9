#include "services/remote/purse.h"

namespace sw {
namespace {

constexpr double kWarnFrom = 0.8;

}  // namespace

Purse::Purse(PriceList prices, std::optional<double> budget, std::filesystem::path book, SpendingBook::UnixSeconds unixSeconds)
    : m_prices(std::move(prices)), m_budget(budget), m_book(std::move(book), std::move(unixSeconds)) {}

Result<SpendingBook::Reservation> Purse::reserve(const std::string& provider, std::optional<double> expected) {
    if (!m_budget || (expected && *expected <= 0))
        return SpendingBook::Reservation();
    const std::string& currency = m_prices.currency();
    if (!expected)
        return fail(ErrorCode::OverBudget, "There is a budget for the month, and nobody knows what " + provider +
                                               " costs, so it was not asked. Write its price into price_list.json in the "
                                               "settings folder (\"free\": true if it is free), or choose another provider.");
    SW_TRY(std::optional<SpendingBook::Reservation> reservation, m_book.reserve(*expected, *m_budget, currency));
    if (reservation)
        return *std::move(reservation);
    SW_TRY(const MonthSpend now, m_book.thisMonth(currency));
    return fail(ErrorCode::OverBudget,
                "The budget of this month is used up: of " + spokenAmount(*m_budget, currency) + ", " +
                    spokenAmount(now.spent + now.reserved, currency) + " are spent or under way, and " + provider +
                    " is expected to ask for " + spokenAmount(*expected, currency) +
                    ". Raise \"budget\" in the settings, choose another provider, or wait for the next month.");
}

Result<std::string> Purse::warning() {
    if (!m_budget)
        return std::string();
    SW_TRY(const MonthSpend now, m_book.thisMonth(m_prices.currency()));
    const double taken = now.spent + now.reserved;
    if (taken < kWarnFrom * *m_budget)
        return std::string();
    return spokenAmount(taken, m_prices.currency()) + " of this month's budget of " +
           spokenAmount(*m_budget, m_prices.currency()) + " are spent. When it is used up, paid providers are not asked any more.";
}

}  // namespace sw
