#include <QTest>
#include <memory>
#include <set>

#include "core/base/result.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

Result<int> half(int n) {
    if (n % 2 != 0)
        return fail(ErrorCode::InvalidInput, std::to_string(n) + " is odd.", "from half");
    return n / 2;
}

Result<void> small(int n) {
    if (n > 100)
        return fail(ErrorCode::OverBudget, "Too much.");
    return {};
}

Result<std::string> quarterOfSmall(int n) {
    SW_CHECK(small(n));
    SW_TRY(const int h, half(n));
    SW_TRY(int q, half(h));
    SW_TRY(q, half(q * 2));
    return std::to_string(q);
}

Result<std::unique_ptr<int>> owned(int n) {
    SW_TRY(auto value, half(n).map([](int h) { return std::make_unique<int>(h); }));
    return value;
}

}  // namespace

class TestResult : public QObject {
    Q_OBJECT

private slots:
    void valuesPassThrough() {
        QCOMPARE(*quarterOfSmall(40), std::string("10"));
        QCOMPARE(**owned(4), 2);
    }

    void errorsReturnAtOnce_data() {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("code");
        QTest::addColumn<std::string>("message");
        QTest::newRow("check") << 200 << static_cast<int>(ErrorCode::OverBudget) << std::string("Too much.");
        QTest::newRow("first try") << 7 << static_cast<int>(ErrorCode::InvalidInput) << std::string("7 is odd.");
        QTest::newRow("second try") << 14 << static_cast<int>(ErrorCode::InvalidInput) << std::string("7 is odd.");
    }
    void errorsReturnAtOnce() {
        QFETCH(int, n);
        QFETCH(int, code);
        QFETCH(std::string, message);
        const auto result = quarterOfSmall(n);
        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().code), code);
        QCOMPARE(result.error().message, message);
    }

    void theDetailStaysWithTheError() {
        QCOMPARE(half(3).error().detail, std::string("from half"));
        QVERIFY(half(3).error() == (Error{ErrorCode::InvalidInput, "3 is odd.", "from half"}));
        QVERIFY(!(half(3).error() == half(5).error()));
    }

    void cancelledIsAnOutcome() {
        const Result<int> result = cancelled();
        QVERIFY(result.error().code == ErrorCode::Cancelled);
    }

    void codeNamesAreStableAndDifferent() {
        using enum ErrorCode;
        const std::vector<std::pair<ErrorCode, std::string>> names = {{InvalidInput, "invalid_input"},
                                                                      {Usage, "usage"},
                                                                      {NotFound, "not_found"},
                                                                      {Exists, "exists"},
                                                                      {Io, "io"},
                                                                      {MissingComponent, "missing_component"},
                                                                      {Provider, "provider"},
                                                                      {Network, "network"},
                                                                      {OverBudget, "over_budget"},
                                                                      {Cancelled, "cancelled"},
                                                                      {Unsupported, "unsupported"},
                                                                      {Internal, "internal"}};
        for (const auto& [code, name] : names)
            QCOMPARE(std::string(errorCodeName(code)), name);
        QCOMPARE(static_cast<int>(Internal) + 1, static_cast<int>(names.size()));
    }
};

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
