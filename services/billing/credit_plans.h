#pragma once

#include <string>
#include <vector>

#include "services/billing/credits.h"

namespace sw {

/// For how long a plan's credits are meant, and when the free ones come again: calendar days or months of UTC.
enum class PlanPeriod { Day, Month };

/// What an account may have. A value.
struct CreditPlan {
    std::string id;  ///< "premium-1": small letters, digits and dashes
    std::string name;
    Credits credits;        ///< of one period; those of a free plan fill the account up to that, those of a paid one are added
    Money price;            ///< of one period; 0 for the free ones
    std::string watermark;  ///< the words that every film shows; "" for none
    std::int64_t longestSeconds = 0;  ///< of a film; 0 for no limit
    std::int64_t filmsPerDay = 0;     ///< of UTC; 0 for no limit
    PlanPeriod period = PlanPeriod::Month;
    [[nodiscard]] bool isFree() const { return price.minor == 0; }
};

/// The plans that can be had, as plans.json or the setting billing.plans has them: {"currency", "plans": [{"id", "name",
/// "credits", "price", "period", "watermark", "longestSeconds", "filmsPerDay"}]}. An immutable value.
class CreditPlans {
public:
    CreditPlans() = default;
    /// InvalidInput with a sentence that names `name` and the place in it.
    static Result<CreditPlans> from(const Json& file, const std::string& name);

    /// Null when there is none.
    [[nodiscard]] const CreditPlan* find(const std::string& id) const;
    /// The one that every account has that has no other: the first that is free.
    [[nodiscard]] const CreditPlan& usual() const { return m_plans[m_usual]; }
    [[nodiscard]] const std::vector<CreditPlan>& all() const { return m_plans; }

private:
    std::vector<CreditPlan> m_plans;
    std::size_t m_usual = 0;
};

Json planJson(const CreditPlan& plan);

/// The period in which a moment (milliseconds since 1970, UTC) lies: "2026-11" or "2026-11-27".
std::string periodOf(PlanPeriod period, std::int64_t moment);
/// One period later; a month's 31st becomes the last day of a shorter month.
std::int64_t afterPeriod(PlanPeriod period, std::int64_t moment);
/// When the day of UTC began.
std::int64_t startOfDay(std::int64_t moment);
/// "2026-11-27T01:04:45Z"
std::string momentText(std::int64_t moment);
/// When that day of UTC begins; InvalidInput for what is no date such as 2026-11-27.
Result<std::int64_t> startOfDate(const std::string& date);

}  // namespace sw
