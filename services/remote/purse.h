#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "services/remote/price_list.h"
#include "services/remote/spending_book.h"

namespace sw {

/// Knows what providers ask for, what was spent, and how much may be spent in a month. Any thread.
class Purse {
public:
    /// `budget` is for a month, in the currency of the prices; nullopt for no limit. `book` is the folder of the user's
    /// spending.
    Purse(PriceList prices, std::optional<double> budget, std::filesystem::path book, SpendingBook::UnixSeconds unixSeconds = {});

    [[nodiscard]] const PriceList& prices() const { return m_prices; }
    [[nodiscard]] std::optional<double> budget() const;
    /// Counts from the next run on; what is under way goes on.
    void setBudget(std::optional<double> monthly);
    SpendingBook& book() { return m_book; }

    /// Sets aside what `provider` is expected to ask for, nullopt when nobody knows. OverBudget, saying what to do, when the
    /// month's budget has no room for it, or cannot be kept because there is no price.
    Result<SpendingBook::Reservation> reserve(const std::string& provider, std::optional<double> expected);
    /// A sentence from four fifths of the budget on; "" before, and where there is none.
    Result<std::string> warning();

private:
    PriceList m_prices;
    mutable std::mutex m_mutex;  // guards m_budget
    std::optional<double> m_budget;
    SpendingBook m_book;
};

}  // namespace sw
