#include "services/billing/credit_prices.h"

#include <algorithm>

namespace sw {
namespace {

/// The work of one stage by provider, in the order of their names.
std::map<std::string, std::int64_t> byProvider(const std::vector<StageWork>& made, const std::string& stage) {
    std::map<std::string, std::int64_t> amounts;
    for (const StageWork& work : made)
        if (work.stage == stage)
            amounts[work.provider] += work.amount;
    return amounts;
}

bool isAllCounted(const std::vector<StageWork>& made, const std::string& stage) {
    return std::ranges::all_of(made, [&](const StageWork& work) { return work.stage != stage || work.amount > 0; });
}

}  // namespace

Result<CreditPrices> CreditPrices::from(const Json& file, const std::string& name) {
    const Json list = file.is_object() ? file.value("prices", Json()) : Json();
    if (!list.is_array())
        return fail(ErrorCode::InvalidInput, name + " must hold a list \"prices\".");
    CreditPrices prices;
    for (const Json& object : list) {
        const std::string where = name + ", price " + std::to_string(prices.m_prices.size() + 1);
        const std::string stage = object.is_object() ? stringOr(object, "stage") : "";
        const std::int64_t per = object.is_object() ? integerOr(object, "per", 1) : 0;
        if (stage.empty() || per < 1 || prices.m_prices.contains(stage))
            return fail(ErrorCode::InvalidInput, where + " needs a \"stage\" that has no other price, and \"per\" must be at least 1.");
        SW_TRY(const Credits credits, creditsFrom(object.value("credits", Json()), where + ": \"credits\""));
        prices.m_prices[stage] = {stringOr(object, "unit", "pieces"), per, credits};
    }
    return prices;
}

Result<Credits> CreditPrices::price(const std::string& stage, std::int64_t amount) const {
    const auto found = m_prices.find(stage);
    if (found == m_prices.end())
        return Credits();
    if (amount < 0)
        return fail(ErrorCode::InvalidInput, "There cannot be " + std::to_string(amount) + " " + found->second.unit + ".");
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(amount) * found->second.credits.thousandths;
    const Wide cost = (product + found->second.per - 1) / found->second.per;
    if (cost > kMostCredits.thousandths)
        return fail(ErrorCode::InvalidInput, std::to_string(amount) + " " + found->second.unit + " are more than can be paid at once. Ask for less.");
    return Credits{static_cast<std::int64_t>(cost)};
}

Result<Estimate> CreditPrices::estimate(const std::vector<StageWork>& stages) const {
    Estimate estimate;
    for (const StageWork& work : stages) {
        SW_TRY(const Credits credits, price(work.stage, work.amount));
        const auto found = m_prices.find(work.stage);
        estimate.stages.push_back({work, found == m_prices.end() ? "" : found->second.unit, credits});
        estimate.total = estimate.total + credits;
        if (estimate.total > kMostCredits)
            return fail(ErrorCode::InvalidInput, "That is more than can be paid at once. Ask for less.");
    }
    return estimate;
}

Json CreditPrices::json() const {
    Json prices = Json::array();
    for (const auto& [stage, price] : m_prices)
        prices.push_back({{"stage", stage}, {"unit", price.unit}, {"per", price.per}, {"credits", creditsJson(price.credits)}});
    return prices;
}

Json estimateJson(const Estimate& estimate) {
    Json stages = Json::array();
    for (const PricedStage& stage : estimate.stages)
        stages.push_back({{"stage", stage.work.stage}, {"amount", stage.work.amount}, {"unit", stage.unit}, {"credits", creditsJson(stage.credits)}});
    return {{"total", creditsJson(estimate.total)}, {"stages", stages}};
}

Result<std::vector<PricedStage>> settlementOf(const CreditPrices& prices, const Estimate& reserved, Credits most,
                                              const std::vector<StageWork>& made, const std::map<std::string, Credits>& charged) {
    std::vector<PricedStage> paid;
    Credits left = most;
    for (const PricedStage& line : reserved.stages) {
        const std::map<std::string, std::int64_t> amounts = byProvider(made, line.work.stage);
        if (amounts.empty())
            continue;
        const bool counted = isAllCounted(made, line.work.stage);
        const auto before = charged.find(line.work.stage);
        Credits already = before == charged.end() ? Credits() : before->second;
        for (const auto& [provider, amount] : amounts) {
            Credits due = line.credits;
            if (counted) {
                SW_TRY(due, prices.price(line.work.stage, amount));
            }
            const Credits known = std::min(due, already);
            already = already - known;
            due = std::min(due - known, left);
            left = left - due;
            paid.push_back({{line.work.stage, counted ? amount : line.work.amount, provider}, line.unit, due});
            if (!counted)
                break;  // the whole line is paid
        }
    }
    return paid;
}

}  // namespace sw
