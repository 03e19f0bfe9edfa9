#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <memory>
#include <string>

#include "core/base/host.h"
#include "services/billing/billing.h"

#if __has_include("tests/support/test_databases.h")
#include "tests/support/test_databases.h"
#else
namespace sw::test {

/// Of SQLite alone.
inline void databaseRows() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
}

class TestDatabase {
public:
    explicit TestDatabase(const QString&) {}
    [[nodiscard]] std::string place() const { return m_folder.filePath("a.sqlite").toStdString(); }
    [[nodiscard]] std::shared_ptr<Database> open() const { return *Database::open(place()); }

private:
    QTemporaryDir m_folder;
};

}  // namespace sw::test
#endif

namespace sw::test {

/// 2026-11-27T12:00:00Z
inline constexpr std::int64_t kNoon = 1'795'780'800'000;

inline Json resource(const char* name) {
    const Result<std::string> bytes = LocalDisk().read(std::filesystem::path(SW_SOURCE_DIR) / "resources" / name);
    if (!bytes)
        qFatal("%s", bytes.error().message.c_str());
    return Json::parse(*bytes);
}

/// Billing with the program's own plans and prices, in a database of its own, and a clock that a test moves.
class BillingFixture {
public:
    explicit BillingFixture(const QString& kind = "sqlite") : m_database(kind), options(standardOptions()) {
        options.now = [this] { return now.load(); };
    }

    /// With a clock that stands at noon.
    static BillingOptions standardOptions() {
        BillingOptions options;
        options.plans = *CreditPlans::from(resource("plans.json"), "plans.json");
        options.prices = *CreditPrices::from(resource("credit_prices.json"), "credit_prices.json");
        options.now = [] { return kNoon; };
        return options;
    }

    [[nodiscard]] std::shared_ptr<Database> database() const { return m_database.open(); }
    /// What another program opens it by.
    [[nodiscard]] std::string place() const { return m_database.place(); }

    std::unique_ptr<Billing> open() {
        Result<std::unique_ptr<Billing>> billing = Billing::open(database(), options);
        if (!billing)
            qFatal("%s", billing.error().message.c_str());
        return std::move(*billing);
    }

    /// A job of `pictures` pictures, half a credit each.
    static ChargeOrder pictures(const std::string& id, std::int64_t pictures, const std::string& account = "ann", std::int64_t filmSeconds = 0) {
        return {id, "jobs", "short", account, {{{"image", pictures, "embedded"}}, filmSeconds}};
    }
    static ChargeEnding made(std::int64_t pictures, const std::string& provider = "embedded") {
        return {ChargeEnding::Kind::Made, {{"image", pictures, provider}}};
    }

private:
    TestDatabase m_database;

public:
    std::atomic<std::int64_t> now = kNoon;
    BillingOptions options;
};

inline std::string credits(Credits amount) {
    return creditsText(amount);
}

}  // namespace sw::test
