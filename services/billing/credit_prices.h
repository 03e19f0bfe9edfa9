#pragma once

#include <map>
#include <string>
#include <vector>

#include "services/billing/credits.h"

namespace sw {

/// How much of a stage's work there is or was: pictures, characters, milliseconds …, see CreditPrices.
struct StageWork {
    std::string stage;          ///< llm, image, voice, animation, music or render
    std::int64_t amount = 0;
    std::string provider = {};  ///< who does it, as far as that is known
};

/// What somebody wants made.
struct WantedWork {
    std::vector<StageWork> stages;
    std::int64_t filmSeconds = 0;  ///< how long the film will be; 0 where none is made
};

struct PricedStage {
    StageWork work;
    std::string unit;
    Credits credits;
};

/// What something costs, stage by stage.
struct Estimate {
    std::vector<PricedStage> stages;
    Credits total;
};

/// What each stage costs, as credit_prices.json has it: {"prices": [{"stage", "unit", "per", "credits"}]}: so many credits for
/// each `per` units. Parts of a unit are paid in proportion, rounded up to a thousandth of a credit. An immutable value.
class CreditPrices {
public:
    CreditPrices() = default;
    /// InvalidInput with a sentence that names `name` and the place in it.
    static Result<CreditPrices> from(const Json& file, const std::string& name);

    /// A stage without a price costs nothing. InvalidInput for an amount below 0, or one that costs more than kMostCredits.
    [[nodiscard]] Result<Credits> price(const std::string& stage, std::int64_t amount) const;
    [[nodiscard]] Result<Estimate> estimate(const std::vector<StageWork>& stages) const;
    [[nodiscard]] Json json() const;

private:
    struct Price {
        std::string unit;
        std::int64_t per = 1;
        Credits credits;
    };
    std::map<std::string, Price> m_prices;  ///< by stage
};

/// {"total", "stages": [{"stage", "amount", "unit", "credits"}]}
Json estimateJson(const Estimate& estimate);

/// What is to be paid in the end for something that was reserved for: never more than was reserved, and for each stage only what
/// `charged` has not paid for yet.
/// `made` are the stages that were finished, one by one; a stage of which nobody said how much it was (0) counts as estimated.
/// Stages that the estimate does not have cost nothing.
Result<std::vector<PricedStage>> settlementOf(const CreditPrices& prices, const Estimate& reserved, Credits most,
                                              const std::vector<StageWork>& made, const std::map<std::string, Credits>& charged);

}  // namespace sw
