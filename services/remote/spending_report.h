#pragma once

#include <map>
#include <string>
#include <vector>

#include "services/remote/spending_book.h"

namespace sw {

/// What was paid for one kind of thing.
struct SpentSum {
    int runs = 0;
    double cost = 0;   ///< of those in the report's currency whose price is known
    int unpriced = 0;  ///< runs whose cost nobody knows
    friend bool operator==(const SpentSum&, const SpentSum&) = default;
};

/// What was paid in a month, summed in one currency.
struct MonthReport {
    std::string month;  ///< "2026-11"
    SpentSum total;
    std::map<std::pair<std::string, std::string>, SpentSum> parts;  ///< by kind of engine and provider
    std::map<std::string, double> others;                           ///< in other currencies, which no sum has
};

/// The lines of that month.
MonthReport monthReport(const std::vector<Spending>& lines, const std::string& month, const std::string& currency);

/// The same for the months up to `last`, `count` of them, the oldest first; those without lines are there, too.
std::vector<MonthReport> monthReports(const std::vector<Spending>& lines, const std::string& last, int count, const std::string& currency);

/// A table for spreadsheets: CSV as in RFC 4180, with a row of names. A text that a spreadsheet would take for a formula begins with
/// an apostrophe.
std::string spendingCsv(const std::vector<Spending>& lines);

}  // namespace sw
