#include "services/remote/spending_report.h"

#include <charconv>

#include "core/base/json.h"
#include "services/http/csv_cell.h"

namespace sw {
namespace {

/// The shortest text that is this number, with a point whatever the locale.
std::string numberText(double number) {
    char text[64];
    const auto [end, error] = std::to_chars(text, text + sizeof text, number);
    return error == std::errc() ? std::string(text, end) : "0";
}

std::string usedText(const UsedUnits& used) {
    std::string text;
    for (const auto& [unit, count] : used)
        text += (text.empty() ? "" : "; ") + numberText(count) + " " + unit;
    return text;
}

/// "2026-01" → "2025-12"
std::string monthBefore(const std::string& month) {
    int year = 0;
    int number = 0;
    std::from_chars(month.data(), month.data() + 4, year);
    std::from_chars(month.data() + 5, month.data() + month.size(), number);
    number = number == 1 ? 12 : number - 1;
    year -= number == 12;
    return std::to_string(year) + (number < 10 ? "-0" : "-") + std::to_string(number);
}

}  // namespace

MonthReport monthReport(const std::vector<Spending>& lines, const std::string& month, const std::string& currency) {
    MonthReport report;
    report.month = month;
    for (const Spending& line : lines) {
        if (!line.when.starts_with(month))
            continue;
        const bool ours = line.currency == currency;
        for (SpentSum* sum : {&report.parts[{line.kind, line.provider}], &report.total}) {
            ++sum->runs;
            sum->unpriced += !line.cost;
            sum->cost += ours ? line.cost.value_or(0) : 0;
        }
        if (!ours && line.cost)
            report.others[line.currency] += *line.cost;
    }
    return report;
}

std::vector<MonthReport> monthReports(const std::vector<Spending>& lines, const std::string& last, int count, const std::string& currency) {
    std::vector<MonthReport> reports(static_cast<std::size_t>(count));
    std::string month = last;
    for (auto report = reports.rbegin(); report != reports.rend(); ++report, month = monthBefore(month))
        *report = monthReport(lines, month, currency);
    return reports;
}

std::string spendingCsv(const std::vector<Spending>& lines) {
    std::string csv = "when,project,node,kind,provider,model,used,cost,currency\r\n";
    for (const Spending& line : lines) {
        for (const std::string& text : {line.when, line.project, line.node, line.kind, line.provider, line.model, usedText(line.used)})
            csv += csvCell(text) + ",";
        csv += (line.cost ? numberText(*line.cost) : "") + "," + csvCell(line.currency) + "\r\n";
    }
    return csv;
}

}  // namespace sw
