#include <QtTest>

#include "services/remote/spending_report.h"

using namespace sw;

namespace {

Spending paid(const char* when, const char* kind, const char* provider, std::optional<double> cost, const char* currency = "USD") {
    Spending line;
    line.when = std::string(when) + "T10:00:00Z";
    line.kind = kind;
    line.provider = provider;
    line.cost = cost;
    line.currency = currency;
    return line;
}

const std::vector<Spending> kLines = {paid("2026-01-02", "image", "painter", 0.5), paid("2026-01-03", "image", "painter", 0.25), paid("2026-01-03", "voice", "speaker", {}),
                                      paid("2026-01-31", "llm", "painter", 0.125), paid("2026-01-31", "llm", "writer", 3, "EUR"), paid("2025-12-31", "image", "painter", 7)};

}  // namespace

/// What was paid, summed for people and written for spreadsheets.
class TestSpendingReport : public QObject {
    Q_OBJECT

private slots:
    void sumsAMonth() {
        const MonthReport report = monthReport(kLines, "2026-01", "USD");
        QCOMPARE(report.total, (SpentSum{5, 0.875, 1}));
        QCOMPARE(report.parts.at({"image", "painter"}), (SpentSum{2, 0.75, 0}));
        QCOMPARE(report.parts.at({"voice", "speaker"}), (SpentSum{1, 0, 1}));
        QCOMPARE(report.parts.at({"llm", "writer"}), (SpentSum{1, 0, 0}));
        QCOMPARE(report.others, (std::map<std::string, double>{{"EUR", 3}}));
        QCOMPARE(monthReport(kLines, "2026-01", "EUR").total.cost, 3.0);
    }

    void aYearEndsWithTheLastMonth() {
        const std::vector<MonthReport> year = monthReports(kLines, "2026-01", 12, "USD");
        QCOMPARE(year.size(), std::size_t{12});
        QCOMPARE(year.front().month, std::string("2025-02"));
        QCOMPARE(year[9].month, std::string("2025-11"));
        QCOMPARE(year[9].total.runs, 0);
        QCOMPARE(year[10].month, std::string("2025-12"));
        QCOMPARE(year[10].total.cost, 7.0);
        QCOMPARE(year.back().total.cost, 0.875);
    }

    void isATableForSpreadsheets() {
        Spending line = paid("2026-01-02", "image", "=HYPERLINK(1)", 0.1);
        line.project = "/home/a, b/\"bees\".short";
        line.node = "image/scene-1";
        line.model = "large";
        line.used = {{"calls", 1}, {"images 1024x1536", 2}};
        QCOMPARE(spendingCsv({line, paid("2026-01-03", "voice", "speaker", {})}),
                 std::string("when,project,node,kind,provider,model,used,cost,currency\r\n"
                             "2026-01-02T10:00:00Z,\"/home/a, b/\"\"bees\"\".short\",image/scene-1,image,'=HYPERLINK(1),large,1 calls; 2 images 1024x1536,0.1,USD\r\n"
                             "2026-01-03T10:00:00Z,,,voice,speaker,,,,USD\r\n"));
        QCOMPARE(spendingCsv({}), std::string("when,project,node,kind,provider,model,used,cost,currency\r\n"));
    }
};

QTEST_APPLESS_MAIN(TestSpendingReport)
#include "tst_spending_report.moc"
