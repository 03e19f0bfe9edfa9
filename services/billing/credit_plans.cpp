#include "services/billing/credit_plans.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace sw {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using Moment = std::chrono::sys_time<milliseconds>;

sys_days dayOf(std::int64_t moment) {
    return std::chrono::floor<days>(Moment(milliseconds(moment)));
}

bool isPlanId(const std::string& text) {
    return !text.empty() && text.size() <= 40 &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

Result<std::int64_t> limitIn(const Json& object, const char* name, const std::string& where) {
    const Json value = object.value(name, Json(0));
    if (!value.is_number_integer() || value < 0 || value > 1'000'000'000)
        return fail(ErrorCode::InvalidInput, where + ": \"" + name + "\" must be a whole number from 0 (no limit) on.");
    return value.get<std::int64_t>();
}

Result<CreditPlan> planFrom(const Json& object, const std::string& currency, const std::string& where) {
    CreditPlan plan;
    plan.id = stringOr(object, "id");
    plan.name = stringOr(object, "name");
    if (!isPlanId(plan.id) || plan.name.empty())
        return fail(ErrorCode::InvalidInput, where + " needs an \"id\" of small letters, digits and dashes, and a \"name\".");
    SW_TRY(plan.credits, creditsFrom(object.value("credits", Json()), where + ": \"credits\""));
    SW_TRY(plan.price, moneyFrom(object.value("price", Json(0)), currency, where + ": \"price\""));
    SW_TRY(plan.longestSeconds, limitIn(object, "longestSeconds", where));
    SW_TRY(plan.filmsPerDay, limitIn(object, "filmsPerDay", where));
    plan.watermark = stringOr(object, "watermark");
    const std::string period = stringOr(object, "period", "month");
    if (period != "month" && period != "day")
        return fail(ErrorCode::InvalidInput, where + ": \"period\" must be month or day, not \"" + period + "\".");
    plan.period = period == "day" ? PlanPeriod::Day : PlanPeriod::Month;
    return plan;
}

}  // namespace

Result<CreditPlans> CreditPlans::from(const Json& file, const std::string& name) {
    const Json list = file.is_object() ? file.value("plans", Json()) : Json();
    const std::string currency = file.is_object() ? stringOr(file, "currency", "USD") : "";
    if (!list.is_array() || !isCurrency(currency))
        return fail(ErrorCode::InvalidInput, name + " must hold a \"currency\" such as USD and a list \"plans\".");
    CreditPlans plans;
    for (const Json& object : list) {
        SW_TRY(CreditPlan plan, planFrom(object.is_object() ? object : Json::object(), currency,
                                   name + ", plan " + std::to_string(plans.m_plans.size() + 1)));
        if (plans.find(plan.id))
            return fail(ErrorCode::InvalidInput, name + " has two plans with the id \"" + plan.id + "\".");
        plans.m_plans.push_back(std::move(plan));
    }
    const auto usual = std::ranges::find_if(plans.m_plans, &CreditPlan::isFree);
    if (usual == plans.m_plans.end())
        return fail(ErrorCode::InvalidInput, name + " needs a plan with the price 0, for accounts that have bought none. Its credits may be 0.");
    plans.m_usual = static_cast<std::size_t>(usual - plans.m_plans.begin());
    return plans;
}

const CreditPlan* CreditPlans::find(const std::string& id) const {
    const auto found = std::ranges::find(m_plans, id, &CreditPlan::id);
    return found == m_plans.end() ? nullptr : &*found;
}

Json planJson(const CreditPlan& plan) {
    const auto limit = [](std::int64_t number) { return number == 0 ? Json() : Json(number); };
    return {{"id", plan.id},
            {"name", plan.name},
            {"credits", creditsJson(plan.credits)},
            {"price", amountText(plan.price)},
            {"currency", plan.price.currency},
            {"period", plan.period == PlanPeriod::Day ? "day" : "month"},
            {"watermark", !plan.watermark.empty()},
            {"longestSeconds", limit(plan.longestSeconds)},
            {"filmsPerDay", limit(plan.filmsPerDay)}};
}

std::string periodOf(PlanPeriod period, std::int64_t moment) {
    const std::chrono::year_month_day date(dayOf(moment));
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return period == PlanPeriod::Day ? text : std::string(text).substr(0, 7);
}

std::int64_t afterPeriod(PlanPeriod period, std::int64_t moment) {
    const sys_days day = dayOf(moment);
    const milliseconds time = Moment(milliseconds(moment)) - day;
    if (period == PlanPeriod::Day)
        return (Moment(day + days(1)) + time).time_since_epoch().count();
    std::chrono::year_month_day date = std::chrono::year_month_day(day) + std::chrono::months(1);
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return (Moment(sys_days(date)) + time).time_since_epoch().count();
}

std::int64_t startOfDay(std::int64_t moment) {
    return Moment(dayOf(moment)).time_since_epoch().count();
}

std::string momentText(std::int64_t moment) {
    const std::int64_t seconds = (moment - startOfDay(moment)) / 1000;
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(seconds / 3600), static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return periodOf(PlanPeriod::Day, moment) + text;
}

Result<std::int64_t> startOfDate(const std::string& date) {
    const bool isShaped = date.size() == 10 && date[4] == '-' && date[7] == '-' && std::ranges::all_of(date, [](char c) { return c == '-' || (c >= '0' && c <= '9'); }) &&
                          std::ranges::count(date, '-') == 2;
    if (isShaped) {
        const std::chrono::year_month_day day{std::chrono::year(std::stoi(date.substr(0, 4))), std::chrono::month(static_cast<unsigned>(std::stoi(date.substr(5, 2)))),
                                              std::chrono::day(static_cast<unsigned>(std::stoi(date.substr(8, 2))))};
        if (day.ok())
            return Moment(sys_days(day)).time_since_epoch().count();
    }
    return fail(ErrorCode::InvalidInput, "\"" + date + "\" is no date. Write it as 2026-11-27.");
}

}  // namespace sw
