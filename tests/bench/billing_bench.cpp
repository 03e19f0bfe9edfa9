// How many estimates billing answers in a second, by the price list alone and over its route with the account's balance, and how
// many reservations and settlements it books, durably, by one caller and by 64 at once. Prints one JSON object.

#include <QTemporaryDir>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

#include "core/base/host.h"
#include "services/billing/billing_routes.h"
#include "services/http/lenient_json.h"

using namespace sw;
using SteadyTime = std::chrono::steady_clock::time_point;

namespace {

double secondsSince(SteadyTime start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Json resource(const char* name) {
    return Json::parse(LocalDisk().read(std::filesystem::path(SW_SOURCE_DIR) / "resources" / name).value());
}

WantedWork film() {
    return {{{"llm", 1, "embedded"}, {"image", 6, "embedded"}, {"voice", 540, "embedded"}, {"music", 1, "embedded"}, {"render", 30'000, "embedded"}}, 30};
}

/// Operations in a second when `callers` at once do `each` of them.
template <class Operation>
double rate(int callers, int each, const Operation& operation) {
    std::atomic<int> failures = 0;
    const SteadyTime start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> threads;
        for (int c = 0; c < callers; ++c)
            threads.emplace_back([&, c] {
                for (int i = 0; i < each; ++i)
                    failures += operation(c, i) ? 0 : 1;
            });
    }
    if (failures != 0)
        std::fprintf(stderr, "%d were refused\n", failures.load());
    return callers * each / secondsSince(start);
}

}  // namespace

int main() {
    const QTemporaryDir folder;
    BillingOptions options;
    options.plans = CreditPlans::from({{"plans", {{{"id", "free"}, {"name", "Free"}, {"credits", 100'000'000}}}}}, "plans").value();
    options.prices = CreditPrices::from(resource("credit_prices.json"), "credit_prices.json").value();
    options.now = [] { return std::int64_t{1'795'780'800'000}; };
    auto database = Database::open(folder.filePath("accounts.sqlite").toStdString());
    if (!database)
        return 1;
    const auto billing = Billing::open(*database, options).value();

    BillingDesk desk;
    desk.billing = billing.get();
    desk.owner = "owner";
    desk.wish = [](const Json&) -> Result<WantedWork> { return film(); };
    const std::vector<Route> routes = billingRoutes(desk);
    const Route* estimate = nullptr;
    for (const Route& route : routes)
        if (route.pattern == "/api/billing/estimate")
            estimate = &route;
    HttpRequest request;
    request.caller = {"user0", {Scope::Generate}};
    request.body = R"({"prompt":"Why volcanoes sleep","parameters":{"llmGenParams":{"sceneAmount":"5"}}})";

    const double priced = rate(1, 100'000, [&](int, int) { return billing->estimate(film()).has_value(); });
    const double answered = rate(1, 20'000, [&](int, int) { return estimate->handler(request).status == 200; });
    const auto life = [&](const char* prefix) {
        return [&billing, prefix](int caller, int i) {
            const std::string id = std::string(prefix) + std::to_string(caller) + "-" + std::to_string(i);
            return billing->reserve({{id, "jobs", "short", "user" + std::to_string(caller), film()}}) && billing->settle(id, {ChargeEnding::Kind::Whole});
        };
    };
    const double alone = 2 * rate(1, 500, life("one"));
    const double together = 2 * rate(64, 400, life("many"));
    const SteadyTime start = std::chrono::steady_clock::now();
    const bool sound = billing->verify().value().empty();
    std::printf("{\"pricedPerSecond\":%.0f,\"estimatesPerSecond\":%.0f,\"ledgerPerSecondBy1\":%.0f,\"ledgerPerSecondBy64\":%.0f,\"verifySeconds\":%.2f,\"sound\":%s}\n", priced,
                answered, alone, together, secondsSince(start), sound ? "true" : "false");
    return sound ? 0 : 1;
}
